package io.hearth.sql.account;

import io.hearth.core.host.DictionaryTables.DictionaryTable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table of the dictionary that lasts as long as the object. */
public final class MemoryTable implements DictionaryTable {
    private final Map<String, Map<String, String>> rows = new TreeMap<>();

    @Override
    public synchronized Map<String, Map<String, String>> rows() {
        return new TreeMap<>(rows);
    }

    @Override
    public synchronized void change(Map<String, Optional<Map<String, String>>> changes) {
        changes.forEach(
                (key, fields) ->
                        fields.ifPresentOrElse(
                                present -> rows.put(key, present), () -> rows.remove(key)));
    }
}
