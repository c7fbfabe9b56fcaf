package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of one statement that come ahead, piece by piece. What is wrong with a piece is
 * told when the statement is executed, because pieces are not answered. One thread.
 */
final class LongData {
    private static final String TOO_LONG =
            "Parameter of prepared statement which is set through mysql_send_long_data() is longer"
                    + " than 'max_allowed_packet' bytes";

    private final Map<Integer, ByteArrayOutputStream> parameters = new HashMap<>();
    private boolean tooLong;
    private boolean wrong;
    private long size;

    /**
     * Takes a piece.
     *
     * @param parameter its number
     * @param piece the bytes
     * @param limit how many bytes all parameters of the statement may have together
     */
    void add(int parameter, byte[] piece, long limit) {
        if (size + piece.length > limit) {
            tooLong = true;
            parameters.clear();
            return;
        }
        size += piece.length;
        parameters
                .computeIfAbsent(parameter, first -> new ByteArrayOutputStream(piece.length))
                .writeBytes(piece);
    }

    /** A piece was for a parameter that the statement has not. */
    void setWrong() {
        wrong = true;
    }

    /** The bytes of a parameter; null if none came. */
    byte[] bytes(int parameter) {
        ByteArrayOutputStream bytes = parameters.get(parameter);
        return bytes == null ? null : bytes.toByteArray();
    }

    /** Fails if a piece could not be taken. */
    void check() {
        if (wrong) {
            throw ErrorCode.ER_WRONG_ARGUMENTS.toException("mysqld_stmt_send_long_data");
        }
        if (tooLong) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(TOO_LONG);
        }
    }

    void clear() {
        parameters.clear();
        tooLong = false;
        wrong = false;
        size = 0;
    }
}
