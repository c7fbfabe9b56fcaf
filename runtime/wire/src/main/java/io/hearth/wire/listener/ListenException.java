package io.hearth.wire.listener;

import java.io.IOException;

/** The server cannot listen; the message is the one sentence that the operator reads. */
public final class ListenException extends IOException {
    private static final long serialVersionUID = 1L;

    ListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
