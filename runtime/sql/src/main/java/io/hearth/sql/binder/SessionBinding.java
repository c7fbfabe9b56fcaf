package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.util.Optional;
import java.util.Set;

/**
 * What of a session decides what a statement means. Implemented by the session; asked by the
 * statement's thread.
 *
 * <p>The expressions it gives stand in plans that other sessions use too: they must ask the session
 * that executes them, not this one.
 */
public interface SessionBinding {
    /**
     * The default schema.
     *
     * @return empty if there is none
     */
    Optional<String> schema();

    /**
     * The flags of sql_mode.
     *
     * @return not to be changed
     */
    Set<SqlMode> sqlModes();

    /**
     * The collation of literals.
     *
     * @return {@code @@collation_connection}
     */
    Collation connectionCollation();

    /**
     * A system variable, read when the statement runs.
     *
     * @param scope GLOBAL or SESSION, if written
     * @param name its name, with the prefix before a point if one was written
     * @return an expression of the variable's type
     * @throws io.hearth.api.error.ServerException 1193 if there is none, 1238 if it has not that
     *     scope
     */
    BoundExpression systemVariable(Optional<VariableScope> scope, String name);

    /**
     * A user variable, read when the statement runs.
     *
     * @param name its name
     * @return an expression of the type that the variable has now; a nullable text if it has none
     */
    BoundExpression userVariable(String name);

    /**
     * An assignment to a user variable, made when the statement runs.
     *
     * @param name its name
     * @param value what to put there
     * @return an expression that gives the value; volatile
     */
    BoundExpression assignUserVariable(String name, BoundExpression value);

    /**
     * The type of a {@code ?}.
     *
     * @param index its number in the statement, from 0
     * @return the type of the value that the client sent, or will send
     */
    SqlType parameterType(int index);
}
