package io.hearth.wire.packet;

/** The status flags that OK and EOF packets carry. */
public final class ServerStatus {
    /** A transaction is open. */
    public static final int IN_TRANSACTION = 0x0001;

    /** Each statement commits by itself. */
    public static final int AUTOCOMMIT = 0x0002;

    /** Another result follows. */
    public static final int MORE_RESULTS = 0x0008;

    /** Rows wait in a cursor. */
    public static final int CURSOR_EXISTS = 0x0040;

    /** The cursor has no more rows. */
    public static final int LAST_ROW_SENT = 0x0080;

    /** A backslash in a string literal is an ordinary character. */
    public static final int NO_BACKSLASH_ESCAPES = 0x0200;

    /** The session's state has changed; the OK packet tells how. */
    public static final int SESSION_STATE_CHANGED = 0x4000;

    private ServerStatus() {}
}
