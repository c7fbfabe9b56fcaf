package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.nothing;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.type.Collation;
import java.util.List;

/** SCHEMATA: the schemas. Immutable; any thread. */
final class SchemataTable implements FilledTable {
    private final Catalog catalog;

    SchemataTable(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("CATALOG_NAME", name()),
                required("SCHEMA_NAME", name()),
                required("DEFAULT_CHARACTER_SET_NAME", name()),
                required("DEFAULT_COLLATION_NAME", name()),
                optional("SQL_PATH", nothing()),
                required("DEFAULT_ENCRYPTION", ColumnType.enumOf("NO", "YES")));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (SchemaSource schema : catalog.schemas()) {
            String collation = schema.collation();
            sink.row("def", schema.name(), charset(collation), collation, null, "NO");
        }
    }

    private static String charset(String collation) {
        return Collation.named(collation).orElseThrow().charset().sqlName();
    }
}
