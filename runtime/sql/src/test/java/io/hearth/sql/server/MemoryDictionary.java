package io.hearth.sql.server;

import io.hearth.core.store.Change;
import io.hearth.core.store.Dictionary;
import io.hearth.core.store.Row;
import java.util.Map;
import java.util.Optional;

/** A dictionary that forgets what is committed. */
final class MemoryDictionary implements Dictionary {
    @Override
    public Map<String, Row> rows(String table) {
        return Map.of();
    }

    @Override
    public Optional<Row> row(String table, String key) {
        return Optional.empty();
    }

    @Override
    public void commit(Change change) {
        // Nothing outlives the test.
    }
}
