package io.hearth.core.deploy;

import io.hearth.core.store.Change;
import io.hearth.core.store.Dictionary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Table {@code hearth.deploy}: what is remembered of the files. Thread-safe. Each change is durable
 * on return, and not made at all when it cannot be written.
 */
final class Notes {
    static final String TABLE = "hearth.deploy";

    private final Dictionary dictionary;
    private final SortedMap<String, Note> notes = new TreeMap<>();

    Notes(Dictionary dictionary) {
        this.dictionary = dictionary;
        dictionary.rows(TABLE).forEach((name, row) -> notes.put(name, Note.fromRow(row)));
    }

    synchronized SortedMap<String, Note> all() {
        return new TreeMap<>(notes);
    }

    synchronized Optional<Note> find(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    synchronized void put(String name, Note note) {
        putAll(Map.of(name, note));
    }

    synchronized void putAll(Map<String, Note> changed) {
        Change change = new Change();
        changed.forEach((name, note) -> change.put(TABLE, name, note.toRow()));
        if (!change.isEmpty()) {
            dictionary.commit(change);
            notes.putAll(changed);
        }
    }

    synchronized void removeAll(Collection<String> names) {
        Change change = new Change();
        names.forEach(name -> change.remove(TABLE, name));
        if (!change.isEmpty()) {
            dictionary.commit(change);
            notes.keySet().removeAll(names);
        }
    }

    /**
     * Writes how an attempt ended, without losing what others have withdrawn or superseded in the
     * meantime.
     *
     * @param before the note when the attempt began
     */
    synchronized void conclude(String name, Optional<Note> before, Note after) {
        Set<String> arrived = new HashSet<>(withdrawn(find(name)));
        arrived.removeAll(withdrawn(before));
        arrived.addAll(after.withdrawn());
        boolean superseded = isSuperseded(find(name)) && !isSuperseded(before);
        Note merged = after.withWithdrawn(arrived);
        put(name, superseded ? merged.with(Note.State.SUPERSEDED) : merged);
    }

    private static boolean isSuperseded(Optional<Note> note) {
        return note.filter(known -> known.state() == Note.State.SUPERSEDED).isPresent();
    }

    /** The content is still what it was when the note was made, and can be read. */
    synchronized void settle(String name, String stamp) {
        find(name).ifPresent(note -> put(name, note.with(note.state()).withStamp(stamp)));
    }

    private static Set<String> withdrawn(Optional<Note> note) {
        return note.map(Note::withdrawn).orElse(Set.of());
    }

    synchronized void withdraw(String name, String plugin) {
        Note note = find(name).orElseGet(Note::unknown);
        Set<String> names = new HashSet<>(note.withdrawn());
        names.add(plugin);
        put(name, note.withWithdrawn(names));
    }

    synchronized void supersede(String name) {
        find(name)
                .filter(note -> note.state() != Note.State.PENDING_REMOVAL)
                .ifPresent(note -> put(name, note.with(Note.State.SUPERSEDED)));
    }
}
