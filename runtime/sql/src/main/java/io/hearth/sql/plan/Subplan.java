package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.expression.SubqueryPlan;
import io.hearth.sql.type.SqlType;
import java.util.List;

/**
 * The plan of a query inside an expression. Immutable; any thread. Its parameters are those of the
 * statement's plan.
 *
 * @param root gives its rows
 */
public record Subplan(PlanNode root) implements SubqueryPlan {
    /** Checks that there is a plan. */
    public Subplan {
        requireNonNull(root, "root");
    }

    @Override
    public List<SqlType> types() {
        return root.types();
    }
}
