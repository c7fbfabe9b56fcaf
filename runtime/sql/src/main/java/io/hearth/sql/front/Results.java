package io.hearth.sql.front;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The results of a text, one per statement. One thread.
 *
 * <pre>{@code
 * try (Results results = connection.execute(text, true)) {
 *     while (results.next()) {
 *         StatementResult result = results.current();
 *         ...
 *     }
 * }
 * }</pre>
 */
@ProviderType
public interface Results extends AutoCloseable {
    /**
     * Runs the next statement.
     *
     * @return false when there is none
     * @throws io.hearth.api.error.ServerException if it fails: the rest of the text is not run
     */
    boolean next();

    /**
     * The result of the statement that {@link #next} ran.
     *
     * @return valid until the next call of {@link #next} or {@link #close}
     */
    StatementResult current();

    /**
     * Whether another statement follows (SERVER_MORE_RESULTS_EXISTS).
     *
     * @return true if the text has not ended
     */
    boolean hasMore();

    /** Ends the running statement; those behind it are not run. */
    @Override
    void close();
}
