package io.hearth.sql.scan;

import io.hearth.api.table.Condition;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.plan.ScanCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What one execution asks of its table. One thread. */
final class OpenRequest implements ScanRequest {
    private final ScanLayout layout;
    private final EvaluationContext context;
    private final OptionalLong limit;
    private final List<Condition> offered = new ArrayList<>();
    private final List<BoundExpression> untold = new ArrayList<>();
    private final List<Condition> taken = new ArrayList<>();
    private boolean started;
    private long reserved;

    OpenRequest(ScanLayout layout, EvaluationContext context, OptionalLong limit) {
        this.layout = layout;
        this.context = context;
        this.limit = limit;
        for (ScanCondition condition : layout.scan().conditions()) {
            OfferedCondition.of(layout, condition, context)
                    .ifPresentOrElse(offered::add, () -> untold.add(condition.expression()));
        }
    }

    /** From now on nothing can be taken; what the server has to test itself. */
    List<BoundExpression> start() {
        started = true;
        List<BoundExpression> tests = new ArrayList<>(untold);
        for (Condition condition : offered) {
            if (!taken.contains(condition)) {
                tests.add(((OfferedCondition) condition).expression());
            }
        }
        return tests;
    }

    @Override
    public boolean wants(int column) {
        return layout.wants(column);
    }

    @Override
    public List<Condition> conditions() {
        return List.copyOf(offered);
    }

    @Override
    public void take(Condition condition) {
        if (started) {
            throw new IllegalStateException("a condition is taken after the first row");
        }
        if (!offered.contains(condition)) {
            throw new IllegalArgumentException("a condition is taken that was not offered");
        }
        taken.add(condition);
    }

    @Override
    public OptionalLong limit() {
        return limit;
    }

    @Override
    public boolean isFiltered() {
        return layout.scan().isFiltered() || !untold.isEmpty();
    }

    @Override
    public void checkpoint() {
        context.checkpoint();
    }

    @Override
    public void reserve(long bytes) {
        reserved += bytes;
    }

    /** Bytes that the table keeps for this scan, as it says. */
    long reserved() {
        return reserved;
    }
}
