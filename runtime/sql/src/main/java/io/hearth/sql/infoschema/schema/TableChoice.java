package io.hearth.sql.infoschema.schema;

import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.infoschema.support.Conditions;
import java.util.List;

/**
 * The tables that a statement on TABLES or COLUMNS asks for: both have the schema in column 1 and
 * the table in column 2. One scan's thread.
 */
final class TableChoice {
    private static final int SCHEMA = 1;
    private static final int TABLE = 2;

    private final Catalog catalog;
    private final Conditions conditions;

    TableChoice(Catalog catalog, ScanRequest request) {
        this.catalog = catalog;
        this.conditions = Conditions.of(request);
    }

    List<TableSource> tables() {
        return catalog.schemas().stream()
                .filter(schema -> conditions.allow(SCHEMA, schema.name()))
                .map(SchemaSource::tables)
                .flatMap(List::stream)
                .filter(table -> conditions.allow(TABLE, table.name()))
                .toList();
    }
}
