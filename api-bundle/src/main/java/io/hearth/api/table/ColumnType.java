package io.hearth.api.table;

import java.util.List;

/**
 * The type of a column in MySQL's words. Immutable; any thread.
 *
 * @param kind which type
 * @param length characters of a CHAR or VARCHAR, bytes of a BINARY or VARBINARY, digits of a
 *     DECIMAL, display width of a whole number, bits of a BIT; 0 where the type has none
 * @param decimals digits after the point of a DECIMAL, or of a second; else 0
 * @param unsigned whether a number has no sign
 * @param elements the texts that an ENUM or a SET knows, in their order; else empty
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/data-types.html">MySQL's data types</a>
 */
public record ColumnType(
        Kind kind, int length, int decimals, boolean unsigned, List<String> elements) {
    private static final int LONGEST_VARCHAR = 21_845;
    private static final int MOST_DIGITS = 65;

    /** The types a column of a plugin can have. */
    public enum Kind {
        /** 8 bits. */
        TINYINT,
        /** 16 bits. */
        SMALLINT,
        /** 24 bits. */
        MEDIUMINT,
        /** 32 bits. */
        INT,
        /** 64 bits. */
        BIGINT,
        /** Exact digits. */
        DECIMAL,
        /** 32-bit floating point. */
        FLOAT,
        /** 64-bit floating point. */
        DOUBLE,
        /** A day. */
        DATE,
        /** A span of time, up to 838:59:59. */
        TIME,
        /** A day and a time of day, without a time zone. */
        DATETIME,
        /** A moment; stored in UTC, shown in the session's time zone. */
        TIMESTAMP,
        /** A calendar year. */
        YEAR,
        /** Text of a fixed length. */
        CHAR,
        /** Text up to a length. */
        VARCHAR,
        /** Text up to 255 bytes. */
        TINYTEXT,
        /** Text up to 64 KB. */
        TEXT,
        /** Text up to 16 MB. */
        MEDIUMTEXT,
        /** Long text. */
        LONGTEXT,
        /** Bytes of a fixed length. */
        BINARY,
        /** Bytes up to a length. */
        VARBINARY,
        /** Up to 255 bytes. */
        TINYBLOB,
        /** Up to 64 KB. */
        BLOB,
        /** Up to 16 MB. */
        MEDIUMBLOB,
        /** Many bytes. */
        LONGBLOB,
        /** Up to 64 bits. */
        BIT,
        /** One of a list of texts. */
        ENUM,
        /** Several of a list of texts. */
        SET,
        /** A JSON document. */
        JSON
    }

    /**
     * Checks lengths, and that those kinds have elements that need them.
     *
     * @param kind which type
     * @param length its length
     * @param decimals its decimals
     * @param unsigned whether it has no sign
     * @param elements the texts of an ENUM or a SET
     * @throws IllegalArgumentException if a length is negative, or elements are missing or too many
     */
    public ColumnType {
        if (length < 0 || decimals < 0) {
            throw new IllegalArgumentException("negative length or decimals in " + kind);
        }
        elements = List.copyOf(elements);
        boolean listed = kind == Kind.ENUM || kind == Kind.SET;
        if (listed == elements.isEmpty()) {
            throw new IllegalArgumentException(kind + " with " + elements.size() + " elements");
        }
    }

    /**
     * A type without elements.
     *
     * @param kind which type; neither ENUM nor SET
     * @param length its length
     * @param decimals digits after the point
     * @param unsigned whether a number has no sign
     */
    public ColumnType(Kind kind, int length, int decimals, boolean unsigned) {
        this(kind, length, decimals, unsigned, List.of());
    }

    /**
     * A text up to a length; above 21,845 characters it is a LONGTEXT, as in MySQL's plugins.
     *
     * @param characters the greatest length
     * @return the type
     */
    public static ColumnType varchar(int characters) {
        return characters > LONGEST_VARCHAR
                ? of(Kind.LONGTEXT)
                : new ColumnType(Kind.VARCHAR, characters, 0, false);
    }

    /**
     * Bytes up to a length.
     *
     * @param bytes the greatest length
     * @return the type
     */
    public static ColumnType varbinary(int bytes) {
        return new ColumnType(Kind.VARBINARY, bytes, 0, false);
    }

    /**
     * Exact digits.
     *
     * @param digits all digits, up to 65
     * @param decimals those after the point
     * @return the type
     */
    public static ColumnType decimal(int digits, int decimals) {
        if (digits < 1 || digits > MOST_DIGITS || decimals > Math.min(digits, 30)) {
            throw new IllegalArgumentException("decimal(" + digits + "," + decimals + ")");
        }
        return new ColumnType(Kind.DECIMAL, digits, decimals, false);
    }

    /**
     * One of a list of texts.
     *
     * @param elements the texts, in their order
     * @return the type
     */
    public static ColumnType enumOf(String... elements) {
        return new ColumnType(Kind.ENUM, 0, 0, false, List.of(elements));
    }

    /**
     * Several of a list of texts; a value is written as a comma list.
     *
     * @param elements the texts, in their order
     * @return the type
     */
    public static ColumnType setOf(String... elements) {
        return new ColumnType(Kind.SET, 0, 0, false, List.of(elements));
    }

    /**
     * A type with its usual length.
     *
     * @param kind which; neither ENUM nor SET
     * @return the type
     */
    public static ColumnType of(Kind kind) {
        return new ColumnType(kind, usualLength(kind), 0, false);
    }

    /**
     * A 64-bit whole number.
     *
     * @return the type
     */
    public static ColumnType bigint() {
        return of(Kind.BIGINT);
    }

    /**
     * A 32-bit whole number.
     *
     * @return the type
     */
    public static ColumnType integer() {
        return of(Kind.INT);
    }

    /**
     * A 64-bit floating-point number.
     *
     * @return the type
     */
    public static ColumnType real() {
        return of(Kind.DOUBLE);
    }

    /**
     * A day and a time of day in whole seconds.
     *
     * @return the type
     */
    public static ColumnType datetime() {
        return of(Kind.DATETIME);
    }

    /**
     * The same type with digits after the second.
     *
     * @param digits 0 to 6
     * @return the type
     */
    public ColumnType withDecimals(int digits) {
        return new ColumnType(kind, length, digits, unsigned, elements);
    }

    /**
     * The same number type without a sign.
     *
     * @return the type
     */
    public ColumnType asUnsigned() {
        return new ColumnType(kind, length, decimals, true, elements);
    }

    private static int usualLength(Kind kind) {
        return switch (kind) {
            case TINYINT, YEAR -> 4;
            case SMALLINT -> 6;
            case MEDIUMINT -> 9;
            case INT -> 11;
            case BIGINT -> 20;
            case DECIMAL -> 10;
            case CHAR, BINARY, BIT -> 1;
            case VARCHAR, VARBINARY -> 255;
            default -> 0;
        };
    }
}
