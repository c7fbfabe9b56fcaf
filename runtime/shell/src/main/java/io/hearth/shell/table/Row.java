package io.hearth.shell.table;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Column names and values. Immutable; any thread. A class of its own, because Gogo calls the
 * methods of an object's class by reflection, and the JDK's immutable maps do not let it.
 */
final class Row extends AbstractMap<String, Object> {
    private final Map<String, Object> values;

    Row(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }
}
