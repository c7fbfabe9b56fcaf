package io.hearth.sql.type;

import static io.hearth.api.error.ErrorCode.ER_WRONG_VALUE_FOR_VAR;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The flags of the variable {@code sql_mode}, in the order in which MySQL names them. */
public enum SqlMode {
    /** REAL is FLOAT. */
    REAL_AS_FLOAT,
    /** {@code ||} joins strings. */
    PIPES_AS_CONCAT,
    /** Double quotes are around names. */
    ANSI_QUOTES,
    /** A space may stand between a built-in function and its parenthesis. */
    IGNORE_SPACE,
    /** Selected columns must follow from the GROUP BY keys. */
    ONLY_FULL_GROUP_BY,
    /** A difference of unsigned numbers may be negative. */
    NO_UNSIGNED_SUBTRACTION,
    /** No DATA DIRECTORY when a table is made. */
    NO_DIR_IN_CREATE,
    /** Stands for several. */
    ANSI,
    /** 0 is a value for an AUTO_INCREMENT column. */
    NO_AUTO_VALUE_ON_ZERO,
    /** A backslash is a character like others. */
    NO_BACKSLASH_ESCAPES,
    /** Bad values are errors, in transactional tables. */
    STRICT_TRANS_TABLES,
    /** Bad values are errors, in all tables. */
    STRICT_ALL_TABLES,
    /** No month or day 0 in a date. */
    NO_ZERO_IN_DATE,
    /** No date of zeros. */
    NO_ZERO_DATE,
    /** Days of 1 to 31 for any month. */
    ALLOW_INVALID_DATES,
    /** Division by zero is a bad value. */
    ERROR_FOR_DIVISION_BY_ZERO,
    /** Stands for several. */
    TRADITIONAL,
    /** NOT binds like {@code !}. */
    HIGH_NOT_PRECEDENCE,
    /** An engine that is not there is an error. */
    NO_ENGINE_SUBSTITUTION,
    /** CHAR values keep their trailing spaces. */
    PAD_CHAR_TO_FULL_LENGTH,
    /** Dates and times lose digits instead of being rounded. */
    TIME_TRUNCATE_FRACTIONAL;

    /**
     * MySQL 8.4's value after a start without options.
     *
     * @return a new set
     */
    public static EnumSet<SqlMode> defaults() {
        return EnumSet.of(
                ONLY_FULL_GROUP_BY,
                STRICT_TRANS_TABLES,
                NO_ZERO_IN_DATE,
                NO_ZERO_DATE,
                ERROR_FOR_DIVISION_BY_ZERO,
                NO_ENGINE_SUBSTITUTION);
    }

    /**
     * Reads a value of {@code sql_mode}.
     *
     * @param text names with commas between them, in any case; empty for none
     * @return a new set, in which ANSI and TRADITIONAL bring what they stand for
     * @throws io.hearth.api.error.ServerException 1231 if a name is not known
     */
    public static EnumSet<SqlMode> parse(String text) {
        EnumSet<SqlMode> modes = EnumSet.noneOf(SqlMode.class);
        for (String name : text.split(",", -1)) {
            if (!name.isEmpty()) {
                modes.addAll(named(name).expanded());
            }
        }
        return modes;
    }

    /**
     * The value as the variable shows it.
     *
     * @param modes the flags
     * @return their names with commas between them
     */
    public static String text(Collection<SqlMode> modes) {
        return modes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /**
     * Whether a bad value is an error.
     *
     * @param modes the flags
     * @return true if one of the two strict modes is set
     */
    public static boolean isStrict(Set<SqlMode> modes) {
        return modes.contains(STRICT_TRANS_TABLES) || modes.contains(STRICT_ALL_TABLES);
    }

    private static SqlMode named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ER_WRONG_VALUE_FOR_VAR.toException("sql_mode", name));
    }

    private List<SqlMode> expanded() {
        return switch (this) {
            case ANSI ->
                    List.of(
                            ANSI,
                            REAL_AS_FLOAT,
                            PIPES_AS_CONCAT,
                            ANSI_QUOTES,
                            IGNORE_SPACE,
                            ONLY_FULL_GROUP_BY);
            case TRADITIONAL ->
                    List.of(
                            TRADITIONAL,
                            STRICT_TRANS_TABLES,
                            STRICT_ALL_TABLES,
                            NO_ZERO_IN_DATE,
                            NO_ZERO_DATE,
                            ERROR_FOR_DIVISION_BY_ZERO,
                            NO_ENGINE_SUBSTITUTION);
            default -> Collections.singletonList(this);
        };
    }
}
