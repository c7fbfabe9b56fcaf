package io.hearth.sql.executor;

import io.hearth.sql.vector.Batch;

/** The end of an input. */
final class NoRows {
    private NoRows() {}

    /** A batch without rows. */
    static Batch batch() {
        return new Batch();
    }
}
