package io.hearth.sql.session;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A session's {@code @x} variables. The session's thread changes them; any thread may list them.
 * Letter case does not matter in their names.
 */
public final class UserVariables {
    private final Map<String, TypedValue> values = new ConcurrentHashMap<>();

    /**
     * A variable's value.
     *
     * @param name without the sign
     * @return empty if it was never set: it is then NULL
     */
    public Optional<TypedValue> get(String name) {
        return Optional.ofNullable(values.get(key(name)));
    }

    /**
     * Sets a variable.
     *
     * @param name without the sign
     * @param value NULL too keeps its type
     */
    public void set(String name, TypedValue value) {
        values.put(key(name), value);
    }

    /**
     * All variables.
     *
     * @return a copy, by name
     */
    public Map<String, TypedValue> all() {
        return new TreeMap<>(values);
    }

    void clear() {
        values.clear();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
