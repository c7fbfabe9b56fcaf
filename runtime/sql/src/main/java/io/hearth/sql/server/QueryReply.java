package io.hearth.sql.server;

import io.hearth.sql.executor.Execution;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.session.Diagnostics;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a running query. The statement's thread. */
final class QueryReply implements Reply {
    private final List<ResultColumn> columns;
    private final Execution execution;
    private final PluginHold plugins;
    private final Diagnostics diagnostics;
    private final long most;
    private long sent;
    private boolean closed;

    /**
     * Rows to come.
     *
     * @param most how many rows are given at most, unsigned
     */
    QueryReply(
            List<ResultColumn> columns,
            Execution execution,
            PluginHold plugins,
            Diagnostics diagnostics,
            long most) {
        this.columns = columns;
        this.execution = execution;
        this.plugins = plugins;
        this.diagnostics = diagnostics;
        this.most = most;
    }

    static List<ResultColumn> columns(List<OutputColumn> columns) {
        List<ResultColumn> results = new ArrayList<>(columns.size());
        for (OutputColumn column : columns) {
            results.add(
                    new ResultColumn(
                            column.schema(),
                            column.table(),
                            column.originalTable(),
                            column.name(),
                            column.originalName(),
                            column.type()));
        }
        return Collections.unmodifiableList(results);
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public Batch next() {
        if (closed || Long.compareUnsigned(sent, most) >= 0) {
            close();
            return null;
        }
        try {
            Batch batch = execution.next();
            if (batch.selected() == 0) {
                close();
                return null;
            }
            return counted(batch);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private Batch counted(Batch batch) {
        long left = most - sent;
        if (Long.compareUnsigned(batch.selected(), left) > 0) {
            int kept = (int) left;
            int[] positions = IntStream.range(0, kept).map(batch.rows()::row).toArray();
            Batch cut = copy(batch);
            cut.select(positions, kept);
            sent += kept;
            return cut;
        }
        sent += batch.selected();
        return batch;
    }

    /** A batch of an execution is not ours to change. */
    private static Batch copy(Batch batch) {
        ColumnVector[] columns = new ColumnVector[batch.columnCount()];
        Arrays.setAll(columns, batch::column);
        Batch copy = new Batch(columns);
        copy.setSize(batch.size());
        return copy;
    }

    @Override
    public long affectedRows() {
        return sent;
    }

    @Override
    public long lastInsertId() {
        return 0;
    }

    @Override
    public String info() {
        return "";
    }

    @Override
    public int warningCount() {
        return diagnostics.total();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                execution.close();
            } finally {
                plugins.close();
            }
        }
    }
}
