package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;

import java.util.concurrent.TimeUnit;

/**
 * A scan of a plugin's table: each call runs on a thread of the plugin's. Used by one session's
 * thread.
 *
 * <p>The plugin's own cursor is only ever touched by one thread at a time: while a call is left
 * behind nobody else calls the cursor, and when that call ends it closes the cursor.
 */
final class PluginCursor implements RowCursor, PluginCall.Listener {
    private static final long CLOSE_SECONDS = 10;

    private final PluginThreads threads;
    private final ScanState state;
    private final Runnable checkpoint;
    private volatile RowCursor cursor;

    PluginCursor(PluginThreads threads, ScanState state, Runnable checkpoint) {
        this.threads = threads;
        this.state = state;
        this.checkpoint = checkpoint;
    }

    /** Opens the plugin's cursor. */
    void open(Opening opening, Session session, ScanRequest request) throws Exception {
        threads.call(
                "open",
                checkpoint,
                this,
                () -> {
                    cursor = opening.open(session, request);
                    if (cursor == null) {
                        throw new IllegalStateException("it opened no cursor");
                    }
                    return null;
                });
    }

    /** Makes the plugin's cursor. */
    interface Opening {
        RowCursor open(Session session, ScanRequest request) throws Exception;
    }

    /** At the end of the rows the cursor is closed in the same call: a hand-over costs time. */
    @Override
    public int next(RowWriter rows) throws Exception {
        if (cursor == null) {
            return 0;
        }
        PluginWriter guarded = new PluginWriter(rows, state);
        return threads.call(
                "next",
                checkpoint,
                this,
                () -> {
                    int written = cursor.next(guarded);
                    if (written == 0) {
                        closeCursor();
                    }
                    return written;
                });
    }

    @Override
    public void close() {
        if (cursor == null || state.isLeft()) {
            return;
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        try {
            threads.call("close", () -> checkTime(deadline), this, this::closeOnce);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw ErrorCode.ER_UNKNOWN_ERROR.causedBy(failure, failure.toString());
        }
    }

    private static void checkTime(long deadline) {
        if (System.nanoTime() - deadline >= 0) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "its cursor did not close within " + CLOSE_SECONDS + " s");
        }
    }

    private Void closeOnce() {
        closeCursor();
        return null;
    }

    private void closeCursor() {
        RowCursor open = cursor;
        cursor = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void left() {
        state.leave();
    }

    @Override
    public void ended() {
        closeCursor();
    }
}
