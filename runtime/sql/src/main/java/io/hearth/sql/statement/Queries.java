package io.hearth.sql.statement;

import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Query;
import java.util.List;

/**
 * The one way in which queries run and expressions are evaluated: bound, planned and executed. Any
 * thread.
 */
public interface Queries {
    /**
     * Runs a query.
     *
     * @param query its tree
     * @param execution on whose behalf, with which parameters
     * @return its rows, for the caller to close
     */
    Reply run(Query query, Execution execution);

    /**
     * Evaluates expressions, as the one row of a SELECT without FROM.
     *
     * @param expressions at least one
     * @param execution on whose behalf, with which parameters
     * @return their values, in order
     */
    List<TypedValue> evaluate(List<Expression> expressions, Execution execution);
}
