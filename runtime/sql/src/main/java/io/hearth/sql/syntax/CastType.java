package io.hearth.sql.syntax;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type in CAST, CONVERT, JSON_VALUE and JSON_TABLE.
 *
 * @param kind which
 * @param length length or precision, if written
 * @param decimals the scale of DECIMAL, if written
 * @param charset of CHAR: the character set; {@code binary} for BYTE
 * @param array whether ARRAY followed (multi-valued indexes)
 */
public record CastType(
        Kind kind,
        OptionalInt length,
        OptionalInt decimals,
        Optional<String> charset,
        boolean array) {

    /** The types a value can be cast to. */
    public enum Kind {
        /** BINARY(n). */
        BINARY,
        /** CHAR(n). */
        CHAR,
        /** NCHAR(n). */
        NCHAR,
        /** SIGNED [INTEGER]. */
        SIGNED,
        /** UNSIGNED [INTEGER]. */
        UNSIGNED,
        /** DATE. */
        DATE,
        /** TIME(n). */
        TIME,
        /** DATETIME(n). */
        DATETIME,
        /** YEAR. */
        YEAR,
        /** DECIMAL(n, m). */
        DECIMAL,
        /** FLOAT(n). */
        FLOAT,
        /** DOUBLE [PRECISION]. */
        DOUBLE,
        /** REAL. */
        REAL,
        /** JSON. */
        JSON,
        /** POINT. */
        POINT,
        /** LINESTRING. */
        LINESTRING,
        /** POLYGON. */
        POLYGON,
        /** MULTIPOINT. */
        MULTIPOINT,
        /** MULTILINESTRING. */
        MULTILINESTRING,
        /** MULTIPOLYGON. */
        MULTIPOLYGON,
        /** GEOMETRYCOLLECTION. */
        GEOMETRYCOLLECTION
    }
}
