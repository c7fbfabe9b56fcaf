package io.hearth.core.bundle;

/**
 * A file is no bundle that could be installed, or its manifest declares something impossible. The
 * message is one clear sentence without a full stop, such as {@code the file is empty}; it does not
 * repeat the file's name.
 */
public final class BundleFault extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A fault in what was read.
     *
     * @param message one clear sentence
     */
    public BundleFault(String message) {
        super(message);
    }

    /**
     * A fault that another failure revealed.
     *
     * @param message one clear sentence
     * @param cause the failure beneath, for the log
     */
    public BundleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
