package io.hearth.sql.planner;

import io.hearth.sql.expression.FunctionRegistry;
import io.hearth.sql.expression.Subquery;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Subplan;
import java.util.List;

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

    /**
     * Plans a query inside an expression.
     *
     * @param relations that built it, and nothing else of the statement
     * @param root its rows
     * @param number which SELECT of the statement it is
     * @param parameters what it reads of the row around it
     * @return the query
     */
    public Subquery subquery(
            Relations relations, Relation root, int number, List<Integer> parameters) {
        PlanNode plan = plan(relations, root);
        boolean repeatable = NodeExpressions.allOf(plan).stream().allMatch(Expressions::isStable);
        return new Subquery(number, new Subplan(plan), parameters, repeatable);
    }
}
