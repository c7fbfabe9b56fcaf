package io.hearth.sql.executor;

import io.hearth.sql.plan.PhysicalPlan;

/**
 * A plan that is ready to run. Immutable; any thread. Made once for a cached plan: what executions
 * share is prepared, and each gets operators and scratch memory of its own.
 */
public final class ExecutablePlan {
    private final PhysicalPlan plan;
    private final OperatorFactory root;

    private ExecutablePlan(PhysicalPlan plan, OperatorFactory root) {
        this.plan = plan;
        this.root = root;
    }

    /**
     * Prepares a plan.
     *
     * @param plan the plan
     * @return the plan, ready to run
     */
    public static ExecutablePlan of(PhysicalPlan plan) {
        return new ExecutablePlan(plan, OperatorFactories.of(plan.root()));
    }

    /**
     * The plan.
     *
     * @return as it was given
     */
    public PhysicalPlan plan() {
        return plan;
    }

    /**
     * Starts an execution.
     *
     * @param context the statement
     * @return its rows, for the caller to close
     * @throws io.hearth.api.error.ServerException if a table cannot be opened; then nothing is left
     *     open
     */
    public Execution open(ExecutionContext context) {
        return Execution.of(root.create(), context);
    }
}
