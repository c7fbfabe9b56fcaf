package io.hearth.core.store;

import io.hearth.core.host.DictionaryTables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tables of the runtime's other bundles, apart from core's own by their names. Thread-safe. */
public final class PartTables implements DictionaryTables {
    private final Dictionary dictionary;

    /**
     * Tables in a dictionary.
     *
     * @param dictionary keeps them
     */
    public PartTables(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public DictionaryTable table(String bundle, String name) {
        return new PartTable(bundle + "/" + name);
    }

    private final class PartTable implements DictionaryTable {
        private final String table;

        PartTable(String table) {
            this.table = table;
        }

        @Override
        public Map<String, Map<String, String>> rows() {
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            dictionary.rows(table).forEach((key, row) -> rows.put(key, row.fields()));
            return rows;
        }

        @Override
        public void change(Map<String, Optional<Map<String, String>>> changes) {
            Change change = new Change();
            changes.forEach(
                    (key, fields) ->
                            fields.ifPresentOrElse(
                                    present -> change.put(table, key, new Row(present)),
                                    () -> change.remove(table, key)));
            dictionary.commit(change);
        }
    }
}
