package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.moment;
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

/** PARTITIONS: the parts of partitioned tables; there are none. Immutable; any thread. */
final class PartitionsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("TABLE_CATALOG", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                optional("PARTITION_NAME", name()),
                optional("SUBPARTITION_NAME", name()),
                optional("PARTITION_ORDINAL_POSITION", smallCount()),
                optional("SUBPARTITION_ORDINAL_POSITION", smallCount()),
                optional("PARTITION_METHOD", text(13)),
                optional("SUBPARTITION_METHOD", text(13)),
                optional("PARTITION_EXPRESSION", text(2048)),
                optional("SUBPARTITION_EXPRESSION", text(2048)),
                optional("PARTITION_DESCRIPTION", ColumnType.of(Kind.TEXT)),
                optional("TABLE_ROWS", count()),
                optional("AVG_ROW_LENGTH", count()),
                optional("DATA_LENGTH", count()),
                optional("MAX_DATA_LENGTH", count()),
                optional("INDEX_LENGTH", count()),
                optional("DATA_FREE", count()),
                required("CREATE_TIME", moment()),
                optional("UPDATE_TIME", ColumnType.datetime()),
                optional("CHECK_TIME", ColumnType.datetime()),
                optional("CHECKSUM", ColumnType.bigint()),
                required("PARTITION_COMMENT", ColumnType.of(Kind.TEXT)),
                optional("NODEGROUP", text(256)),
                optional("TABLESPACE_NAME", text(268)));
    }
}
