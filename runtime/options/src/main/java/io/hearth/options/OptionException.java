package io.hearth.options;

/** An option or an option file is wrong. The message is one sentence that says which and where. */
public final class OptionException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A wrong option.
     *
     * @param message one sentence
     */
    public OptionException(String message) {
        super(message);
    }

    /**
     * A wrong option or file, with what was met.
     *
     * @param message one sentence
     * @param cause what was met
     */
    public OptionException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A fault at a known place. */
    static OptionException at(Source source, String fault) {
        return new OptionException(source + ": " + fault);
    }
}
