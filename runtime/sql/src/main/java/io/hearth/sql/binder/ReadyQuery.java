package io.hearth.sql.binder;

import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.plan.PhysicalPlan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A query that can be executed: its plan, shared with other statements, and what belongs to this
 * statement. Immutable; any thread.
 */
public final class ReadyQuery {
    private final PhysicalPlan plan;
    private final List<OutputColumn> columns;
    private final Object[] values;
    private final int[] markers;

    /**
     * @param values the parameters' values; null where a question mark stands
     * @param markers for each parameter the number of its question mark; -1 for a literal
     */
    ReadyQuery(PhysicalPlan plan, List<OutputColumn> columns, Object[] values, int[] markers) {
        this.plan = plan;
        this.columns = List.copyOf(columns);
        this.values = values;
        this.markers = markers;
    }

    /**
     * How its rows are computed.
     *
     * @return the plan; its columns' names are those of the statement it was made for
     */
    public PhysicalPlan plan() {
        return plan;
    }

    /**
     * Whether values have to be sent with it.
     *
     * @return true if question marks stand in it
     */
    public boolean hasMarkers() {
        return IntStream.of(markers).anyMatch(marker -> marker >= 0);
    }

    /**
     * The columns of its result.
     *
     * @return with the names that this statement gives them
     */
    public List<OutputColumn> columns() {
        return columns;
    }

    /**
     * The values of the plan's parameters.
     *
     * @param sent the values of the statement's question marks, in order, each as the vector of its
     *     type holds it; null for NULL
     * @return one value per parameter of the plan: Long, Double, BigDecimal or byte[]; null for
     *     NULL
     */
    public Object[] parameters(List<Object> sent) {
        Object[] all = values.clone();
        for (int i = 0; i < all.length; i++) {
            if (markers[i] >= 0) {
                all[i] = sent.get(markers[i]);
            }
        }
        return all;
    }
}
