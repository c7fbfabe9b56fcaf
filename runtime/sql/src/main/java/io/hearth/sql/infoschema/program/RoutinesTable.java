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
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** ROUTINES: stored procedures and functions; there are none. Immutable; any thread. */
final class RoutinesTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("SPECIFIC_NAME", name()),
                required("ROUTINE_CATALOG", name()),
                required("ROUTINE_SCHEMA", name()),
                required("ROUTINE_NAME", name()),
                required("ROUTINE_TYPE", ColumnType.enumOf("FUNCTION", "PROCEDURE")),
                optional("DATA_TYPE", longText()),
                optional("CHARACTER_MAXIMUM_LENGTH", ColumnType.bigint()),
                optional("CHARACTER_OCTET_LENGTH", ColumnType.bigint()),
                optional("NUMERIC_PRECISION", smallCount()),
                optional("NUMERIC_SCALE", smallCount()),
                optional("DATETIME_PRECISION", smallCount()),
                optional("CHARACTER_SET_NAME", name()),
                optional("COLLATION_NAME", name()),
                optional("DTD_IDENTIFIER", longText()),
                defaulted("ROUTINE_BODY", text(8)),
                optional("ROUTINE_DEFINITION", longText()),
                optional("EXTERNAL_NAME", nothing()),
                required("EXTERNAL_LANGUAGE", name()).defaultsTo("SQL"),
                defaulted("PARAMETER_STYLE", text(3)),
                defaulted("IS_DETERMINISTIC", text(3)),
                required(
                        "SQL_DATA_ACCESS",
                        ColumnType.enumOf(
                                "CONTAINS SQL", "NO SQL", "READS SQL DATA", "MODIFIES SQL DATA")),
                optional("SQL_PATH", nothing()),
                required("SECURITY_TYPE", ColumnType.enumOf("DEFAULT", "INVOKER", "DEFINER")),
                required("CREATED", moment()),
                required("LAST_ALTERED", moment()),
                required("SQL_MODE", sqlModes()),
                required("ROUTINE_COMMENT", ColumnType.of(Kind.TEXT)),
                required("DEFINER", text(288)),
                required("CHARACTER_SET_CLIENT", name()),
                required("COLLATION_CONNECTION", name()),
                required("DATABASE_COLLATION", name()));
    }
}
