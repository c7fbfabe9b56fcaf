package io.hearth.wire.packet;

/**
 * The beginning of a COM_STMT_EXECUTE; the parameters follow, see {@link Parameters}.
 *
 * @param statement the statement's number
 * @param cursor whether the rows are to wait until they are fetched
 */
public record ExecuteRequest(long statement, boolean cursor) {
    private static final int CURSOR_READ_ONLY = 1;
    private static final int ITERATIONS = 4;

    /**
     * Reads it.
     *
     * @param in the payload behind the command's number
     * @return what it says
     */
    public static ExecuteRequest read(PayloadReader in) {
        long statement = in.int4() & 0xffffffffL;
        int flags = in.int1();
        in.skip(ITERATIONS);
        return new ExecuteRequest(statement, (flags & CURSOR_READ_ONLY) != 0);
    }
}
