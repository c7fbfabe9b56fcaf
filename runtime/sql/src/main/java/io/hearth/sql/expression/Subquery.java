package io.hearth.sql.expression;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A query inside an expression. Immutable; any thread. What it reads of the queries around it are
 * parameters of its plan, which get values each time it runs.
 */
public final class Subquery {
    private final int number;
    private final SubqueryPlan plan;
    private final List<Integer> parameters;
    private final boolean repeatable;

    /**
     * A query inside an expression.
     *
     * @param number which SELECT of the statement it is, as EXPLAIN counts them
     * @param plan how its rows are computed
     * @param parameters the parameters of the plan that are values of the queries around it
     * @param repeatable whether it gives the same rows for the same values throughout a statement
     */
    public Subquery(int number, SubqueryPlan plan, List<Integer> parameters, boolean repeatable) {
        this.number = number;
        this.plan = requireNonNull(plan, "plan");
        this.parameters = List.copyOf(parameters);
        this.repeatable = repeatable;
    }

    /**
     * Which SELECT of the statement it is.
     *
     * @return from 2
     */
    public int number() {
        return number;
    }

    /**
     * How its rows are computed.
     *
     * @return the plan
     */
    public SubqueryPlan plan() {
        return plan;
    }

    /**
     * The parameters of the plan that get their values from the row around it.
     *
     * @return their indexes; empty if it reads nothing of that row
     */
    public List<Integer> parameters() {
        return parameters;
    }

    /**
     * Whether it gives the same rows for the same values throughout a statement.
     *
     * @return false if something volatile is in it
     */
    public boolean isRepeatable() {
        return repeatable;
    }
}
