package io.hearth.sql.printer;

import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.type.SqlMode;
import java.util.Set;

/**
 * Prints a syntax tree as SQL on one line that parses to an equal tree. Names are in backticks only
 * where they have to be. Any thread.
 */
public final class SqlPrinter {
    private SqlPrinter() {}

    /**
     * Prints a statement.
     *
     * @param statement the tree
     * @return SQL for a session without NO_BACKSLASH_ESCAPES
     */
    public static String print(Statement statement) {
        return print(statement, Set.of());
    }

    /**
     * Prints a statement for a session.
     *
     * @param statement the tree
     * @param modes the session's sql_mode
     * @return SQL
     */
    public static String print(Statement statement, Set<SqlMode> modes) {
        return writer(modes).statement(statement).toString();
    }

    /**
     * Prints an expression.
     *
     * @param expression the tree
     * @return SQL for a session without NO_BACKSLASH_ESCAPES
     */
    public static String print(Expression expression) {
        SqlWriter writer = writer(Set.of());
        writer.expressions().print(expression);
        return writer.toString();
    }

    private static SqlWriter writer(Set<SqlMode> modes) {
        return new SqlWriter(!modes.contains(SqlMode.NO_BACKSLASH_ESCAPES));
    }
}
