package io.hearth.core.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** The library bundles that the server knows, by symbolic name. Thread-safe. */
final class LibraryRegistry {
    private final Map<String, LibraryEntry> entries = new ConcurrentHashMap<>();

    void put(LibraryEntry entry) {
        entries.put(entry.symbolicName(), entry);
    }

    void remove(LibraryEntry entry) {
        entries.remove(entry.symbolicName(), entry);
    }

    Optional<LibraryEntry> find(String symbolicName) {
        return Optional.ofNullable(entries.get(symbolicName));
    }

    Optional<LibraryEntry> ofFile(String file) {
        return entries.values().stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    Optional<LibraryEntry> of(Bundle bundle) {
        return entries.values().stream()
                .filter(entry -> entry.unit().filter(unit -> unit.bundle() == bundle).isPresent())
                .findFirst();
    }

    List<LibraryEntry> all() {
        return entries.values().stream()
                .sorted(Comparator.comparing(LibraryEntry::symbolicName))
                .toList();
    }
}
