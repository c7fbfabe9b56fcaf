package io.hearth.sql.executor;

import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.Condition;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A plugin's table with given rows, handed over in portions of random size. */
class TestTable implements TableSource {
    final List<List<Object>> rows;
    final List<Throwable> failures = new ArrayList<>();
    final List<String> offered = new ArrayList<>();
    OptionalLong estimate = OptionalLong.empty();
    int opened;
    int closed;
    int failsAtRow = -1;
    boolean failsToOpen;
    boolean failsToClose;
    Consumer<ScanRequest> onOpen = request -> {};
    private final List<TableColumn> columns;
    private final Random random;

    TestTable(List<Column> columns, List<List<Object>> rows, Random random) {
        this.columns = columns.stream().map(one -> new TableColumn(one, SqlType.of(one))).toList();
        this.rows = rows;
        this.random = random;
    }

    TestTable(List<Column> columns, List<List<Object>> rows) {
        this(columns, rows, new Random(1));
    }

    /** All columns, no conditions. */
    TableScan scan() {
        return new TableScan(
                this,
                IntStream.range(0, columns.size()).boxed().toList(),
                List.of(),
                Optional.empty(),
                false);
    }

    @Override
    public String schema() {
        return "information_schema";
    }

    @Override
    public String name() {
        return "T";
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public TableKind kind() {
        return TableKind.SYSTEM_VIEW;
    }

    @Override
    public Optional<String> plugin() {
        return Optional.of("TESTER");
    }

    @Override
    public OptionalLong rowEstimate() {
        return estimate;
    }

    @Override
    public void scanFailed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) throws Exception {
        if (failsToOpen) {
            throw new java.io.IOException("no such device");
        }
        for (Condition condition : request.conditions()) {
            offered.add(condition.toString());
        }
        onOpen.accept(request);
        opened++;
        return cursor();
    }

    private RowCursor cursor() {
        return new RowCursor() {
            private int at;

            @Override
            public int next(RowWriter writer) throws Exception {
                int portion = Math.min(1 + random.nextInt(150), writer.remaining());
                int count = Math.min(portion, rows.size() - at);
                for (int i = 0; i < count; i++) {
                    if (at == failsAtRow) {
                        throw new java.io.IOException("disk on fire");
                    }
                    write(rows.get(at++), writer);
                }
                return count;
            }

            @Override
            public void close() {
                closed++;
                if (failsToClose) {
                    throw new IllegalStateException("cannot close");
                }
            }
        };
    }

    private static void write(List<Object> row, RowWriter writer) {
        for (int column = 0; column < row.size(); column++) {
            writer.set(column, row.get(column));
        }
        writer.endRow();
    }
}
