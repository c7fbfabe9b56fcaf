package io.hearth.core.store;

import io.hearth.api.error.ServerException;
import java.util.Map;
import java.util.Optional;

/**
 * The data dictionary: named tables of rows under text keys. Thread-safe; readers never wait for a
 * commit.
 */
public interface Dictionary {

    /**
     * All rows of a table.
     *
     * @return an unmodifiable copy, sorted by key; empty if there is no such table
     */
    Map<String, Row> rows(String table);

    /** The row under a key, empty if there is none. */
    Optional<Row> row(String table, String key);

    /**
     * Applies a change, all of it or nothing, and returns when it is on disk. Threads that commit
     * at one time share the cost of one sync.
     *
     * @throws ServerException ER_ERROR_ON_WRITE if it cannot be written; then nothing of it is
     *     visible, now or after a restart
     */
    void commit(Change change);
}
