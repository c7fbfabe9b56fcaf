package io.hearth.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Rows to write and to remove, in any number of tables, all or none. Filled by one thread and then
 * given to {@link Dictionary#commit}; not thread-safe. Later steps win over earlier ones. A table
 * begins with its first row and ends with its last; its name may hold any character but NUL.
 */
public final class Change {
    private final List<Step> steps = new ArrayList<>();

    /** One row to write, or to remove when there is none. */
    record Step(TableKey place, Optional<Row> row) {}

    /** Writes a row, in place of the one under that key if there is one. */
    public Change put(String table, String key, Row row) {
        return add(table, key, Optional.of(row));
    }

    /** Removes the row under that key, if there is one. */
    public Change remove(String table, String key) {
        return add(table, key, Optional.empty());
    }

    private Change add(String table, String key, Optional<Row> row) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(key, "key");
        steps.add(new Step(new TableKey(table, key), row));
        return this;
    }

    /** Whether committing this would do nothing. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The steps, in order. */
    List<Step> steps() {
        return List.copyOf(steps);
    }
}
