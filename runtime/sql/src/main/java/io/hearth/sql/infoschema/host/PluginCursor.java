package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A scan of a plugin's table: each call runs on a thread of the plugin's. Used by one session's
 * thread.
 *
 * <p>Handing a call over costs more than most calls, so one of them opens the plugin's cursor,
 * reads as many rows as come quickly, and closes the cursor at the end.
 *
 * <p>The plugin's own cursor is only ever touched by one thread at a time: while a call is left
 * behind nobody else calls the cursor, and when that call ends it closes the cursor.
 */
final class PluginCursor implements RowCursor, PluginCall.Listener {
    private static final long CLOSE_SECONDS = 10;
    private static final long QUICKLY = TimeUnit.MILLISECONDS.toNanos(1);

    private final PluginThreads threads;
    private final ScanState state;
    private final Runnable checkpoint;
    private final Callable<RowCursor> opening;
    private boolean opened;
    private volatile RowCursor cursor;

    /**
     * A scan that opens when its first rows are asked for.
     *
     * @param threads make the calls
     * @param state whether the session still cares
     * @param checkpoint throws when the statement is to stop
     * @param opening opens the plugin's cursor
     */
    PluginCursor(
            PluginThreads threads,
            ScanState state,
            Runnable checkpoint,
            Callable<RowCursor> opening) {
        this.threads = threads;
        this.state = state;
        this.checkpoint = checkpoint;
        this.opening = opening;
    }

    @Override
    public int next(RowWriter rows) throws Exception {
        PluginWriter guarded = new PluginWriter(rows, state);
        if (!opened) {
            opened = true;
            return threads.call("scan", checkpoint, this, () -> openAndRead(guarded));
        }
        return cursor == null ? 0 : threads.call("scan", checkpoint, this, () -> read(guarded));
    }

    private int openAndRead(PluginWriter rows) throws Exception {
        cursor = opening.call();
        if (cursor == null) {
            throw new IllegalStateException("it opened no cursor");
        }
        state.check();
        return read(rows);
    }

    private int read(PluginWriter rows) throws Exception {
        long begin = System.nanoTime();
        int total = 0;
        do {
            int written = cursor.next(rows);
            if (written <= 0) {
                closeCursor();
                return written < 0 ? written : total;
            }
            total += written;
        } while (rows.remaining() > 0 && System.nanoTime() - begin < QUICKLY);
        return total;
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
