package io.hearth.sql.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Statement texts that may hold bytes which are no UTF-8, as drivers send them in {@code
 * _binary'…'} literals. Such a byte becomes a lone low surrogate (U+DC80 to U+DCFF), which no valid
 * text has, and turns into the byte again when the literal's value is taken. Stateless; any thread.
 */
public final class RawText {
    private static final char FIRST = '\uDC80';
    private static final char LAST = '\uDCFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LOW_BYTE = 0xFF;
    private static final int SURROGATES = 0xDC00;

    private RawText() {}

    /**
     * A text from a client's bytes.
     *
     * @param bytes hold the text
     * @param offset where it begins
     * @param length how many bytes it has
     * @return the text; bytes that are no UTF-8 stand in it one by one
     */
    public static String decode(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : keepingBytes(bytes, offset, length);
    }

    private static String keepingBytes(byte[] bytes, int offset, int length) {
        CharsetDecoder decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate(length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (SURROGATES + (in.get() & LOW_BYTE)));
            }
            decoder.reset();
        }
    }

    /**
     * Whether a text holds bytes that are no UTF-8.
     *
     * @param text from {@link #decode}
     * @return true if {@link #bytes} are no UTF-8
     */
    public static boolean hasRawBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRaw(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** A low surrogate behind a high one is the second half of a character. */
    private static boolean isRaw(String text, int index) {
        char character = text.charAt(index);
        return character >= FIRST
                && character <= LAST
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    /**
     * The bytes of a text, or of a part of one.
     *
     * @param text from {@link #decode}
     * @return as the client sent them
     */
    public static byte[] bytes(String text) {
        if (!hasRawBytes(text)) {
            return text.getBytes(UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isRaw(text, i)) {
                bytes.writeBytes(text.substring(start, i).getBytes(UTF_8));
                bytes.write(text.charAt(i) & LOW_BYTE);
                start = i + 1;
            }
        }
        bytes.writeBytes(text.substring(start).getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
