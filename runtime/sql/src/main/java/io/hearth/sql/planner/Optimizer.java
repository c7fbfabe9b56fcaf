package io.hearth.sql.planner;

import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.plan.PlanNode;

/** From relations to a plan. Immutable; any thread. */
public final class Optimizer {
    private final PlanWriter writer;

    /**
     * An optimizer.
     *
     * @param functions the server's operators
     */
    public Optimizer(FunctionRegistry functions) {
        this.writer = new PlanWriter(new Functions(functions));
    }

    /**
     * Plans a statement.
     *
     * @param relations that built it; not to be used again
     * @param root the statement's rows
     * @return how they are computed
     */
    public PlanNode plan(Relations relations, Relation root) {
        return writer.root(relations.optimise(root));
    }
}
