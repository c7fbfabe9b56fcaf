package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;

/** The plugins that the server knows, by name in any letter case. Thread-safe. */
final class PluginRegistry {
    private final Map<String, PluginEntry> entries = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    /** The place of the next plugin in the load order. */
    long nextSequence() {
        return sequence.incrementAndGet();
    }

    /** Makes sure that {@link #nextSequence} gives numbers above this one. */
    void sequenceAtLeast(long number) {
        sequence.accumulateAndGet(number, Math::max);
    }

    /**
     * Takes a plugin in.
     *
     * @throws io.hearth.api.error.ServerException 1125 if its name is taken
     */
    void add(PluginEntry entry) {
        if (entries.putIfAbsent(LifecycleQueue.name(entry.name()), entry) != null) {
            throw ErrorCode.ER_UDF_EXISTS.toException(entry.name());
        }
    }

    /** Puts a plugin in the place of another one of the same name. */
    void replace(PluginEntry old, PluginEntry next) {
        if (!entries.replace(LifecycleQueue.name(old.name()), old, next)) {
            throw ErrorCode.ER_SP_DOES_NOT_EXIST.toException("PLUGIN", old.name());
        }
    }

    void remove(PluginEntry entry) {
        entries.remove(LifecycleQueue.name(entry.name()), entry);
    }

    Optional<PluginEntry> find(String name) {
        return Optional.ofNullable(entries.get(LifecycleQueue.name(name)));
    }

    /** All, in load order. */
    List<PluginEntry> all() {
        return entries.values().stream()
                .sorted(Comparator.comparingLong(PluginEntry::sequence))
                .toList();
    }

    /** The plugins of one bundle, in load order. */
    List<PluginEntry> of(Bundle bundle) {
        return all().stream()
                .filter(entry -> entry.unit().filter(unit -> unit.bundle() == bundle).isPresent())
                .toList();
    }
}
