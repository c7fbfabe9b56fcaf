package io.hearth.sql.lexer;

import io.hearth.sql.type.SqlMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Statements as performance_schema shows and counts them: literals replaced by question marks and
 * lists of them cut short, as MySQL does it. For one statement, by one thread.
 */
public final class DigestText {
    /** MySQL's default max_digest_length; longer texts end in dots. */
    private static final int MAX_LENGTH = 1_024;

    private static final String VALUE = "?";
    private static final String VALUES = "?, ...";
    private static final String ROW = "(?)";
    private static final String ROWS = "(?) /* , ... */";
    private static final String LONG_ROW = "(...)";
    private static final String LONG_ROWS = "(...) /* , ... */";

    private final char[] text;
    private final Lexer lexer;
    private final TokenText values;
    private final Token token = new Token();
    private final List<String> pieces = new ArrayList<>();
    private int length;

    private DigestText(char[] text, Set<SqlMode> modes, int version) {
        this.text = text;
        this.lexer = new Lexer(text, 0, text.length, modes, version);
        this.values = new TokenText(text, modes);
    }

    /**
     * The digest text of a statement.
     *
     * @param sql the statement
     * @param modes the session's sql_mode
     * @param version of the server, such as 80400
     * @return its text; up to the first thing that is no token
     */
    public static String of(String sql, Set<SqlMode> modes, int version) {
        return new DigestText(sql.toCharArray(), modes, version).read();
    }

    /**
     * The hash of a digest text, as the column DIGEST shows it.
     *
     * @param digestText of {@link #of}
     * @return 64 hex digits
     */
    public static String hash(String digestText) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(digestText.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private String read() {
        lexer.next(token);
        while (token.kind != TokenKind.END && token.kind != TokenKind.BAD && length < MAX_LENGTH) {
            piece();
            lexer.next(token);
        }
        if (last(0).equals(";")) {
            pieces.remove(pieces.size() - 1);
        }
        String joined = String.join(" ", pieces);
        return length < MAX_LENGTH
                ? joined
                : joined.substring(0, Math.min(MAX_LENGTH, joined.length())) + "...";
    }

    private void piece() {
        switch (token.kind) {
            case INTEGER, DECIMAL, FLOAT -> {
                dropSign();
                value();
            }
            case HEX, BIT, STRING, NATIONAL_STRING, PARAMETER -> value();
            case SYMBOL -> {
                add(token.word);
                if (token.word.equals(")")) {
                    closeRow();
                }
            }
            case WORD -> word();
            case QUOTED_NAME -> name(values.value(token));
            case HINT -> add(new String(text, token.start, token.end - token.start));
            case USER_VARIABLE -> {
                add("@");
                name(values.value(token));
            }
            default -> add(new String(text, token.start, token.end - token.start));
        }
    }

    private void word() {
        if (token.word == null) {
            name(values.value(token));
        } else if (token.word.equals("NULL") && !last(0).equals("IS") && !last(0).equals("NOT")) {
            value();
        } else {
            add(token.word);
        }
    }

    private void name(String name) {
        add("`" + name.replace("`", "``") + "`");
    }

    // ---- values

    /** A sign that belongs to the number is no operator. */
    private void dropSign() {
        String sign = last(0);
        if (!sign.equals("-") && !sign.equals("+")) {
            return;
        }
        String before = last(1);
        boolean operand =
                before.endsWith("`")
                        || before.endsWith(")")
                        || before.startsWith("?")
                        || before.endsWith("*/");
        if (!operand) {
            removeLast(1);
        }
    }

    private void value() {
        if (last(0).equals(",") && last(1).startsWith(VALUE)) {
            removeLast(2);
            add(VALUES);
        } else if (!last(0).startsWith(VALUE)) {
            add(VALUE);
        }
    }

    /** Behind a closing parenthesis: a row of values, and a list of such rows. */
    private void closeRow() {
        boolean one = last(1).equals(VALUE);
        if (!one && !last(1).equals(VALUES) || !last(2).equals("(")) {
            return;
        }
        removeLast(3);
        if (last(0).equals("IN")) {
            add(LONG_ROW);
            return;
        }
        String row = one ? ROW : LONG_ROW;
        String rows = one ? ROWS : LONG_ROWS;
        if (last(0).equals(",") && (last(1).equals(row) || last(1).equals(rows))) {
            removeLast(2);
            add(rows);
        } else {
            add(row);
        }
    }

    // ---- the pieces

    private String last(int distance) {
        int place = pieces.size() - 1 - distance;
        return place >= 0 ? pieces.get(place) : "";
    }

    private void add(String piece) {
        pieces.add(piece);
        length += piece.length() + 1;
    }

    private void removeLast(int count) {
        for (int i = 0; i < count; i++) {
            length -= pieces.remove(pieces.size() - 1).length() + 1;
        }
    }
}
