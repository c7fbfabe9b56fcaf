package io.hearth.sql.infoschema.host;

import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.infoschema.support.NamedTable;
import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.Optional;

/**
 * A built-in table, read on the session's own thread. Thread-safe.
 *
 * <p>As in MySQL, those of performance_schema are base tables of an engine of that name.
 */
public final class SystemView implements TableSource {
    private static final String PERFORMANCE_ENGINE = "PERFORMANCE_SCHEMA";

    private final NamedTable table;
    private final List<TableColumn> columns;

    /**
     * A built-in table.
     *
     * @param table its place, columns and rows
     */
    public SystemView(NamedTable table) {
        this.table = table;
        this.columns = TableDefinitions.columns(table.table().columns(), collation(table.schema()));
    }

    private static Collation collation(String schema) {
        return schema.equals(Catalog.PERFORMANCE_SCHEMA)
                ? Collation.UTF8MB4_0900_AI_CI
                : Collation.UTF8MB3_GENERAL_CI;
    }

    @Override
    public String schema() {
        return table.schema();
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public TableKind kind() {
        return engine().isPresent() ? TableKind.BASE_TABLE : TableKind.SYSTEM_VIEW;
    }

    @Override
    public Optional<String> engine() {
        return schema().equals(Catalog.PERFORMANCE_SCHEMA)
                ? Optional.of(PERFORMANCE_ENGINE)
                : Optional.empty();
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) throws Exception {
        return table.table().open(session, request);
    }
}
