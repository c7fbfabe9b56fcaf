package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Statements that are parsed and not run yet: error 1235 names the feature. Any thread.
 *
 * <p>What would be wrong with them in any case is told first: a table that is not there, and a
 * write to information_schema (1044).
 */
final class Unsupported {
    private final TableNames tables;

    Unsupported(TableNames tables) {
        this.tables = tables;
    }

    Reply run(Statement statement, Execution execution) {
        List<ObjectName> data = WrittenTables.ofData(statement);
        data.forEach(name -> refuseReadOnly(name, execution.session()));
        WrittenTables.ofDefinition(statement)
                .forEach(name -> refuseReadOnly(name, execution.session()));
        data.forEach(name -> tables.require(name, execution.session()));
        throw ErrorCode.ER_NOT_SUPPORTED_YET.toException(feature(statement));
    }

    private static void refuseReadOnly(ObjectName name, ServerSession session) {
        String schema = name.schema().or(session::schema).orElse("");
        if (schema.equalsIgnoreCase(Catalog.INFORMATION_SCHEMA)) {
            throw ErrorCode.ER_DBACCESS_DENIED_ERROR.toException(
                    session.user(), session.host(), Catalog.INFORMATION_SCHEMA);
        }
    }

    /** The record's name is the statement's: {@code CreateTable} is CREATE TABLE. */
    static String feature(Statement statement) {
        return statement
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(Locale.ROOT);
    }
}
