package io.hearth.api.session;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a statement answers: rows, read one after the other, or counts. One thread.
 *
 * <pre>{@code
 * try (SqlResult rows = session.execute("SHOW PLUGINS")) {
 *     while (rows.next()) {
 *         logger.info("{}", rows.text(0));
 *     }
 * }
 * }</pre>
 */
@ProviderType
public interface SqlResult extends AutoCloseable {
    /**
     * The names of the columns.
     *
     * @return empty for a statement without rows
     */
    List<String> columns();

    /**
     * Goes to the next row; before the first call there is none.
     *
     * @return false at the end
     * @throws io.hearth.api.error.ServerException if the statement fails half-way
     */
    boolean next();

    /**
     * A value of the current row.
     *
     * @param column its number, from 0
     * @return Long (BigInteger beyond its range), Double, BigDecimal, String, byte[], LocalDate,
     *     LocalDateTime or Duration; null for NULL. A date that Java cannot hold is a String
     */
    Object value(int column);

    /**
     * A value of the current row, as a client prints it.
     *
     * @param column its number, from 0
     * @return the text; null for NULL
     */
    String text(int column);

    /**
     * How many rows the statement changed.
     *
     * @return 0 for a query
     */
    long affectedRows();

    /**
     * The statement's warnings and notes.
     *
     * @return such as {@code Warning 1292: Truncated incorrect …}; complete at the end of the rows
     */
    List<String> warnings();

    /** Ends the statement. */
    @Override
    void close();
}
