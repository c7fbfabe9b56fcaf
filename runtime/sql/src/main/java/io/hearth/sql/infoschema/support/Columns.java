package io.hearth.sql.infoschema.support;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;

/** Short words for columns of built-in tables. Stateless; any thread. */
public final class Columns {
    private static final String[] SQL_MODES = {
        "REAL_AS_FLOAT",
        "PIPES_AS_CONCAT",
        "ANSI_QUOTES",
        "IGNORE_SPACE",
        "NOT_USED",
        "ONLY_FULL_GROUP_BY",
        "NO_UNSIGNED_SUBTRACTION",
        "NO_DIR_IN_CREATE",
        "NOT_USED_9",
        "NOT_USED_10",
        "NOT_USED_11",
        "NOT_USED_12",
        "NOT_USED_13",
        "NOT_USED_14",
        "NOT_USED_15",
        "NOT_USED_16",
        "NOT_USED_17",
        "NOT_USED_18",
        "ANSI",
        "NO_AUTO_VALUE_ON_ZERO",
        "NO_BACKSLASH_ESCAPES",
        "STRICT_TRANS_TABLES",
        "STRICT_ALL_TABLES",
        "NO_ZERO_IN_DATE",
        "NO_ZERO_DATE",
        "ALLOW_INVALID_DATES",
        "ERROR_FOR_DIVISION_BY_ZERO",
        "TRADITIONAL",
        "NOT_USED_29",
        "HIGH_NOT_PRECEDENCE",
        "NO_ENGINE_SUBSTITUTION",
        "PAD_CHAR_TO_FULL_LENGTH",
        "TIME_TRUNCATE_FRACTIONAL"
    };

    private Columns() {}

    /**
     * A column that is never NULL.
     *
     * @param name its name
     * @param type its type
     * @return the column
     */
    public static Column required(String name, ColumnType type) {
        return Column.of(name, type).notNull();
    }

    /**
     * A column that is never NULL and whose default is the empty string, as in the older of MySQL's
     * tables.
     *
     * @param name its name
     * @param type its type
     * @return the column
     */
    public static Column defaulted(String name, ColumnType type) {
        return required(name, type).defaultsTo("");
    }

    /**
     * A column that may be NULL.
     *
     * @param name its name
     * @param type its type
     * @return the column
     */
    public static Column optional(String name, ColumnType type) {
        return Column.of(name, type);
    }

    /**
     * A name of something.
     *
     * @return {@code varchar(64)}
     */
    public static ColumnType name() {
        return text(64);
    }

    /**
     * A text up to a length, also where the API would make it a LONGTEXT.
     *
     * @param characters the greatest length
     * @return {@code varchar(characters)}
     */
    public static ColumnType text(int characters) {
        return new ColumnType(Kind.VARCHAR, characters, 0, false);
    }

    /**
     * A column that is always NULL.
     *
     * @return {@code binary(0)}
     */
    public static ColumnType nothing() {
        return new ColumnType(Kind.BINARY, 0, 0, false);
    }

    /**
     * A count or a size.
     *
     * @return {@code bigint unsigned}
     */
    public static ColumnType count() {
        return ColumnType.bigint().asUnsigned();
    }

    /**
     * A small count.
     *
     * @return {@code int unsigned}
     */
    public static ColumnType smallCount() {
        return ColumnType.integer().asUnsigned();
    }

    /**
     * A text of any length.
     *
     * @return {@code longtext}
     */
    public static ColumnType longText() {
        return ColumnType.of(Kind.LONGTEXT);
    }

    /**
     * A moment in whole seconds.
     *
     * @return {@code timestamp}
     */
    public static ColumnType moment() {
        return ColumnType.of(Kind.TIMESTAMP);
    }

    /**
     * A moment in microseconds.
     *
     * @return {@code timestamp(6)}
     */
    public static ColumnType preciseMoment() {
        return moment().withDecimals(6);
    }

    /**
     * Modes of SQL.
     *
     * @return MySQL's {@code set(…)}
     */
    public static ColumnType sqlModes() {
        return ColumnType.setOf(SQL_MODES);
    }

    /**
     * A truth value in MySQL's words.
     *
     * @param value the value
     * @return YES or NO
     */
    public static String yesNo(boolean value) {
        return value ? "YES" : "NO";
    }
}
