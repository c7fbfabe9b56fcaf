package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.moment;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import java.time.Instant;
import java.util.List;

/**
 * TABLES: the tables of all schemas. With a condition on TABLE_SCHEMA only that schema is looked
 * at. Immutable; any thread.
 */
final class TablesTable implements FilledTable {
    private static final int FORMAT = 10;

    private final Catalog catalog;
    private final Instant started;

    /** Tables that the server computes are as old as its run. */
    TablesTable(Catalog catalog, Instant started) {
        this.catalog = catalog;
        this.started = started;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("TABLE_CATALOG", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                required("TABLE_TYPE", ColumnType.enumOf("BASE TABLE", "VIEW", "SYSTEM VIEW")),
                optional("ENGINE", name()),
                optional("VERSION", ColumnType.integer()),
                optional(
                        "ROW_FORMAT",
                        ColumnType.enumOf(
                                "Fixed", "Dynamic", "Compressed", "Redundant", "Compact", "Paged")),
                optional("TABLE_ROWS", count()),
                optional("AVG_ROW_LENGTH", count()),
                optional("DATA_LENGTH", count()),
                optional("MAX_DATA_LENGTH", count()),
                optional("INDEX_LENGTH", count()),
                optional("DATA_FREE", count()),
                optional("AUTO_INCREMENT", count()),
                required("CREATE_TIME", moment()),
                optional("UPDATE_TIME", ColumnType.datetime()),
                optional("CHECK_TIME", ColumnType.datetime()),
                optional("TABLE_COLLATION", name()),
                optional("CHECKSUM", ColumnType.bigint()),
                optional("CREATE_OPTIONS", text(256)),
                optional("TABLE_COMMENT", ColumnType.of(Kind.TEXT)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (TableSource table : new TableChoice(catalog, request).tables()) {
            sink.row(row(table));
        }
    }

    private Object[] row(TableSource table) {
        boolean computed = table.kind() == TableKind.SYSTEM_VIEW;
        Long size = table.kind() == TableKind.VIEW ? null : Long.valueOf(0);
        return new Object[] {
            "def",
            table.schema(),
            table.name(),
            table.kind().text(),
            table.engine().orElse(null),
            FORMAT,
            computed ? null : "Dynamic",
            rows(table, size),
            size,
            size,
            size,
            size,
            size,
            null,
            started,
            null,
            null,
            computed ? null : catalog.schema(table.schema()).orElseThrow().collation(),
            null,
            "",
            table.comment()
        };
    }

    private static Long rows(TableSource table, Long otherwise) {
        return table.rowEstimate().isPresent()
                ? Long.valueOf(table.rowEstimate().getAsLong())
                : otherwise;
    }
}
