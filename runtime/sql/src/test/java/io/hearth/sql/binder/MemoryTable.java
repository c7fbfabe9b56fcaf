package io.hearth.sql.binder;

import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableKind;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.stream.IntStream;

/** A table of given rows, that remembers what the last scan wanted of it. */
final class MemoryTable implements TableSource {
    private final String schema;
    private final String name;
    private final List<TableColumn> columns;
    private final List<List<Object>> rows;
    String wanted = "";

    MemoryTable(String schema, String name, List<Column> columns, List<List<Object>> rows) {
        this.schema = schema;
        this.name = name;
        this.columns = columns.stream().map(one -> new TableColumn(one, SqlType.of(one))).toList();
        this.rows = rows;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public TableKind kind() {
        return TableKind.BASE_TABLE;
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) {
        wanted =
                IntStream.range(0, columns.size()).filter(request::wants).boxed().toList()
                        + " "
                        + request.conditions()
                        + (request.isFiltered() ? " filtered" : "")
                        + (request.limit().isPresent()
                                ? " limit " + request.limit().getAsLong()
                                : "");
        return new RowCursor() {
            private int at;

            @Override
            public int next(RowWriter writer) {
                int count = Math.min(writer.remaining(), rows.size() - at);
                for (int i = 0; i < count; i++) {
                    List<Object> row = rows.get(at++);
                    for (int column = 0; column < row.size(); column++) {
                        writer.set(column, row.get(column));
                    }
                    writer.endRow();
                }
                return count;
            }
        };
    }
}
