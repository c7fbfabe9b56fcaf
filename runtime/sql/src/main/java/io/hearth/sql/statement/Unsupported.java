package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.printer.SqlPrinter;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Statements that are parsed and not run yet: error 1235 names the feature. Any thread.
 *
 * <p>What would be wrong with them in any case is told first: a table that is not there, and a
 * write to information_schema (1044).
 */
final class Unsupported {
    private static final int MOST_WORDS = 24;
    private static final Set<String> DEFINING = Set.of("CREATE", "ALTER", "DROP", "RENAME");
    private static final Set<String> DEFINED =
            Set.of(
                    "TABLE",
                    "VIEW",
                    "INDEX",
                    "DATABASE",
                    "SCHEMA",
                    "USER",
                    "ROLE",
                    "SERVER",
                    "FUNCTION",
                    "PROCEDURE",
                    "TRIGGER",
                    "EVENT",
                    "TABLESPACE",
                    "LOGFILE",
                    "SPATIAL",
                    "RESOURCE",
                    "INSTANCE");

    /** Verbs that say little alone. */
    private static final Set<String> PAIRS =
            Set.of(
                    "ANALYZE",
                    "CACHE",
                    "CHANGE",
                    "CHECK",
                    "CHECKSUM",
                    "IMPORT",
                    "INSTALL",
                    "LOAD",
                    "LOCK",
                    "OPTIMIZE",
                    "PURGE",
                    "REPAIR",
                    "RESET",
                    "SET",
                    "SHOW",
                    "START",
                    "STOP",
                    "UNINSTALL",
                    "UNLOCK",
                    "XA");

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

    /** The words that the statement begins with, without those that only refine them. */
    static String feature(Statement statement) {
        String[] words = SqlPrinter.print(statement).split("[^A-Za-z]+", MOST_WORDS);
        if (DEFINING.contains(words[0])) {
            return Arrays.stream(words)
                    .filter(DEFINED::contains)
                    .findFirst()
                    .map(object -> words[0] + " " + object)
                    .orElse(words[0]);
        }
        return PAIRS.contains(words[0]) && words.length > 1 ? words[0] + " " + words[1] : words[0];
    }
}
