package io.hearth.api.table;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One conjunct of a WHERE condition that compares a column with constants, offered to the plugin.
 * The server keeps testing it unless the plugin takes it ({@link ScanRequest#take}). Immutable; one
 * statement's thread.
 */
@ProviderType
public interface Condition {
    /** How the column is compared. */
    enum Operator {
        /** {@code =} . */
        EQUAL,
        /** {@code <>} . */
        NOT_EQUAL,
        /** {@code <} . */
        LESS,
        /** {@code <=} . */
        LESS_OR_EQUAL,
        /** {@code >} . */
        GREATER,
        /** {@code >=} . */
        GREATER_OR_EQUAL,
        /** {@code IN (…)} : equal to one of the values. */
        IN,
        /** {@code LIKE}: the one value is the pattern, with a backslash as its escape. */
        LIKE,
        /** {@code IS NULL}; no values. */
        IS_NULL,
        /** {@code IS NOT NULL}; no values. */
        IS_NOT_NULL
    }

    /**
     * The column.
     *
     * @return its number in the table's order, from 0
     */
    int column();

    /**
     * How it is compared.
     *
     * @return the operator
     */
    Operator operator();

    /**
     * What it is compared with: Long (BigInteger beyond its range), Double, BigDecimal, String,
     * byte[], LocalDate, LocalDateTime or Duration, as suits the column; never null.
     *
     * @return one value, several for IN, none for IS NULL and IS NOT NULL
     */
    List<Object> values();

    /**
     * Whether a value satisfies it, with SQL's meaning under the column's collation.
     *
     * @param value a value as {@link RowWriter#set} takes it; null for NULL
     * @return true if it does; false if not, or if that is unknown
     */
    boolean matches(Object value);

    /**
     * Whether a whole number satisfies it.
     *
     * @param value the number
     * @return true if it does
     */
    boolean matches(long value);
}
