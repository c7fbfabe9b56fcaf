package io.hearth.sql.parser;

import io.hearth.sql.syntax.ColumnAttribute;
import io.hearth.sql.syntax.DataType;
import io.hearth.sql.syntax.DataType.Kind;
import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The types of columns. Used by one thread, for one statement. */
final class DataTypes {
    private static final String NATIONAL_CHARSET = "utf8mb3";

    private static final Map<String, Kind> NAMES =
            Map.ofEntries(
                    Map.entry("TINYINT", Kind.TINYINT),
                    Map.entry("INT1", Kind.TINYINT),
                    Map.entry("SMALLINT", Kind.SMALLINT),
                    Map.entry("INT2", Kind.SMALLINT),
                    Map.entry("MEDIUMINT", Kind.MEDIUMINT),
                    Map.entry("MIDDLEINT", Kind.MEDIUMINT),
                    Map.entry("INT3", Kind.MEDIUMINT),
                    Map.entry("INT", Kind.INT),
                    Map.entry("INTEGER", Kind.INT),
                    Map.entry("INT4", Kind.INT),
                    Map.entry("BIGINT", Kind.BIGINT),
                    Map.entry("INT8", Kind.BIGINT),
                    Map.entry("BIT", Kind.BIT),
                    Map.entry("DECIMAL", Kind.DECIMAL),
                    Map.entry("DEC", Kind.DECIMAL),
                    Map.entry("NUMERIC", Kind.DECIMAL),
                    Map.entry("FIXED", Kind.DECIMAL),
                    Map.entry("FLOAT", Kind.FLOAT),
                    Map.entry("FLOAT4", Kind.FLOAT),
                    Map.entry("DOUBLE", Kind.DOUBLE),
                    Map.entry("FLOAT8", Kind.DOUBLE),
                    Map.entry("REAL", Kind.DOUBLE),
                    Map.entry("DATE", Kind.DATE),
                    Map.entry("TIME", Kind.TIME),
                    Map.entry("DATETIME", Kind.DATETIME),
                    Map.entry("TIMESTAMP", Kind.TIMESTAMP),
                    Map.entry("YEAR", Kind.YEAR),
                    Map.entry("CHAR", Kind.CHAR),
                    Map.entry("CHARACTER", Kind.CHAR),
                    Map.entry("VARCHAR", Kind.VARCHAR),
                    Map.entry("VARCHARACTER", Kind.VARCHAR),
                    Map.entry("BINARY", Kind.BINARY),
                    Map.entry("VARBINARY", Kind.VARBINARY),
                    Map.entry("TINYTEXT", Kind.TINYTEXT),
                    Map.entry("TEXT", Kind.TEXT),
                    Map.entry("MEDIUMTEXT", Kind.MEDIUMTEXT),
                    Map.entry("LONGTEXT", Kind.LONGTEXT),
                    Map.entry("TINYBLOB", Kind.TINYBLOB),
                    Map.entry("BLOB", Kind.BLOB),
                    Map.entry("MEDIUMBLOB", Kind.MEDIUMBLOB),
                    Map.entry("LONGBLOB", Kind.LONGBLOB),
                    Map.entry("ENUM", Kind.ENUM),
                    Map.entry("SET", Kind.SET),
                    Map.entry("JSON", Kind.JSON),
                    Map.entry("GEOMETRY", Kind.GEOMETRY),
                    Map.entry("POINT", Kind.POINT),
                    Map.entry("LINESTRING", Kind.LINESTRING),
                    Map.entry("POLYGON", Kind.POLYGON),
                    Map.entry("MULTIPOINT", Kind.MULTIPOINT),
                    Map.entry("MULTILINESTRING", Kind.MULTILINESTRING),
                    Map.entry("MULTIPOLYGON", Kind.MULTIPOLYGON),
                    Map.entry("GEOMETRYCOLLECTION", Kind.GEOMETRYCOLLECTION),
                    Map.entry("GEOMCOLLECTION", Kind.GEOMETRYCOLLECTION));

    private final TokenCursor cursor;
    private final Clauses clauses;
    private final List<ColumnAttribute> implied = new ArrayList<>();

    private Kind kind = Kind.INT;
    private OptionalLong length = OptionalLong.empty();
    private OptionalInt decimals = OptionalInt.empty();
    private boolean unsigned;
    private boolean zerofill;
    private boolean binary;
    private Optional<String> charset = Optional.empty();
    private List<String> values = List.of();

    DataTypes(TokenCursor cursor, Clauses clauses) {
        this.cursor = cursor;
        this.clauses = clauses;
    }

    /** The type at the cursor; a reader reads one. */
    DataType read() {
        if (cursor.accept("SERIAL")) {
            serial();
        } else if (cursor.accept("BOOLEAN") || cursor.accept("BOOL")) {
            kind = Kind.TINYINT;
            length = OptionalLong.of(1);
        } else if (atNational()) {
            national();
        } else if (cursor.accept("LONG")) {
            afterLong();
        } else {
            named();
        }
        return new DataType(kind, length, decimals, unsigned, zerofill, binary, charset, values);
    }

    /** What SERIAL says besides the type. */
    List<ColumnAttribute> implied() {
        return implied;
    }

    private void serial() {
        kind = Kind.BIGINT;
        unsigned = true;
        implied.add(new ColumnAttribute.Nullability(false));
        implied.add(new ColumnAttribute.AutoIncrement());
        implied.add(new ColumnAttribute.UniqueKey());
    }

    // ---- synonyms of several words

    private boolean atNational() {
        return cursor.at("NATIONAL") || cursor.at("NCHAR") || cursor.at("NVARCHAR");
    }

    private void national() {
        charset = Optional.of(NATIONAL_CHARSET);
        if (cursor.accept("NVARCHAR")) {
            kind = Kind.VARCHAR;
        } else if (cursor.accept("NCHAR")) {
            kind = varyingOr("VARCHAR", "VARCHARACTER");
        } else {
            cursor.expect("NATIONAL");
            if (cursor.accept("VARCHAR") || cursor.accept("VARCHARACTER")) {
                kind = Kind.VARCHAR;
            } else {
                cursor.expectAny("CHAR", "CHARACTER");
                kind = cursor.accept("VARYING") ? Kind.VARCHAR : Kind.CHAR;
            }
        }
        length(kind == Kind.VARCHAR);
        binary = cursor.accept("BINARY");
    }

    private Kind varyingOr(String... words) {
        return cursor.accept("VARYING") || cursor.acceptAny(words).isPresent()
                ? Kind.VARCHAR
                : Kind.CHAR;
    }

    /** LONG VARBINARY, LONG [CHAR VARYING | VARCHAR]. */
    private void afterLong() {
        if (cursor.accept("VARBINARY")) {
            kind = Kind.MEDIUMBLOB;
            return;
        }
        kind = Kind.MEDIUMTEXT;
        if (cursor.at("CHAR", "VARYING") || cursor.at("CHARACTER", "VARYING")) {
            cursor.advance();
            cursor.advance();
        } else {
            cursor.acceptAny("VARCHAR", "VARCHARACTER");
        }
        characterAttributes();
    }

    // ---- one word

    private void named() {
        String word = cursor.current().word();
        Kind named = word == null ? null : NAMES.get(word);
        if (named == null) {
            throw cursor.syntaxError();
        }
        cursor.advance();
        kind = named;
        switch (word) {
            case "REAL" -> {
                kind = cursor.mode(SqlMode.REAL_AS_FLOAT) ? Kind.FLOAT : Kind.DOUBLE;
                cursor.accept("PRECISION");
            }
            case "DOUBLE" -> cursor.accept("PRECISION");
            case "CHAR", "CHARACTER" -> kind = cursor.accept("VARYING") ? Kind.VARCHAR : Kind.CHAR;
            default -> {}
        }
        details();
    }

    private void details() {
        switch (kind) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT -> {
                length(false);
                numberAttributes();
            }
            case DECIMAL, FLOAT -> {
                precision(false);
                numberAttributes();
            }
            case DOUBLE -> {
                precision(true);
                numberAttributes();
            }
            case BIT, TIME, DATETIME, TIMESTAMP, BINARY, BLOB -> length(false);
            case VARBINARY -> length(true);
            case YEAR -> {
                length(false);
                numberAttributes();
            }
            case CHAR, TEXT -> {
                length(false);
                characterAttributes();
            }
            case VARCHAR -> {
                length(true);
                characterAttributes();
            }
            case TINYTEXT, MEDIUMTEXT, LONGTEXT -> characterAttributes();
            case ENUM, SET -> {
                values = cursor.parenthesisedList(cursor::stringLiteral);
                characterAttributes();
            }
            default -> {}
        }
    }

    private void length(boolean needed) {
        if (needed) {
            cursor.expectSymbol("(");
        } else if (!cursor.acceptSymbol("(")) {
            return;
        }
        length = OptionalLong.of(clauses.number().longValue());
        cursor.expectSymbol(")");
    }

    /** {@code (precision [, scale])}; of some types always with both. */
    private void precision(boolean both) {
        if (!cursor.acceptSymbol("(")) {
            return;
        }
        length = OptionalLong.of(clauses.number().longValue());
        if (both) {
            cursor.expectSymbol(",");
            decimals = OptionalInt.of(cursor.unsignedInt());
        } else if (cursor.acceptSymbol(",")) {
            decimals = OptionalInt.of(cursor.unsignedInt());
        }
        cursor.expectSymbol(")");
    }

    private void numberAttributes() {
        Optional<String> word = cursor.acceptAny("UNSIGNED", "SIGNED", "ZEROFILL");
        while (word.isPresent()) {
            zerofill |= "ZEROFILL".equals(word.get());
            unsigned |= !"SIGNED".equals(word.get());
            word = cursor.acceptAny("UNSIGNED", "SIGNED", "ZEROFILL");
        }
    }

    // ---- character sets

    private void characterAttributes() {
        binary = cursor.accept("BINARY");
        if (clauses.acceptCharset()) {
            charset = Optional.of(clauses.charsetName());
        } else {
            charset = namedCharset();
        }
        if (charset.isPresent() && cursor.accept("BINARY")) {
            binary = true;
        }
    }

    private Optional<String> namedCharset() {
        return cursor.acceptAny("ASCII", "UNICODE", "BYTE").map(DataTypes::charsetOf);
    }

    private static String charsetOf(String word) {
        return switch (word) {
            case "ASCII" -> "latin1";
            case "UNICODE" -> "ucs2";
            default -> "binary";
        };
    }
}
