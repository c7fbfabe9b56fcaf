package io.hearth.core.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All rows of the dictionary as they were after one commit. Immutable, so that readers need no lock
 * and see no half change.
 *
 * @param byName table name to its rows, sorted by key; no table is empty
 */
record Tables(Map<String, SortedMap<String, Row>> byName) {
    static final Tables EMPTY = new Tables(Map.of());

    Map<String, Row> rows(String table) {
        return byName.getOrDefault(table, Collections.emptySortedMap());
    }

    Optional<Row> row(TableKey place) {
        return Optional.ofNullable(rows(place.table()).get(place.key()));
    }

    /** These tables after some steps. Copies the tables that the steps touch. */
    Tables with(List<Change.Step> steps) {
        Map<String, SortedMap<String, Row>> touched = new HashMap<>();
        for (Change.Step step : steps) {
            SortedMap<String, Row> rows =
                    touched.computeIfAbsent(
                            step.place().table(), name -> new TreeMap<>(sortedRows(name)));
            step.row()
                    .ifPresentOrElse(
                            row -> rows.put(step.place().key(), row),
                            () -> rows.remove(step.place().key()));
        }
        return with(touched);
    }

    private Tables with(Map<String, SortedMap<String, Row>> touched) {
        Map<String, SortedMap<String, Row>> all = new HashMap<>(byName);
        touched.forEach((name, rows) -> all.put(name, Collections.unmodifiableSortedMap(rows)));
        all.values().removeIf(Map::isEmpty);
        return new Tables(Collections.unmodifiableMap(all));
    }

    private SortedMap<String, Row> sortedRows(String table) {
        return byName.getOrDefault(table, Collections.emptySortedMap());
    }

    /** The steps that make these tables out of none. */
    List<Change.Step> steps() {
        Change change = new Change();
        byName.forEach((table, rows) -> rows.forEach((key, row) -> change.put(table, key, row)));
        return change.steps();
    }
}
