package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.PersistedVariable;
import io.hearth.core.admin.Warning;
import io.hearth.core.store.Change;
import io.hearth.core.store.Dictionary;
import io.hearth.core.store.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The persisted values in the dictionary, by full name, whether or not the variable is there now.
 * Thread-safe.
 */
final class PersistedValues {
    private static final String TABLE = "persisted_variables";
    private static final String VALUE = "value";
    private static final String TIME = "time";
    private static final String USER = "user";
    private static final String HOST = "host";

    private final Dictionary dictionary;

    PersistedValues(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Writes values durably. */
    void put(List<Pending<?>> values, ChangedBy by) {
        Change change = new Change();
        for (Pending<?> pending : values) {
            Row row = Row.of(TIME, Instant.now().toString(), USER, by.user(), HOST, by.host());
            Optional<String> text = pending.persistentText();
            change.put(
                    TABLE,
                    pending.variable().name(),
                    text.map(value -> row.with(VALUE, value)).orElse(row));
        }
        if (!change.isEmpty()) {
            dictionary.commit(change);
        }
    }

    /** RESET PERSIST. */
    List<Warning> reset(Optional<String> variable, boolean ifExists) {
        Change change = new Change();
        if (variable.isEmpty()) {
            dictionary.rows(TABLE).keySet().forEach(name -> change.remove(TABLE, name));
        } else {
            String name = Texts.lower(variable.get());
            if (dictionary.row(TABLE, name).isEmpty()) {
                return absent(variable.get(), ifExists);
            }
            change.remove(TABLE, name);
        }
        if (!change.isEmpty()) {
            dictionary.commit(change);
        }
        return List.of();
    }

    private static List<Warning> absent(String variable, boolean ifExists) {
        if (ifExists) {
            return List.of(Warning.warning(ErrorCode.ER_VAR_DOES_NOT_EXIST, variable));
        }
        throw ErrorCode.ER_VAR_DOES_NOT_EXIST.toException(variable);
    }

    Optional<PersistedVariable> find(String name) {
        return dictionary.row(TABLE, name).map(row -> persisted(name, row));
    }

    List<PersistedVariable> all() {
        return dictionary.rows(TABLE).entrySet().stream()
                .map((Map.Entry<String, Row> entry) -> persisted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PersistedVariable persisted(String name, Row row) {
        return new PersistedVariable(
                name,
                row.get(VALUE),
                Instant.parse(row.require(TIME)),
                row.require(USER),
                row.require(HOST));
    }
}
