package io.hearth.sql.statement;

import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.SessionStatement.Describe;
import io.hearth.sql.syntax.ShowFilter;
import io.hearth.sql.syntax.ShowStatement.RoutineKind;
import io.hearth.sql.syntax.ShowStatement.ShowColumns;
import io.hearth.sql.syntax.ShowStatement.ShowDatabases;
import io.hearth.sql.syntax.ShowStatement.ShowIndex;
import io.hearth.sql.syntax.ShowStatement.ShowRoutineStatus;
import io.hearth.sql.syntax.ShowStatement.ShowSchemaList;
import io.hearth.sql.syntax.ShowStatement.ShowTables;
import java.util.Optional;

/**
 * SHOW statements about schemas and tables, as queries; what they name must be there. Stateless;
 * any thread.
 */
final class SchemaShows {
    private static final String COLLATIONS =
            "CHARACTER_SET_CLIENT AS character_set_client, COLLATION_CONNECTION AS"
                    + " collation_connection, DATABASE_COLLATION AS `Database Collation`";

    private final TableNames tables;

    SchemaShows(TableNames tables) {
        this.tables = tables;
    }

    Query databases(ShowDatabases statement) {
        String heading = heading("Database", statement.filter());
        return Templates.once(
                "SELECT SCHEMA_NAME AS %s FROM information_schema.SCHEMATA"
                        .formatted(Templates.name(heading)),
                statement.filter(),
                Optional.of(heading));
    }

    Query tables(ShowTables statement, ServerSession session) {
        SchemaSource schema = tables.schema(statement.schema(), session);
        String heading = heading("Tables_in_" + schema.name(), statement.filter());
        return Templates.once(
                "SELECT TABLE_NAME AS %s%s FROM information_schema.TABLES WHERE TABLE_SCHEMA = %s"
                        .formatted(
                                Templates.name(heading),
                                statement.full() ? ", TABLE_TYPE AS Table_type" : "",
                                Templates.quoted(schema.name())),
                statement.filter(),
                Optional.of(heading));
    }

    /** MySQL writes the pattern into the heading. */
    private static String heading(String name, Optional<ShowFilter> filter) {
        return filter.isPresent() && filter.get() instanceof ShowFilter.Like like
                ? name + " (" + like.pattern() + ")"
                : name;
    }

    Query columns(ShowColumns statement, ServerSession session) {
        return columns(
                tables.require(statement.table(), session), statement.full(), statement.filter());
    }

    Query describe(Describe statement, ServerSession session) {
        return columns(
                tables.require(statement.table(), session),
                false,
                statement.column().map(ShowFilter.Like::new));
    }

    private static Query columns(TableSource table, boolean full, Optional<ShowFilter> filter) {
        return Templates.unsortedOnce(
                "SELECT COLUMN_NAME AS `Field`, COLUMN_TYPE AS `Type`, %sIS_NULLABLE AS `Null`, COLUMN_KEY AS `Key`, COLUMN_DEFAULT AS `Default`, EXTRA AS `Extra`%s FROM information_schema.COLUMNS WHERE %s"
                        .formatted(
                                full ? "COLLATION_NAME AS `Collation`, " : "",
                                full
                                        ? ", PRIVILEGES AS `Privileges`, COLUMN_COMMENT AS"
                                                + " `Comment`"
                                        : "",
                                of(table)),
                filter,
                "Field");
    }

    private static String of(TableSource table) {
        return "TABLE_SCHEMA = %s AND TABLE_NAME = %s"
                .formatted(Templates.quoted(table.schema()), Templates.quoted(table.name()));
    }

    Query indexes(ShowIndex statement, ServerSession session) {
        TableSource table = tables.require(statement.table(), session);
        return Templates.unsortedOnce(
                "SELECT TABLE_NAME AS `Table`, NON_UNIQUE AS `Non_unique`, INDEX_NAME AS"
                        + " `Key_name`, SEQ_IN_INDEX AS `Seq_in_index`, COLUMN_NAME AS"
                        + " `Column_name`, COLLATION AS `Collation`, CARDINALITY AS `Cardinality`,"
                        + " SUB_PART AS `Sub_part`, PACKED AS `Packed`, NULLABLE AS `Null`,"
                        + " INDEX_TYPE AS `Index_type`, COMMENT AS `Comment`, INDEX_COMMENT AS"
                        + " `Index_comment`, IS_VISIBLE AS `Visible`, EXPRESSION AS `Expression`"
                        + " FROM information_schema.STATISTICS WHERE "
                        + of(table),
                statement.where().map(ShowFilter.Where::new),
                "Key_name");
    }

    Query list(ShowSchemaList statement, ServerSession session) {
        String schema = Templates.quoted(tables.schema(statement.schema(), session).name());
        return switch (statement.list()) {
            case TABLE_STATUS -> tableStatus(schema, statement.filter());
            case OPEN_TABLES -> openTables(statement.filter());
            case TRIGGERS, FULL_TRIGGERS -> triggers(schema, statement.filter());
            case EVENTS -> events(schema, statement.filter());
        };
    }

    private static Query tableStatus(String schema, Optional<ShowFilter> filter) {
        return Templates.once(
                "SELECT TABLE_NAME AS Name, ENGINE AS `Engine`, VERSION AS Version, ROW_FORMAT AS"
                        + " `Row_format`, TABLE_ROWS AS `Rows`, AVG_ROW_LENGTH AS"
                        + " `Avg_row_length`, DATA_LENGTH AS `Data_length`, MAX_DATA_LENGTH AS"
                        + " `Max_data_length`, INDEX_LENGTH AS `Index_length`, DATA_FREE AS"
                        + " `Data_free`, AUTO_INCREMENT AS `Auto_increment`, CREATE_TIME AS"
                        + " `Create_time`, UPDATE_TIME AS `Update_time`, CHECK_TIME AS"
                        + " `Check_time`, TABLE_COLLATION AS `Collation`, CHECKSUM AS `Checksum`,"
                        + " CREATE_OPTIONS AS `Create_options`, TABLE_COMMENT AS `Comment` FROM"
                        + " information_schema.TABLES WHERE TABLE_SCHEMA = "
                        + schema,
                filter,
                Optional.of("Name"));
    }

    /** No table is kept open between statements. */
    private static Query openTables(Optional<ShowFilter> filter) {
        return Templates.once(
                "SELECT TABLE_SCHEMA AS `Database`, TABLE_NAME AS `Table`, 0 AS `In_use`, 0 AS"
                        + " `Name_locked` FROM information_schema.TABLES WHERE FALSE",
                filter,
                Optional.of("Table"));
    }

    private static Query triggers(String schema, Optional<ShowFilter> filter) {
        return Templates.once(
                "SELECT TRIGGER_NAME AS `Trigger`, EVENT_MANIPULATION AS `Event`,"
                        + " EVENT_OBJECT_TABLE AS `Table`, ACTION_STATEMENT AS `Statement`,"
                        + " ACTION_TIMING AS `Timing`, CREATED AS `Created`, SQL_MODE AS"
                        + " `sql_mode`, DEFINER AS `Definer`, "
                        + COLLATIONS
                        + " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = "
                        + schema,
                filter,
                Optional.of("Table"));
    }

    private static Query events(String schema, Optional<ShowFilter> filter) {
        return Templates.once(
                "SELECT EVENT_SCHEMA AS `Db`, EVENT_NAME AS `Name`, DEFINER AS `Definer`,"
                        + " TIME_ZONE AS `Time zone`, EVENT_TYPE AS `Type`, EXECUTE_AT AS `Execute"
                        + " at`, INTERVAL_VALUE AS `Interval value`, INTERVAL_FIELD AS `Interval"
                        + " field`, STARTS AS `Starts`, ENDS AS `Ends`, STATUS AS `Status`,"
                        + " ORIGINATOR AS `Originator`, "
                        + COLLATIONS
                        + " FROM information_schema.EVENTS WHERE EVENT_SCHEMA = "
                        + schema,
                filter,
                Optional.of("Name"));
    }

    Query routines(ShowRoutineStatus statement) {
        String kind = statement.kind() == RoutineKind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
        return Templates.once(
                "SELECT ROUTINE_SCHEMA AS `Db`, ROUTINE_NAME AS `Name`, ROUTINE_TYPE AS `Type`,"
                        + " DEFINER AS `Definer`, LAST_ALTERED AS `Modified`, CREATED AS"
                        + " `Created`, SECURITY_TYPE AS `Security_type`, ROUTINE_COMMENT AS"
                        + " `Comment`, "
                        + COLLATIONS
                        + " FROM information_schema.ROUTINES WHERE ROUTINE_TYPE = "
                        + Templates.quoted(kind),
                statement.filter(),
                Optional.of("Name"));
    }
}
