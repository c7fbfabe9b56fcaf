package io.hearth.sql.type;

import static java.util.Objects.requireNonNull;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * The type of a column or an expression. Immutable; any thread.
 *
 * @param kind which of MySQL's types
 * @param length characters of a text, bytes of a binary string, digits of a DECIMAL, display width
 *     of a whole number, bits of a BIT; 0 where the type has none
 * @param decimals digits after the point of a number or of a second; {@link #FLOATING} for a
 *     floating-point number with as many as it needs
 * @param unsigned whether a number has no sign
 * @param nullable whether it may be NULL
 * @param collation the order of a text; {@link Collation#BINARY} for everything else
 * @param coercibility how strongly a text holds on to its collation
 * @param elements the values of an ENUM or SET
 */
public record SqlType(
        Kind kind,
        long length,
        int decimals,
        boolean unsigned,
        boolean nullable,
        Collation collation,
        Coercibility coercibility,
        List<String> elements) {
    /** {@link #decimals} of a floating-point number without a fixed number of them. */
    public static final int FLOATING = 31;

    /** The most digits of a DECIMAL. */
    public static final int MAX_PRECISION = 65;

    /** The most digits after the point of a DECIMAL. */
    public static final int MAX_SCALE = 30;

    /** The longest LONGTEXT or LONGBLOB, in bytes. */
    public static final long MAX_BLOB = 4_294_967_295L;

    private static final long LONGEST_VARCHAR_BYTES = 65_535;

    /** MySQL's types. */
    public enum Kind {
        /** 8 bits. */
        TINYINT(Family.INTEGER, 1),
        /** 16 bits. */
        SMALLINT(Family.INTEGER, 2),
        /** 24 bits. */
        MEDIUMINT(Family.INTEGER, 9),
        /** 32 bits. */
        INT(Family.INTEGER, 3),
        /** 64 bits. */
        BIGINT(Family.INTEGER, 8),
        /** 1 to 64 bits. */
        BIT(Family.INTEGER, 16),
        /** A calendar year. */
        YEAR(Family.INTEGER, 13),
        /** Exact digits. */
        DECIMAL(Family.DECIMAL, 246),
        /** 32-bit floating point. */
        FLOAT(Family.FLOATING, 4),
        /** 64-bit floating point. */
        DOUBLE(Family.FLOATING, 5),
        /** A day. */
        DATE(Family.TEMPORAL, 10),
        /** A span of time. */
        TIME(Family.TEMPORAL, 11),
        /** A day and time of day. */
        DATETIME(Family.TEMPORAL, 12),
        /** A moment. */
        TIMESTAMP(Family.TEMPORAL, 7),
        /** Text of a fixed length. */
        CHAR(Family.TEXT, 254),
        /** Text up to a length. */
        VARCHAR(Family.TEXT, 253),
        /** Bytes of a fixed length. */
        BINARY(Family.TEXT, 254),
        /** Bytes up to a length. */
        VARBINARY(Family.TEXT, 253),
        /** Text of up to 255 bytes. */
        TINYTEXT(Family.TEXT, 252),
        /** Text of up to 64 KB. */
        TEXT(Family.TEXT, 252),
        /** Text of up to 16 MB. */
        MEDIUMTEXT(Family.TEXT, 252),
        /** Text of up to 4 GB. */
        LONGTEXT(Family.TEXT, 252),
        /** Up to 255 bytes. */
        TINYBLOB(Family.TEXT, 252),
        /** Up to 64 KB. */
        BLOB(Family.TEXT, 252),
        /** Up to 16 MB. */
        MEDIUMBLOB(Family.TEXT, 252),
        /** Up to 4 GB. */
        LONGBLOB(Family.TEXT, 252),
        /** One of some texts. */
        ENUM(Family.TEXT, 254),
        /** Any of some texts. */
        SET(Family.TEXT, 254),
        /** A JSON document. */
        JSON(Family.TEXT, 245),
        /** A shape. */
        GEOMETRY(Family.TEXT, 255),
        /** Of the literal NULL. */
        NULL(Family.TEXT, 6);

        private final Family family;
        private final int protocolType;

        Kind(Family family, int protocolType) {
            this.family = family;
            this.protocolType = protocolType;
        }

        /**
         * What sort of value it is.
         *
         * @return never null
         */
        public Family family() {
            return family;
        }

        /**
         * Its number in a column definition of the protocol.
         *
         * @return for example 253
         */
        public int protocolType() {
            return protocolType;
        }
    }

    /** Sorts of values. */
    public enum Family {
        /** Whole numbers. */
        INTEGER,
        /** Exact digits. */
        DECIMAL,
        /** Floating point. */
        FLOATING,
        /** Days and times. */
        TEMPORAL,
        /** Texts and bytes. */
        TEXT
    }

    /** Checks and copies. */
    public SqlType {
        requireNonNull(kind, "kind");
        requireNonNull(collation, "collation");
        requireNonNull(coercibility, "coercibility");
        elements = List.copyOf(elements);
    }

    /**
     * A type that is no text, with its usual length, nullable.
     *
     * @param kind which
     * @return the type
     */
    public static SqlType of(Kind kind) {
        return number(kind, TypeLengths.usual(kind, false), 0, false);
    }

    /**
     * A 64-bit number.
     *
     * @return {@code bigint(20)}, nullable
     */
    public static SqlType bigint() {
        return of(Kind.BIGINT);
    }

    /**
     * A 64-bit number without a sign.
     *
     * @return {@code bigint(20) unsigned}, nullable
     */
    public static SqlType unsignedBigint() {
        return of(Kind.BIGINT).asUnsigned();
    }

    /**
     * A 64-bit number of a display width.
     *
     * @param width the most characters of it
     * @param unsigned whether it has no sign
     * @return the type, nullable
     */
    public static SqlType bigint(long width, boolean unsigned) {
        return number(Kind.BIGINT, width, 0, unsigned);
    }

    /**
     * What a condition gives: 0, 1 or NULL.
     *
     * @return {@code int(1)}, nullable
     */
    public static SqlType bool() {
        return number(Kind.BIGINT, 1, 0, false);
    }

    /**
     * Exact digits; more than MySQL has become its most.
     *
     * @param precision all digits
     * @param scale those after the point
     * @return the type, nullable
     */
    public static SqlType decimal(int precision, int scale) {
        int kept = Math.min(scale, MAX_SCALE);
        int digits = Math.min(Math.max(precision, Math.max(kept, 1)), MAX_PRECISION);
        return number(Kind.DECIMAL, digits, kept, false);
    }

    /**
     * 64-bit floating point.
     *
     * @return {@code double}, nullable
     */
    public static SqlType real() {
        return number(Kind.DOUBLE, TypeLengths.usual(Kind.DOUBLE, false), FLOATING, false);
    }

    /**
     * A text up to a length; LONGTEXT if it is longer than a VARCHAR can be.
     *
     * @param characters the greatest length
     * @param collation its order; with {@link Collation#BINARY} it is bytes
     * @return the type, nullable
     */
    public static SqlType varchar(long characters, Collation collation) {
        boolean binary = collation.isBinary();
        boolean fits = characters * collation.charset().maxBytes() <= LONGEST_VARCHAR_BYTES;
        Kind kind =
                fits
                        ? binary ? Kind.VARBINARY : Kind.VARCHAR
                        : binary ? Kind.LONGBLOB : Kind.LONGTEXT;
        long length = fits ? characters : Math.min(characters, MAX_BLOB);
        return text(kind, length, collation);
    }

    /**
     * A text up to a length in the default collation.
     *
     * @param characters the greatest length
     * @return the type, nullable
     */
    public static SqlType varchar(long characters) {
        return varchar(characters, Collation.UTF8MB4_0900_AI_CI);
    }

    /**
     * A text type.
     *
     * @param kind one of the family TEXT
     * @param length in characters, or bytes for binary ones
     * @param collation its order
     * @return the type, nullable, of implicit coercibility
     */
    public static SqlType text(Kind kind, long length, Collation collation) {
        return new SqlType(
                kind, length, 0, false, true, collation, Coercibility.IMPLICIT, List.of());
    }

    /**
     * An ENUM or a SET.
     *
     * @param kind which
     * @param elements its values
     * @param collation its order
     * @return the type, nullable
     */
    public static SqlType ofElements(Kind kind, List<String> elements, Collation collation) {
        long length = TypeLengths.ofElements(kind, elements);
        return new SqlType(
                kind, length, 0, false, true, collation, Coercibility.IMPLICIT, elements);
    }

    /**
     * A date or time with digits of a second.
     *
     * @param kind DATE, TIME, DATETIME or TIMESTAMP
     * @param decimals 0 to 6
     * @return the type, nullable
     */
    public static SqlType temporal(Kind kind, int decimals) {
        return number(kind, TypeLengths.usual(kind, false), decimals, false);
    }

    /**
     * The type of NULL.
     *
     * @return a nullable type of no length
     */
    public static SqlType nullType() {
        return new SqlType(
                Kind.NULL, 0, 0, false, true, Collation.BINARY, Coercibility.IGNORABLE, List.of());
    }

    private static SqlType number(Kind kind, long length, int decimals, boolean unsigned) {
        return new SqlType(
                kind,
                length,
                decimals,
                unsigned,
                true,
                Collation.BINARY,
                Coercibility.NUMERIC,
                List.of());
    }

    /**
     * The type of a plugin's column.
     *
     * @param column as the plugin declares it
     * @return the type; texts in {@code utf8mb3_general_ci}, as MySQL's information_schema
     */
    public static SqlType of(Column column) {
        return of(column.type()).withNullable(column.nullable());
    }

    /**
     * The type for a plugin's type.
     *
     * @param type as the plugin declares it
     * @return the type, nullable; texts in {@code utf8mb3_general_ci}
     */
    public static SqlType of(ColumnType type) {
        return ApiTypes.fromApi(type);
    }

    /**
     * The type as plugins see it.
     *
     * @return the nearest type of the API
     */
    public ColumnType toApi() {
        return ApiTypes.toApi(this);
    }

    /**
     * The number of an element.
     *
     * @param element one of {@link #elements}
     * @return its place from 1; empty if it is none
     */
    public Optional<Integer> elementNumber(String element) {
        int place = elements.indexOf(element);
        return place < 0 ? Optional.empty() : Optional.of(place + 1);
    }

    /**
     * The class of vector for its values.
     *
     * @return never null; NULL has bytes
     */
    public VectorKind vectorKind() {
        return switch (kind.family) {
            case INTEGER, TEMPORAL -> VectorKind.LONG;
            case FLOATING -> VectorKind.DOUBLE;
            case DECIMAL -> VectorKind.DECIMAL;
            case TEXT -> VectorKind.BYTES;
        };
    }

    /**
     * What sort of value it is.
     *
     * @return never null
     */
    public Family family() {
        return kind.family;
    }

    /**
     * Whether it is a text with a character set; bytes, JSON and NULL are not.
     *
     * @return true for CHAR, VARCHAR, the TEXTs, ENUM and SET
     */
    public boolean isCharacter() {
        return kind.family == Family.TEXT && !collation.isBinary() && kind != Kind.JSON;
    }

    /**
     * Whether it is one of the numbers.
     *
     * @return true for whole, exact and floating-point numbers
     */
    public boolean isNumeric() {
        return kind.family != Family.TEXT && kind.family != Family.TEMPORAL;
    }

    /**
     * Whether it is the type of the literal NULL.
     *
     * @return true for {@link Kind#NULL}
     */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /**
     * The same type, nullable or not.
     *
     * @param may whether it may be NULL
     * @return this if nothing changes
     */
    public SqlType withNullable(boolean may) {
        return may == nullable
                ? this
                : new SqlType(
                        kind, length, decimals, unsigned, may, collation, coercibility, elements);
    }

    /**
     * The same number without a sign.
     *
     * @return the type, of the unsigned type's usual length
     */
    public SqlType asUnsigned() {
        long width =
                length == TypeLengths.usual(kind, false) ? TypeLengths.usual(kind, true) : length;
        return new SqlType(
                kind, width, decimals, true, nullable, collation, coercibility, elements);
    }

    /**
     * The same type of another length.
     *
     * @param other the length
     * @return the type
     */
    public SqlType withLength(long other) {
        return new SqlType(
                kind, other, decimals, unsigned, nullable, collation, coercibility, elements);
    }

    /**
     * The same type with other digits after the point.
     *
     * @param other how many
     * @return the type
     */
    public SqlType withDecimals(int other) {
        return new SqlType(
                kind, length, other, unsigned, nullable, collation, coercibility, elements);
    }

    /**
     * The same text in another collation; between bytes and characters the kind changes too.
     *
     * @param other the collation
     * @param strength how strongly it holds
     * @return the type
     */
    public SqlType withCollation(Collation other, Coercibility strength) {
        return new SqlType(
                TypeLengths.kindFor(kind, other),
                length,
                decimals,
                unsigned,
                nullable,
                other,
                strength,
                elements);
    }

    /**
     * The same type as that of a literal, whose collation gives way.
     *
     * @return the type, coercible if it is a text
     */
    public SqlType asLiteral() {
        return kind.family == Family.TEXT && !isNull()
                ? withCollation(collation, Coercibility.COERCIBLE)
                : this;
    }

    /**
     * Digits before the point of a number.
     *
     * @return at least 0
     */
    public int integerDigits() {
        return TypeLengths.integerDigits(this);
    }

    /**
     * All digits of the number as a DECIMAL.
     *
     * @return at least 1
     */
    public int precision() {
        return Math.max(1, integerDigits() + (decimals == FLOATING ? 0 : decimals));
    }

    /**
     * The most characters of a value as text.
     *
     * @return for example 11 for INT
     */
    public long displayLength() {
        return TypeLengths.display(this);
    }

    /**
     * The length in a column definition of the protocol: the most bytes of a value, in the
     * character set of the results.
     *
     * @param results the character set that the client reads
     * @return MySQL's figure
     */
    public long protocolLength(Charset results) {
        if (!isCharacter()) {
            return displayLength();
        }
        Charset counted = results == Charset.BINARY ? collation.charset() : results;
        return Math.min(displayLength() * counted.maxBytes(), MAX_BLOB);
    }

    /**
     * The number of the collation in a column definition.
     *
     * @param results the collation of the results, {@code character_set_results}' default
     * @return 63 for what is no text
     */
    public int protocolCollation(Collation results) {
        return isCharacter() ? results.isBinary() ? collation.id() : results.id() : 63;
    }

    /**
     * The flags in a column definition: NOT NULL 1, BLOB 16, UNSIGNED 32, BINARY 128, ENUM 256,
     * TIMESTAMP 1024, SET 2048. Keys are the table's to add.
     *
     * @return the sum
     */
    public int protocolFlags() {
        return ProtocolFlags.of(this);
    }

    /**
     * The decimals in a column definition.
     *
     * @return 31 for floating point; 0 for texts
     */
    public int protocolDecimals() {
        return kind == Kind.NULL ? 0 : decimals;
    }

    /**
     * The type as DESC shows it.
     *
     * @return for example {@code bigint(20) unsigned}
     */
    public String text() {
        return TypeText.of(this);
    }

    /**
     * The name alone.
     *
     * @return for example {@code bigint}: DATA_TYPE of information_schema.COLUMNS
     */
    public String name() {
        return TypeText.name(this);
    }
}
