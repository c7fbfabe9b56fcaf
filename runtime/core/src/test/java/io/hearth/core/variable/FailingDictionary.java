package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.store.Change;
import io.hearth.core.store.Datadir;
import io.hearth.core.store.DatadirException;
import io.hearth.core.store.Dictionary;
import io.hearth.core.store.Row;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A real dictionary whose commits can be made to fail. */
final class FailingDictionary implements Dictionary, AutoCloseable {
    private final Datadir datadir;
    private volatile boolean failing;

    FailingDictionary(Path folder) throws DatadirException {
        this.datadir = Datadir.open(folder);
    }

    void failing(boolean now) {
        failing = now;
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
    public void commit(Change change) {
        if (failing) {
            throw ErrorCode.ER_ERROR_ON_WRITE.toException("dictionary", "disk full");
        }
        datadir.dictionary().commit(change);
    }

    @Override
    public void close() {
        datadir.close();
    }
}
