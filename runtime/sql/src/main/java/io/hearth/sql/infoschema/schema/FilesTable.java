package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.nothing;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** FILES: files of tablespaces; there are none. Immutable; any thread. */
final class FilesTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                optional("FILE_ID", ColumnType.bigint()),
                optional("FILE_NAME", ColumnType.of(Kind.TEXT)),
                optional("FILE_TYPE", text(256)),
                required("TABLESPACE_NAME", text(268)),
                required("TABLE_CATALOG", new ColumnType(Kind.CHAR, 0, 0, false)),
                optional("TABLE_SCHEMA", nothing()),
                optional("TABLE_NAME", nothing()),
                optional("LOGFILE_GROUP_NAME", text(256)),
                optional("LOGFILE_GROUP_NUMBER", ColumnType.bigint()),
                required("ENGINE", name()),
                optional("FULLTEXT_KEYS", nothing()),
                optional("DELETED_ROWS", nothing()),
                optional("UPDATE_COUNT", nothing()),
                optional("FREE_EXTENTS", ColumnType.bigint()),
                optional("TOTAL_EXTENTS", ColumnType.bigint()),
                optional("EXTENT_SIZE", ColumnType.bigint()),
                optional("INITIAL_SIZE", ColumnType.bigint()),
                optional("MAXIMUM_SIZE", ColumnType.bigint()),
                optional("AUTOEXTEND_SIZE", ColumnType.bigint()),
                optional("CREATION_TIME", nothing()),
                optional("LAST_UPDATE_TIME", nothing()),
                optional("LAST_ACCESS_TIME", nothing()),
                optional("RECOVER_TIME", nothing()),
                optional("TRANSACTION_COUNTER", nothing()),
                optional("VERSION", ColumnType.bigint()),
                optional("ROW_FORMAT", text(256)),
                optional("TABLE_ROWS", nothing()),
                optional("AVG_ROW_LENGTH", nothing()),
                optional("DATA_LENGTH", nothing()),
                optional("MAX_DATA_LENGTH", nothing()),
                optional("INDEX_LENGTH", nothing()),
                optional("DATA_FREE", ColumnType.bigint()),
                optional("CREATE_TIME", nothing()),
                optional("UPDATE_TIME", nothing()),
                optional("CHECK_TIME", nothing()),
                optional("CHECKSUM", nothing()),
                optional("STATUS", text(256)),
                optional("EXTRA", text(256)));
    }
}
