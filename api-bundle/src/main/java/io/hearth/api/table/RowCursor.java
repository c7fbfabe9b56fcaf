package io.hearth.api.table;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One scan of a table. Used by one thread at a time; implementations need not be thread-safe. The
 * server calls {@link #next} until it returns 0 or until nobody wants more rows, then {@link
 * #close} once, also after a failure.
 */
@ConsumerType
public interface RowCursor extends AutoCloseable {
    /**
     * Writes the next rows: at least one unless the end is reached, at most {@link
     * RowWriter#remaining()} of them.
     *
     * @param rows takes the rows; not to be kept after this call
     * @return how many rows were written; 0 at the end, and at each call after it
     * @throws Exception if the rows cannot be read: the statement fails with the plugin's name and
     *     the message
     */
    int next(RowWriter rows) throws Exception;

    /** Frees what the scan holds. */
    @Override
    default void close() {}
}
