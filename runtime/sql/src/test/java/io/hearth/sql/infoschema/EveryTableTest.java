package io.hearth.sql.infoschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.scan.ScanLayout;
import io.hearth.sql.scan.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each built-in table is read as the executor reads it, with all columns. */
class EveryTableTest {
    private static final Set<String> EMPTY =
            Set.of(
                    "STATISTICS",
                    "KEY_COLUMN_USAGE",
                    "TABLE_CONSTRAINTS",
                    "REFERENTIAL_CONSTRAINTS",
                    "CHECK_CONSTRAINTS",
                    "PARTITIONS",
                    "FILES",
                    "ROUTINES",
                    "PARAMETERS",
                    "VIEWS",
                    "TRIGGERS",
                    "EVENTS",
                    "SCHEMA_PRIVILEGES",
                    "TABLE_PRIVILEGES",
                    "COLUMN_PRIVILEGES",
                    "db",
                    "tables_priv",
                    "columns_priv",
                    "procs_priv",
                    "func",
                    "component");

    private final Server server = new Server();
    private final TestStatement statement = new TestStatement();

    @TestFactory
    Stream<DynamicTest> givesRowsThatItsColumnsHold() {
        return server.catalog.schemas().stream()
                .map(SchemaSource::tables)
                .flatMap(List::stream)
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> checkRows(table)));
    }

    private void checkRows(TableSource table) {
        int rows = 0;
        try (TableReader reader = reader(table)) {
            reader.open();
            for (int size = reader.next().size(); size > 0; size = reader.next().size()) {
                rows += size;
            }
        }
        if (EMPTY.contains(table.name())) {
            assertThat(rows).isZero();
        } else {
            assertThat(rows).isPositive();
        }
        assertThat(statement.warnings).isEmpty();
    }

    private TableReader reader(TableSource table) {
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        TableScan scan = new TableScan(table, all, List.of(), Optional.empty(), false);
        return new TableReader(
                new ScanLayout(scan), server.session, statement, OptionalLong.empty());
    }
}
