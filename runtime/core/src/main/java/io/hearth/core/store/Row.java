package io.hearth.core.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the dictionary: named text fields. Immutable. A field that has no value is absent;
 * neither names nor values are null.
 *
 * @param fields name to value, unmodifiable
 */
public record Row(Map<String, String> fields) {

    /** Copies the fields; a null name or value is refused with a NullPointerException. */
    public Row {
        fields = Map.copyOf(fields);
    }

    /**
     * A row from names and values in turn: {@code Row.of("dl", "a.jar", "hash", "0f…")}.
     *
     * @throws IllegalArgumentException if the last name has no value
     */
    public static Row of(String... fieldsAndValues) {
        if (fieldsAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Field '" + fieldsAndValues[fieldsAndValues.length - 1] + "' has no value");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new Row(fields);
    }

    /** The value of a field, empty if the row does not have it. */
    public Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /**
     * The value of a field that every row of its table has.
     *
     * @throws NoSuchElementException naming the field and those that are there
     */
    public String require(String field) {
        return get(field)
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "No field '" + field + "' among " + fields.keySet()));
    }

    /** This row with one field set or replaced. */
    public Row with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(Objects.requireNonNull(field), Objects.requireNonNull(value));
        return new Row(changed);
    }
}
