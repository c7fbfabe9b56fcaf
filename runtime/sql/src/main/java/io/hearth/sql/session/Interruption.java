package io.hearth.sql.session;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import java.util.concurrent.TimeUnit;

/**
 * Whether a session's statement should stop: polled by whoever works for it, set by KILL, by a
 * plugin that is taken away, and by the statement's time limit. Thread-safe; polling costs two
 * plain reads of volatile fields and, if there is a limit, the clock.
 */
public final class Interruption {
    private static final long NO_DEADLINE = 0;

    private volatile ErrorCode reason;
    private volatile boolean sessionKilled;
    private volatile long deadline = NO_DEADLINE;
    private volatile Thread worker;

    /** A statement begins, without a time limit. */
    public void begin() {
        worker = Thread.currentThread();
        deadline = NO_DEADLINE;
    }

    /**
     * Gives the running statement a time limit.
     *
     * @param limitMillis from now on; 0 for none
     */
    public void limit(long limitMillis) {
        deadline =
                limitMillis == 0
                        ? NO_DEADLINE
                        : (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis)) | 1;
    }

    /** The statement has ended; a KILL QUERY that came too late is forgotten. */
    public void end() {
        synchronized (this) {
            worker = null;
            deadline = NO_DEADLINE;
            reason = null;
            // Whoever stopped the statement may have interrupted its thread as well.
            Thread.interrupted();
        }
    }

    /**
     * Goes on or stops.
     *
     * @throws ServerException 1317 if the statement or the session was killed, 3024 if its time is
     *     over
     */
    public void check() {
        ErrorCode why = reason;
        if (why != null || sessionKilled) {
            throw (why == null ? ErrorCode.ER_QUERY_INTERRUPTED : why).toException();
        }
        long limit = deadline;
        if (limit != NO_DEADLINE && System.nanoTime() - limit >= 0) {
            throw ErrorCode.ER_QUERY_TIMEOUT.toException();
        }
    }

    /** Stops the running statement: KILL QUERY. Does nothing when none runs. */
    public synchronized void stopStatement() {
        Thread running = worker;
        if (running != null) {
            reason = ErrorCode.ER_QUERY_INTERRUPTED;
            running.interrupt();
        }
    }

    /** Stops the running statement and every later one: KILL. */
    public synchronized void stopSession() {
        sessionKilled = true;
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    /**
     * Whether a statement is to stop now.
     *
     * @return true if it was killed
     */
    public boolean isKilled() {
        return sessionKilled || reason != null;
    }

    /**
     * Whether the session was killed.
     *
     * @return true if no statement will run any more
     */
    public boolean isSessionKilled() {
        return sessionKilled;
    }
}
