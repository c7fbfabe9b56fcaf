package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.nothing;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** STATISTICS: the columns of indexes; none yet. Immutable; any thread. */
final class StatisticsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("TABLE_CATALOG", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                required("NON_UNIQUE", ColumnType.integer()).defaultsTo("0"),
                required("INDEX_SCHEMA", name()),
                optional("INDEX_NAME", name()),
                required("SEQ_IN_INDEX", smallCount()),
                optional("COLUMN_NAME", name()),
                optional("COLLATION", text(1)),
                optional("CARDINALITY", ColumnType.bigint()),
                optional("SUB_PART", ColumnType.bigint()),
                optional("PACKED", nothing()),
                defaulted("NULLABLE", text(3)),
                defaulted("INDEX_TYPE", text(11)),
                defaulted("COMMENT", text(8)),
                required("INDEX_COMMENT", text(2048)),
                defaulted("IS_VISIBLE", text(3)),
                optional("EXPRESSION", longText()));
    }
}
