package io.hearth.sql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The type of a column as written, synonyms resolved. Immutable.
 *
 * <p>BOOLEAN is TINYINT(1); NATIONAL types have the character set utf8mb3; REAL is DOUBLE, or FLOAT
 * in sql_mode REAL_AS_FLOAT; SERIAL is BIGINT UNSIGNED, with column attributes. {@code FLOAT(p)}
 * stays FLOAT with a length and no decimals, also where MySQL then takes a DOUBLE.
 *
 * @param kind which
 * @param length length, precision, width or fractional digits: the first number in parentheses
 * @param decimals the second number
 * @param unsigned UNSIGNED, also implied by ZEROFILL
 * @param zerofill ZEROFILL
 * @param binary the attribute BINARY: the character set's {@code _bin} collation
 * @param charset CHARACTER SET, in the case as typed
 * @param values of ENUM and SET
 */
public record DataType(
        Kind kind,
        OptionalLong length,
        OptionalInt decimals,
        boolean unsigned,
        boolean zerofill,
        boolean binary,
        Optional<String> charset,
        List<String> values) {

    /** The column types. */
    public enum Kind {
        /** One byte. */
        TINYINT,
        /** Two bytes. */
        SMALLINT,
        /** Three bytes. */
        MEDIUMINT,
        /** Four bytes. */
        INT,
        /** Eight bytes. */
        BIGINT,
        /** Bits. */
        BIT,
        /** Fixed point. */
        DECIMAL,
        /** Four bytes. */
        FLOAT,
        /** Eight bytes. */
        DOUBLE,
        /** Day. */
        DATE,
        /** Time of day, or a duration. */
        TIME,
        /** Day and time. */
        DATETIME,
        /** An instant. */
        TIMESTAMP,
        /** Year. */
        YEAR,
        /** Characters, padded. */
        CHAR,
        /** Characters. */
        VARCHAR,
        /** Bytes, padded. */
        BINARY,
        /** Bytes. */
        VARBINARY,
        /** Characters, 255 bytes. */
        TINYTEXT,
        /** Characters, 64 KB. */
        TEXT,
        /** Characters, 16 MB. */
        MEDIUMTEXT,
        /** Characters, 4 GB. */
        LONGTEXT,
        /** Bytes, 255. */
        TINYBLOB,
        /** Bytes, 64 KB. */
        BLOB,
        /** Bytes, 16 MB. */
        MEDIUMBLOB,
        /** Bytes, 4 GB. */
        LONGBLOB,
        /** One of a list. */
        ENUM,
        /** Some of a list. */
        SET,
        /** A JSON document. */
        JSON,
        /** Any shape. */
        GEOMETRY,
        /** A point. */
        POINT,
        /** A line. */
        LINESTRING,
        /** A polygon. */
        POLYGON,
        /** Points. */
        MULTIPOINT,
        /** Lines. */
        MULTILINESTRING,
        /** Polygons. */
        MULTIPOLYGON,
        /** Shapes. */
        GEOMETRYCOLLECTION;

        /**
         * Whether values are characters, which have a character set.
         *
         * @return true for CHAR, VARCHAR, the TEXT types, ENUM and SET
         */
        public boolean isCharacter() {
            return switch (this) {
                case CHAR, VARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT, ENUM, SET -> true;
                default -> false;
            };
        }

        /**
         * Whether UNSIGNED and ZEROFILL may follow.
         *
         * @return true for numbers
         */
        public boolean isNumeric() {
            return switch (this) {
                case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, DECIMAL, FLOAT, DOUBLE -> true;
                default -> false;
            };
        }
    }

    /** Copies the list. */
    public DataType {
        requireNonNull(kind, "kind");
        values = List.copyOf(values);
    }

    /**
     * A type without anything further.
     *
     * @param kind which
     * @return the type
     */
    public static DataType of(Kind kind) {
        return new DataType(
                kind,
                OptionalLong.empty(),
                OptionalInt.empty(),
                false,
                false,
                false,
                Optional.empty(),
                List.of());
    }
}
