package io.hearth.api.error;

import java.util.Objects;

/**
 * A failure with MySQL's number, SQLSTATE and text.
 *
 * <p>Thrown by the host and by plugins alike, on any thread; the host turns it into the error of
 * the statement or command that was running. Made with {@link ErrorCode#toException(Object...)}.
 */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it failed, in MySQL's numbering. */
    private final ErrorCode code;

    /**
     * Made by {@link ErrorCode}.
     *
     * @param code the number and SQLSTATE
     * @param message the text a client sees; not null
     * @param cause the failure beneath; may be null
     */
    ServerException(ErrorCode code, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * Why it failed.
     *
     * @return the code; never null
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * The same failure with something more to say.
     *
     * @param hint goes behind the text, after a semicolon
     * @return a new exception of the same code, caused by this one
     */
    public ServerException withHint(String hint) {
        return new ServerException(code, getMessage() + "; " + hint, this);
    }

    /**
     * The failure as a MySQL client prints it.
     *
     * @return for example {@code ERROR 1305 (42000): PLUGIN x does not exist}
     */
    public String toClientText() {
        return "ERROR " + code.number() + " (" + code.sqlState() + "): " + getMessage();
    }
}
