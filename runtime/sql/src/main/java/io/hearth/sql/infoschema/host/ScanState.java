package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;

/** Whether a session still cares for a scan. Thread-safe. */
final class ScanState {
    private volatile boolean left;

    void leave() {
        left = true;
    }

    boolean isLeft() {
        return left;
    }

    /**
     * Ends the plugin's call if nobody waits for it.
     *
     * @throws io.hearth.api.error.ServerException 1317 if the session has left
     */
    void check() {
        if (left) {
            throw ErrorCode.ER_QUERY_INTERRUPTED.toException();
        }
    }
}
