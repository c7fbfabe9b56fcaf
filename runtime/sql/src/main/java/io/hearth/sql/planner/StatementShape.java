package io.hearth.sql.planner;

import io.hearth.sql.lexer.Lexer;
import io.hearth.sql.lexer.Token;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.lexer.TokenText;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Literal.BitLiteral;
import io.hearth.sql.syntax.Literal.HexLiteral;
import io.hearth.sql.syntax.Literal.NumberKind;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Literal.StringLiteral;
import io.hearth.sql.syntax.SourceSpan;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A statement's text with its literals taken out: what statements that differ only in the values of
 * literals have in common. Two are equal if the text between the literals is the same, character by
 * character, and the literals are of the same kinds. Immutable; any thread.
 */
public final class StatementShape {
    private static final int FIRST_ROOM = 8;

    private final char[] text;
    private final int hash;
    private final int count;
    private final int[] starts;
    private final int[] ends;
    private final TokenKind[] kinds;
    private final ParserOptions options;
    private final int markers;

    private StatementShape(char[] text, ParserOptions options, Reader reader) {
        this.text = text;
        this.options = options;
        this.count = reader.count;
        this.starts = reader.starts;
        this.ends = reader.ends;
        this.kinds = reader.kinds;
        this.markers = reader.markers;
        this.hash = hash();
    }

    /**
     * Reads a text.
     *
     * @param sql one statement
     * @param options how the session reads statements
     * @return its shape; empty if it is no text that can be read in one way only: several
     *     statements or what is no token
     */
    public static Optional<StatementShape> of(String sql, ParserOptions options) {
        char[] text = sql.toCharArray();
        Reader reader = new Reader();
        return reader.read(new Lexer(text, 0, text.length, options.modes(), options.version()))
                ? Optional.of(new StatementShape(text, options, reader))
                : Optional.empty();
    }

    /** Finds the literals of a text. */
    private static final class Reader {
        private int[] starts = new int[FIRST_ROOM];
        private int[] ends = new int[FIRST_ROOM];
        private TokenKind[] kinds = new TokenKind[FIRST_ROOM];
        private int count;
        private int markers;

        boolean read(Lexer lexer) {
            Token token = new Token();
            lexer.next(token);
            while (token.kind() != TokenKind.END) {
                if (token.kind() == TokenKind.BAD) {
                    return false;
                }
                if (isLiteral(token.kind())) {
                    add(token);
                }
                markers += token.kind() == TokenKind.PARAMETER ? 1 : 0;
                boolean ends = ";".equals(token.word());
                lexer.next(token);
                if (ends && token.kind() != TokenKind.END) {
                    return false;
                }
            }
            return true;
        }

        private void add(Token token) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
                kinds = Arrays.copyOf(kinds, 2 * count);
            }
            starts[count] = token.start();
            ends[count] = token.end();
            kinds[count++] = token.kind();
        }

        private static boolean isLiteral(TokenKind kind) {
            return switch (kind) {
                case STRING, INTEGER, DECIMAL, FLOAT, HEX, BIT -> true;
                default -> false;
            };
        }
    }

    /**
     * How many literals it has.
     *
     * @return strings, numbers, hex and bit literals
     */
    public int literals() {
        return count;
    }

    /**
     * How many question marks it has.
     *
     * @return parameters of a prepared statement
     */
    public int markers() {
        return markers;
    }

    /**
     * The literal that stands at a place.
     *
     * @param start where it begins in the text
     * @param end where it ends
     * @return its number; -1 if that place is not just one literal
     */
    public int literalAt(int start, int end) {
        int number = Arrays.binarySearch(starts, 0, count, start);
        return number >= 0 && ends[number] == end ? number : -1;
    }

    /**
     * The literals in a part of the text.
     *
     * @param start where it begins
     * @param end where it ends
     * @return their numbers
     */
    public IntStream literalsIn(int start, int end) {
        int found = Arrays.binarySearch(starts, 0, count, start);
        return IntStream.range(found >= 0 ? found : -found - 1, count)
                .takeWhile(number -> ends[number] <= end);
    }

    /**
     * A literal as the parser gives it, with neither introducer nor neighbours.
     *
     * @param number from 0
     * @return the literal
     */
    public Literal literal(int number) {
        SourceSpan source = new SourceSpan(starts[number], ends[number]);
        String value = value(number);
        return switch (kinds[number]) {
            case INTEGER -> new NumberLiteral(value, NumberKind.INTEGER, source);
            case DECIMAL -> new NumberLiteral(value, NumberKind.DECIMAL, source);
            case FLOAT -> new NumberLiteral(value, NumberKind.FLOAT, source);
            case HEX -> new HexLiteral(value, Optional.empty(), source);
            case BIT -> new BitLiteral(value, Optional.empty(), source);
            default -> new StringLiteral(value, Optional.empty(), false, source);
        };
    }

    private String value(int number) {
        Token token = new Token();
        new Lexer(text, starts[number], ends[number], options.modes(), options.version())
                .next(token);
        return new TokenText(text, options.modes()).value(token);
    }

    /**
     * The text of a literal as written.
     *
     * @param number from 0
     * @return with its quotes
     */
    public String written(int number) {
        return new String(text, starts[number], ends[number] - starts[number]);
    }

    /**
     * The part of the text where another statement of this shape has something.
     *
     * @param other of equal shape
     * @param start where it begins in the other text
     * @param end where it ends there
     * @return what stands here instead
     */
    public String corresponding(StatementShape other, int start, int end) {
        int from = moved(other, start);
        return new String(text, from, moved(other, end) - from);
    }

    /** A place outside of literals, or at the end of one. */
    private int moved(StatementShape other, int place) {
        int moved = place;
        for (int i = 0; i < count && other.ends[i] <= place; i++) {
            moved = place + ends[i] - other.ends[i];
        }
        return moved;
    }

    private int hash() {
        int result = options.modes().hashCode();
        int from = 0;
        for (int i = 0; i <= count; i++) {
            int to = i < count ? starts[i] : text.length;
            for (int at = from; at < to; at++) {
                result = 31 * result + text[at];
            }
            from = i < count ? ends[i] : to;
        }
        return result;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof StatementShape other)
                || hash != other.hash
                || count != other.count
                || !options.equals(other.options)
                || !Arrays.equals(kinds, 0, count, other.kinds, 0, count)) {
            return false;
        }
        int from = 0;
        int otherFrom = 0;
        for (int i = 0; i <= count; i++) {
            int to = i < count ? starts[i] : text.length;
            int otherTo = i < count ? other.starts[i] : other.text.length;
            if (!Arrays.equals(text, from, to, other.text, otherFrom, otherTo)) {
                return false;
            }
            from = i < count ? ends[i] : to;
            otherFrom = i < count ? other.ends[i] : otherTo;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
