package io.hearth.api.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes rows value by value, without an object per value. Columns are counted from 0 in the table's
 * order; a value for a column that the statement does not want is ignored. A column that was not
 * set has its default, or NULL. One thread.
 *
 * <p>Each setter throws {@link IllegalArgumentException} if the column's type cannot hold such a
 * value, naming the column and both types.
 */
@ProviderType
public interface RowWriter {
    /**
     * How many more rows this call may write.
     *
     * @return at least 1 when a call of {@link RowCursor#next} begins
     */
    int remaining();

    /**
     * Whether the statement reads a column; a dear value need not be computed if not.
     *
     * @param column its number
     * @return false if its value is ignored
     */
    boolean wants(int column);

    /**
     * SQL NULL.
     *
     * @param column its number
     */
    void setNull(int column);

    /**
     * A whole number, also for DECIMAL, DOUBLE and YEAR columns. For an unsigned BIGINT all 64 bits
     * count.
     *
     * @param column its number
     * @param value the number
     */
    void setLong(int column, long value);

    /**
     * A floating-point number.
     *
     * @param column its number
     * @param value the number; neither infinite nor NaN
     */
    void setDouble(int column, double value);

    /**
     * Exact digits; rounded to the column's decimals.
     *
     * @param column its number
     * @param value the number; null for NULL
     */
    void setDecimal(int column, BigDecimal value);

    /**
     * A text. Longer than the column, it is cut with a warning.
     *
     * @param column its number
     * @param value the text; null for NULL
     */
    void setString(int column, String value);

    /**
     * Bytes, for binary columns, or UTF-8 text.
     *
     * @param column its number
     * @param bytes holds the value; copied
     * @param offset where it begins
     * @param length how many bytes it has
     */
    void setBytes(int column, byte[] bytes, int offset, int length);

    /**
     * A day.
     *
     * @param column its number
     * @param value the day; null for NULL
     */
    void setDate(int column, LocalDate value);

    /**
     * A day and a time of day. A TIMESTAMP takes it in UTC.
     *
     * @param column its number
     * @param value the day and time; null for NULL
     */
    void setDateTime(int column, LocalDateTime value);

    /**
     * A span of time.
     *
     * @param column its number
     * @param value the span; null for NULL
     */
    void setTime(int column, Duration value);

    /**
     * Any value by its Java type: null, Boolean, a whole number, Double, BigDecimal, BigInteger,
     * String, byte[], LocalDate, LocalDateTime, Instant (UTC) or Duration.
     *
     * @param column its number
     * @param value the value; null for NULL
     */
    void set(int column, Object value);

    /** Ends the row: the next value belongs to the next row. */
    void endRow();
}
