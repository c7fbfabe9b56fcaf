package io.hearth.core.deploy;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.store.Change;
import io.hearth.core.store.Datadir;
import io.hearth.core.store.DatadirException;
import io.hearth.core.store.Dictionary;
import io.hearth.core.store.Row;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The real dictionary, which counts its commits and can be told to fail. Any thread. */
final class WatchedDictionary implements Dictionary, AutoCloseable {
    private final Datadir datadir;
    private final CrashPoints crashes;
    private volatile int commits;
    private volatile boolean full;

    WatchedDictionary(Path directory, CrashPoints crashes) throws DatadirException {
        this.datadir = Datadir.open(directory);
        this.crashes = crashes;
    }

    int commits() {
        return commits;
    }

    void full(boolean isFull) {
        full = isFull;
    }

    @Override
    public Map<String, Row> rows(String table) {
        return datadir.dictionary().rows(table);
    }

    @Override
    public Optional<Row> row(String table, String key) {
        return datadir.dictionary().row(table, key);
    }

    @Override
    public synchronized void commit(Change change) {
        if (full) {
            throw ErrorCode.ER_ERROR_ON_WRITE.toException("dictionary", "no space left");
        }
        crashes.pass();
        datadir.dictionary().commit(change);
        commits++;
        crashes.pass();
    }

    @Override
    public void close() {
        datadir.close();
    }
}
