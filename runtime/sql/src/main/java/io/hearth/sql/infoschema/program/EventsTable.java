package io.hearth.sql.infoschema.program;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.moment;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.sqlModes;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** EVENTS: statements on a schedule; there are none. Immutable; any thread. */
final class EventsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("EVENT_CATALOG", name()),
                required("EVENT_SCHEMA", name()),
                required("EVENT_NAME", name()),
                required("DEFINER", text(288)),
                required("TIME_ZONE", name()),
                defaulted("EVENT_BODY", text(3)),
                required("EVENT_DEFINITION", longText()),
                defaulted("EVENT_TYPE", text(9)),
                optional("EXECUTE_AT", ColumnType.datetime()),
                optional("INTERVAL_VALUE", text(256)),
                optional(
                        "INTERVAL_FIELD",
                        ColumnType.enumOf(
                                "YEAR",
                                "QUARTER",
                                "MONTH",
                                "DAY",
                                "HOUR",
                                "MINUTE",
                                "WEEK",
                                "SECOND",
                                "MICROSECOND",
                                "YEAR_MONTH",
                                "DAY_HOUR",
                                "DAY_MINUTE",
                                "DAY_SECOND",
                                "HOUR_MINUTE",
                                "HOUR_SECOND",
                                "MINUTE_SECOND",
                                "DAY_MICROSECOND",
                                "HOUR_MICROSECOND",
                                "MINUTE_MICROSECOND",
                                "SECOND_MICROSECOND")),
                required("SQL_MODE", sqlModes()),
                optional("STARTS", ColumnType.datetime()),
                optional("ENDS", ColumnType.datetime()),
                defaulted("STATUS", text(21)),
                defaulted("ON_COMPLETION", text(12)),
                required("CREATED", moment()),
                required("LAST_ALTERED", moment()),
                optional("LAST_EXECUTED", ColumnType.datetime()),
                required("EVENT_COMMENT", text(2048)),
                required("ORIGINATOR", smallCount()),
                required("CHARACTER_SET_CLIENT", name()),
                required("COLLATION_CONNECTION", name()),
                required("DATABASE_COLLATION", name()));
    }
}
