package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;

import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.infoschema.support.NamedTable;
import java.time.Instant;
import java.util.List;

/** The tables of this package. Stateless; any thread. */
public final class SchemaTables {
    private SchemaTables() {}

    /**
     * All of them.
     *
     * @param catalog what they show
     * @param started when the server started
     * @return the tables in their places
     */
    public static List<NamedTable> of(Catalog catalog, Instant started) {
        return List.of(
                ofInformationSchema("SCHEMATA", new SchemataTable(catalog)),
                ofInformationSchema("TABLES", new TablesTable(catalog, started)),
                ofInformationSchema("COLUMNS", new ColumnsTable(catalog)),
                ofInformationSchema("STATISTICS", new StatisticsTable()),
                ofInformationSchema("KEY_COLUMN_USAGE", new KeyColumnUsageTable()),
                ofInformationSchema("TABLE_CONSTRAINTS", new TableConstraintsTable()),
                ofInformationSchema("REFERENTIAL_CONSTRAINTS", new ReferentialConstraintsTable()),
                ofInformationSchema("CHECK_CONSTRAINTS", new CheckConstraintsTable()),
                ofInformationSchema("PARTITIONS", new PartitionsTable()),
                ofInformationSchema("FILES", new FilesTable()));
    }
}
