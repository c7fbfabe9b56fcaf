package io.hearth.sql.infoschema.program;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** PARAMETERS: parameters of stored programs; there are none. Immutable; any thread. */
final class ParametersTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("SPECIFIC_CATALOG", name()),
                required("SPECIFIC_SCHEMA", name()),
                required("SPECIFIC_NAME", name()),
                required("ORDINAL_POSITION", count()).defaultsTo("0"),
                optional("PARAMETER_MODE", text(5)),
                optional("PARAMETER_NAME", name()),
                optional("DATA_TYPE", longText()),
                optional("CHARACTER_MAXIMUM_LENGTH", ColumnType.bigint()),
                optional("CHARACTER_OCTET_LENGTH", ColumnType.bigint()),
                optional("NUMERIC_PRECISION", smallCount()),
                optional("NUMERIC_SCALE", ColumnType.bigint()),
                optional("DATETIME_PRECISION", smallCount()),
                optional("CHARACTER_SET_NAME", name()),
                optional("COLLATION_NAME", name()),
                required("DTD_IDENTIFIER", ColumnType.of(Kind.MEDIUMTEXT)),
                required("ROUTINE_TYPE", ColumnType.enumOf("FUNCTION", "PROCEDURE")));
    }
}
