package io.hearth.api.table;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/** What a statement wants of one scan of a table. Given to the plugin when a scan opens. */
@ProviderType
public interface ScanRequest {
    /**
     * Whether the statement reads a column.
     *
     * @param column its number in the table's order, from 0
     * @return false if its value is ignored
     */
    boolean wants(int column);

    /**
     * The conjuncts of the condition that compare a column with constants. Each may be ignored,
     * used as a hint, or taken.
     *
     * @return in the statement's order; may be empty
     */
    List<Condition> conditions();

    /**
     * Promises that the cursor gives no row that a condition refuses: the server then does not test
     * it again. To be called before the cursor's first row, if at all.
     *
     * @param condition one of {@link #conditions()}
     */
    void take(Condition condition);

    /**
     * How many rows are wanted at most. It counts rows that satisfy the whole condition: it may end
     * the scan early only if each of {@link #conditions()} was taken and {@link #isFiltered()} is
     * false.
     *
     * @return empty if all rows are wanted
     */
    OptionalLong limit();

    /**
     * Whether the server tests rows with more than {@link #conditions()}.
     *
     * @return true if a part of the condition cannot be told to the plugin
     */
    boolean isFiltered();

    /**
     * Lets a long search between two rows be interrupted: to be called now and then.
     *
     * @throws io.hearth.api.error.ServerException 1317 if the statement was killed, 3024 if its
     *     time is over
     */
    void checkpoint();

    /**
     * Counts memory that the plugin fills with rows before it hands them out, against what the
     * statement may use. What was counted is forgotten when the scan closes.
     *
     * <p>The default counts nothing: enough for a request in a plugin's own tests.
     *
     * @param bytes how much more, about
     * @throws io.hearth.api.error.ServerException if it is too much; the statement then fails
     */
    default void reserve(long bytes) {}
}
