package io.hearth.sql.infoschema.program;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.moment;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.nothing;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.sqlModes;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** TRIGGERS: triggers of tables; there are none. Immutable; any thread. */
final class TriggersTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("TRIGGER_CATALOG", name()),
                required("TRIGGER_SCHEMA", name()),
                required("TRIGGER_NAME", name()),
                required("EVENT_MANIPULATION", ColumnType.enumOf("INSERT", "UPDATE", "DELETE")),
                required("EVENT_OBJECT_CATALOG", name()),
                required("EVENT_OBJECT_SCHEMA", name()),
                required("EVENT_OBJECT_TABLE", name()),
                required("ACTION_ORDER", smallCount()),
                optional("ACTION_CONDITION", nothing()),
                required("ACTION_STATEMENT", longText()),
                defaulted("ACTION_ORIENTATION", text(3)),
                required("ACTION_TIMING", ColumnType.enumOf("BEFORE", "AFTER")),
                optional("ACTION_REFERENCE_OLD_TABLE", nothing()),
                optional("ACTION_REFERENCE_NEW_TABLE", nothing()),
                defaulted("ACTION_REFERENCE_OLD_ROW", text(3)),
                defaulted("ACTION_REFERENCE_NEW_ROW", text(3)),
                required("CREATED", moment().withDecimals(2)),
                required("SQL_MODE", sqlModes()),
                required("DEFINER", text(288)),
                required("CHARACTER_SET_CLIENT", name()),
                required("COLLATION_CONNECTION", name()),
                required("DATABASE_COLLATION", name()));
    }
}
