package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_INVALID_CHARACTER_STRING;

import io.hearth.sql.type.Charset;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes read as text of a character set. */
final class TextBytes {
    private static final int SHOWN = 6;

    private TextBytes() {}

    /** Whether a value of a type may turn out to be no text of a character set. */
    static boolean mayBeNone(SqlType from, Charset charset) {
        boolean bytes = from.kind() == SqlType.Kind.BIT || from.collation().isBinary();
        return bytes && charset != Charset.BINARY && charset != Charset.LATIN1;
    }

    /**
     * The text in UTF-8. Bytes that are no text: with a warning NULL, or in no strict mode what
     * stands before them.
     */
    static byte[] read(byte[] bytes, Charset charset, RowArguments in) {
        int length = charset.wellFormed(bytes);
        if (length == bytes.length) {
            return charset.toUtf8(bytes);
        }
        byte[] wrong = Arrays.copyOfRange(bytes, length, Math.min(bytes.length, length + SHOWN));
        in.context()
                .warning(
                        ER_INVALID_CHARACTER_STRING,
                        charset.sqlName(),
                        HexFormat.of().withUpperCase().formatHex(wrong));
        return SqlMode.isStrict(in.session().sqlModes()) ? null : Arrays.copyOf(bytes, length);
    }
}
