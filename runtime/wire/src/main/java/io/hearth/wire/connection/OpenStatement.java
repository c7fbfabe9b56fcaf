package io.hearth.wire.connection;

import io.hearth.sql.front.Prepared;
import io.hearth.wire.packet.ParameterType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A prepared statement of a client. One thread. */
final class OpenStatement {
    private final long id;
    private final Prepared prepared;
    private final LongData longData = new LongData();
    private List<ParameterType> types = List.of();
    private Optional<Cursor> cursor = Optional.empty();

    OpenStatement(long id, Prepared prepared) {
        this.id = id;
        this.prepared = prepared;
    }

    long id() {
        return id;
    }

    Prepared prepared() {
        return prepared;
    }

    LongData longData() {
        return longData;
    }

    /** The types of the last execution's parameters. */
    List<ParameterType> types() {
        return types;
    }

    void keepTypes(List<ParameterType> next) {
        types = next;
    }

    Optional<Cursor> cursor() {
        return cursor;
    }

    void open(Cursor next) {
        cursor = Optional.of(next);
    }

    void closeCursor() throws IOException {
        if (cursor.isPresent()) {
            Cursor open = cursor.get();
            cursor = Optional.empty();
            open.close();
        }
    }

    /** Forgets it, and what it keeps. */
    void close() throws IOException {
        try {
            closeCursor();
        } finally {
            prepared.close();
        }
    }
}
