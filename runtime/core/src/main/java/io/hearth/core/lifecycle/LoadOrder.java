package io.hearth.core.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts plugins into an order in which each comes after those that it needs. */
final class LoadOrder {
    private LoadOrder() {}

    /**
     * Sorts plugins; those that need nothing of each other keep their places, and so do those that
     * need each other in a circle.
     */
    static List<PluginEntry> of(List<PluginEntry> entries) {
        Set<PluginEntry> ordered = new LinkedHashSet<>();
        entries.forEach(entry -> visit(entry, entries, ordered, new LinkedHashSet<>()));
        return new ArrayList<>(ordered);
    }

    /** The order in which they can go. */
    static List<PluginEntry> reversed(List<PluginEntry> entries) {
        List<PluginEntry> ordered = of(entries);
        Collections.reverse(ordered);
        return ordered;
    }

    private static void visit(
            PluginEntry entry,
            List<PluginEntry> all,
            Set<PluginEntry> ordered,
            Set<PluginEntry> path) {
        if (ordered.contains(entry) || !path.add(entry)) {
            return;
        }
        needs(entry, all).forEach(needed -> visit(needed, all, ordered, path));
        ordered.add(entry);
    }

    private static List<PluginEntry> needs(PluginEntry entry, List<PluginEntry> all) {
        return entry.unit().stream()
                .flatMap(unit -> unit.descriptor().needs().stream())
                .flatMap(
                        need ->
                                all.stream()
                                        .filter(
                                                other ->
                                                        need.isMetBy(
                                                                other.name(),
                                                                other.descriptor().version())))
                .filter(needed -> needed != entry)
                .toList();
    }
}
