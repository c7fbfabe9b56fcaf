package io.hearth.wire.transport;

import java.io.IOException;

/** A client did not send or take bytes in time. */
public final class TimeLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean idle;

    TimeLimitException(boolean idle) {
        super(idle ? "the client was idle for too long" : "the client is too slow");
        this.idle = idle;
    }

    /**
     * Whether no command had begun.
     *
     * @return false if a packet was on its way, in or out
     */
    public boolean isIdle() {
        return idle;
    }
}
