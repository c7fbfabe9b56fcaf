package io.hearth.core.store;

/**
 * The data directory cannot be used. The message is one sentence for the operator: what is wrong
 * and with which file.
 */
public final class DatadirException extends Exception {
    private static final long serialVersionUID = 1L;

    DatadirException(String message) {
        super(message);
    }

    DatadirException(String message, Throwable cause) {
        super(message, cause);
    }
}
