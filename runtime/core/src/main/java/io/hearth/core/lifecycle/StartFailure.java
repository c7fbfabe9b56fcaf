package io.hearth.core.lifecycle;

/** The server cannot start; the message says why in one sentence. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A failure of the start.
     *
     * @param message one sentence for the operator
     */
    public StartFailure(String message) {
        super(message);
    }
}
