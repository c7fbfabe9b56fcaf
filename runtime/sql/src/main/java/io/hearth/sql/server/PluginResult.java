package io.hearth.sql.server;

import io.hearth.api.session.SqlResult;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.front.ValueText;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;

/** A result as plugins read it: row by row out of batches. One thread. */
final class PluginResult implements SqlResult {
    private final Results results;
    private final StatementResult result;
    private final ServerSession session;
    private final Runnable afterwards;
    private final List<String> columns;
    private Batch batch;
    private int index;
    private boolean closed;

    PluginResult(Results results, ServerSession session, Runnable afterwards) {
        this.results = results;
        this.result = results.current();
        this.session = session;
        this.afterwards = afterwards;
        this.columns = result.columns().stream().map(ResultColumn::name).toList();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        index++;
        if (batch != null && index < batch.selected()) {
            return true;
        }
        batch = closed || columns.isEmpty() ? null : result.next();
        index = 0;
        return batch != null;
    }

    private ColumnVector vector(int column) {
        if (batch == null) {
            throw new IllegalStateException("There is no current row");
        }
        return batch.column(column);
    }

    @Override
    public Object value(int column) {
        return JavaValues.toJava(vector(column), batch.rows().row(index));
    }

    @Override
    public String text(int column) {
        return ValueText.of(vector(column), batch.rows().row(index));
    }

    @Override
    public long affectedRows() {
        return columns.isEmpty() ? result.affectedRows() : 0;
    }

    @Override
    public List<String> warnings() {
        return session.diagnostics().all().stream()
                .map(
                        warning ->
                                warning.level().label()
                                        + " "
                                        + warning.code().number()
                                        + ": "
                                        + warning.message())
                .toList();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            batch = null;
            results.close();
            afterwards.run();
        }
    }
}
