package io.hearth.sql.parser;

import io.hearth.sql.syntax.FileFormat;
import io.hearth.sql.syntax.Literal.BitLiteral;
import io.hearth.sql.syntax.Literal.HexLiteral;
import java.util.Optional;

/** FIELDS and LINES of LOAD DATA and INTO OUTFILE. */
final class FileFormats {
    private final TokenCursor cursor;
    private Optional<String> fieldsTerminated = Optional.empty();
    private Optional<String> enclosed = Optional.empty();
    private boolean optionallyEnclosed;
    private Optional<String> escaped = Optional.empty();
    private Optional<String> linesStarting = Optional.empty();
    private Optional<String> linesTerminated = Optional.empty();

    private FileFormats(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** What of the two stands here. */
    static FileFormat read(TokenCursor cursor) {
        FileFormats formats = new FileFormats(cursor);
        if (cursor.accept("FIELDS") || cursor.accept("COLUMNS")) {
            formats.atLeastOne(formats::field);
        }
        if (cursor.accept("LINES")) {
            formats.atLeastOne(formats::line);
        }
        return formats.format();
    }

    private FileFormat format() {
        return new FileFormat(
                fieldsTerminated,
                enclosed,
                optionallyEnclosed,
                escaped,
                linesStarting,
                linesTerminated);
    }

    private interface Clause {
        boolean read();
    }

    private void atLeastOne(Clause clause) {
        if (!clause.read()) {
            throw cursor.syntaxError();
        }
        while (clause.read()) {
            // each call reads one clause
        }
    }

    private boolean field() {
        if (cursor.accept("TERMINATED", "BY")) {
            fieldsTerminated = text();
        } else if (cursor.accept("OPTIONALLY", "ENCLOSED", "BY")) {
            enclosed = text();
            optionallyEnclosed = true;
        } else if (cursor.accept("ENCLOSED", "BY")) {
            enclosed = text();
        } else if (cursor.accept("ESCAPED", "BY")) {
            escaped = text();
        } else {
            return false;
        }
        return true;
    }

    private boolean line() {
        if (cursor.accept("TERMINATED", "BY")) {
            linesTerminated = text();
        } else if (cursor.accept("STARTING", "BY")) {
            linesStarting = text();
        } else {
            return false;
        }
        return true;
    }

    private Optional<String> text() {
        return switch (cursor.kind()) {
            case HEX -> Optional.of(characters(cursor.take(), 16, 2));
            case BIT -> Optional.of(characters(cursor.take(), 2, 8));
            default -> Optional.of(cursor.stringLiteral());
        };
    }

    /** The bytes of a {@link HexLiteral} or {@link BitLiteral} as characters. */
    private static String characters(String digits, int radix, int perByte) {
        int missing = (perByte - digits.length() % perByte) % perByte;
        String whole = "0".repeat(missing) + digits;
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < whole.length(); i += perByte) {
            characters.append((char) Integer.parseInt(whole.substring(i, i + perByte), radix));
        }
        return characters.toString();
    }
}
