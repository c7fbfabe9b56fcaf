package io.hearth.sql.statement;

import io.hearth.sql.syntax.SessionStatement.Explain;

/** Shows plans. Any thread. */
@FunctionalInterface
public interface Explainer {
    /**
     * EXPLAIN.
     *
     * @param statement what is explained, and how
     * @param execution on whose behalf
     * @return the plan's rows
     */
    Reply explain(Explain statement, Execution execution);
}
