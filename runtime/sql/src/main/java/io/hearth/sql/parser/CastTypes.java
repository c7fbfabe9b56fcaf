package io.hearth.sql.parser;

import io.hearth.sql.syntax.CastType;
import io.hearth.sql.syntax.CastType.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The types of CAST and its kin, and names of character sets. */
final class CastTypes {
    private final TokenCursor cursor;

    private CastTypes(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The type at the cursor. */
    static CastType read(TokenCursor cursor) {
        return new CastTypes(cursor).type();
    }

    /** A character set's name in lower case; {@code binary} is one. */
    static String charset(TokenCursor cursor) {
        return cursor.accept("BINARY")
                ? "binary"
                : cursor.identifierOrString().toLowerCase(Locale.ROOT);
    }

    /** {@code CHARACTER SET x} or {@code CHARSET x}, if it stands here. */
    static Optional<String> optionalCharset(TokenCursor cursor) {
        return cursor.accept("CHARACTER", "SET")
                        || cursor.accept("CHAR", "SET")
                        || cursor.accept("CHARSET")
                ? Optional.of(charset(cursor))
                : Optional.empty();
    }

    private CastType type() {
        CastType type = base();
        return cursor.accept("ARRAY")
                ? new CastType(type.kind(), type.length(), type.decimals(), type.charset(), true)
                : type;
    }

    private CastType base() {
        String word = cursor.current().word();
        if (word == null) {
            throw cursor.syntaxError();
        }
        return switch (word) {
            case "BINARY", "TIME", "DATETIME", "FLOAT" -> {
                cursor.advance();
                yield of(Kind.valueOf(word), length());
            }
            case "CHAR", "CHARACTER" -> character();
            case "NCHAR" -> {
                cursor.advance();
                yield of(Kind.NCHAR, length());
            }
            case "NATIONAL" -> {
                cursor.advance();
                cursor.expectAny("CHAR", "CHARACTER");
                yield of(Kind.NCHAR, length());
            }
            case "SIGNED", "UNSIGNED" -> {
                cursor.advance();
                cursor.acceptAny("INTEGER", "INT");
                yield of(Kind.valueOf(word), OptionalInt.empty());
            }
            case "DECIMAL", "DEC", "NUMERIC" -> decimal();
            case "DOUBLE" -> {
                cursor.advance();
                cursor.accept("PRECISION");
                yield of(Kind.DOUBLE, OptionalInt.empty());
            }
            case "GEOMCOLLECTION" -> {
                cursor.advance();
                yield of(Kind.GEOMETRYCOLLECTION, OptionalInt.empty());
            }
            case "DATE",
                    "YEAR",
                    "REAL",
                    "JSON",
                    "POINT",
                    "LINESTRING",
                    "POLYGON",
                    "MULTIPOINT",
                    "MULTILINESTRING",
                    "MULTIPOLYGON",
                    "GEOMETRYCOLLECTION" -> {
                cursor.advance();
                yield of(Kind.valueOf(word), OptionalInt.empty());
            }
            default -> throw cursor.syntaxError();
        };
    }

    private CastType character() {
        cursor.advance();
        if (cursor.accept("VARYING")) {
            throw cursor.syntaxError();
        }
        OptionalInt length = length();
        Optional<String> charset = attribute();
        return new CastType(Kind.CHAR, length, OptionalInt.empty(), charset, false);
    }

    /** What may stand behind CHAR(n). */
    private Optional<String> attribute() {
        Optional<String> charset = optionalCharset(cursor);
        if (charset.isEmpty()) {
            charset =
                    cursor.acceptAny("ASCII", "UNICODE", "BYTE")
                            .map(
                                    word ->
                                            switch (word) {
                                                case "ASCII" -> "latin1";
                                                case "UNICODE" -> "ucs2";
                                                default -> "binary";
                                            });
        }
        cursor.accept("BINARY");
        return charset;
    }

    private CastType decimal() {
        cursor.advance();
        OptionalInt length = OptionalInt.empty();
        OptionalInt decimals = OptionalInt.empty();
        if (cursor.acceptSymbol("(")) {
            length = OptionalInt.of(cursor.unsignedInt());
            if (cursor.acceptSymbol(",")) {
                decimals = OptionalInt.of(cursor.unsignedInt());
            }
            cursor.expectSymbol(")");
        }
        return new CastType(Kind.DECIMAL, length, decimals, Optional.empty(), false);
    }

    private OptionalInt length() {
        if (!cursor.acceptSymbol("(")) {
            return OptionalInt.empty();
        }
        OptionalInt length = OptionalInt.of(cursor.unsignedInt());
        cursor.expectSymbol(")");
        return length;
    }

    private static CastType of(Kind kind, OptionalInt length) {
        return new CastType(kind, length, OptionalInt.empty(), Optional.empty(), false);
    }
}
