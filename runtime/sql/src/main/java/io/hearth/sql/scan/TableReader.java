package io.hearth.sql.scan;

import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.expression.Predicate;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One scan of a table. One thread at a time. To be closed in any case, also if it was not opened or
 * if that failed.
 */
public final class TableReader implements AutoCloseable {
    private static final int FIRST_ROWS = 64;
    private static final int GROWTH = 4;

    private final ScanLayout layout;
    private final TableSource source;
    private final Session session;
    private final EvaluationContext context;
    private final OpenRequest request;
    private final Batch batch;
    private final VectorRowWriter writer;
    private List<Predicate> tests = List.of();
    private int rows = FIRST_ROWS;
    private boolean started;
    private boolean ended;
    private RowCursor cursor;

    /**
     * A scan that is not open yet.
     *
     * @param layout what to read
     * @param session on whose behalf
     * @param context the statement
     * @param limit how many rows are wanted at most; a hint
     */
    public TableReader(
            ScanLayout layout, Session session, EvaluationContext context, OptionalLong limit) {
        this.layout = layout;
        this.source = layout.scan().source();
        this.session = session;
        this.context = context;
        this.request = new OpenRequest(layout, context, limit);
        this.batch = Batch.of(layout.types(), FIRST_ROWS);
        this.writer = new VectorRowWriter(layout, batch, WriteContext.of(context));
    }

    /**
     * Opens the table's cursor.
     *
     * @throws io.hearth.api.error.ServerException what the table says, or 1105 naming the plugin
     */
    public void open() {
        context.checkpoint();
        try {
            cursor = source.open(session, request);
        } catch (Throwable failure) {
            throw TableFault.of(source, failure, context);
        }
        if (cursor == null) {
            throw TableFault.of(source, new IllegalStateException("it opened no cursor"), context);
        }
    }

    /**
     * The next rows that satisfy the scan's conditions.
     *
     * @return good until the next call; without rows at the end only
     * @throws io.hearth.api.error.ServerException what the table says, or 1105 naming the plugin
     */
    public Batch next() {
        while (!ended) {
            context.checkpoint();
            if (read() == 0) {
                ended = true;
            } else if (test()) {
                return batch;
            }
        }
        batch.setSize(0);
        return batch;
    }

    /**
     * Bytes of memory it holds, roughly.
     *
     * @return for the accounting of a statement
     */
    public long memory() {
        long sum = request.reserved();
        for (int i = 0; i < batch.columnCount(); i++) {
            sum += batch.column(i).memory();
        }
        return sum;
    }

    private int read() {
        writer.begin(rows);
        rows = Math.min(rows * GROWTH, ColumnVector.USUAL_CAPACITY);
        try {
            int claimed = cursor.next(writer);
            start();
            return writer.end(claimed);
        } catch (Throwable failure) {
            throw TableFault.of(source, failure, context);
        }
    }

    /** A cursor may take conditions until it has given its first rows. */
    private void start() {
        if (started) {
            return;
        }
        started = true;
        List<BoundExpression> left = request.start();
        if (!left.isEmpty()) {
            tests = new ArrayList<>(left.size());
            left.forEach(condition -> tests.add(ExpressionCompiler.predicate(condition)));
        }
    }

    private boolean test() {
        for (Predicate test : tests) {
            if (test.select(batch, context) == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Closes the cursor.
     *
     * @throws io.hearth.api.error.ServerException what the table says, or 1105 naming the plugin
     */
    @Override
    public void close() {
        RowCursor open = cursor;
        cursor = null;
        ended = true;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (Throwable failure) {
            throw TableFault.of(source, failure, context);
        }
    }
}
