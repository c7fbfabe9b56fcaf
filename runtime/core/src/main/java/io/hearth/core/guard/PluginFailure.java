package io.hearth.core.guard;

/** A call into plugin code failed; the message says in one sentence which call and how. */
public final class PluginFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A failure without an exception of the plugin's.
     *
     * @param message one sentence
     */
    public PluginFailure(String message) {
        super(message);
    }

    /**
     * A failure by what the plugin threw.
     *
     * @param message one sentence
     * @param cause what was thrown, for the log
     */
    public PluginFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
