package io.hearth.core.deploy;

import io.hearth.core.deploy.Note.State;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * After a start, brings what is noted of the files in line with what is deployed: a crash may have
 * come between the life cycle's commit and the note of it. Stateless; used by one thread.
 */
final class Reconciliation {
    private final Notes notes;

    Reconciliation(Notes notes) {
        this.notes = notes;
    }

    /**
     * Changes notes only.
     *
     * @param deployed what is deployed, by file name
     * @param files what lies in the folder
     */
    void run(Map<String, Deployed> deployed, Map<String, SeenFile> files) {
        Map<String, Note> changed = new LinkedHashMap<>();
        deployed.forEach(
                (name, running) -> {
                    Optional<Note> note = notes.find(name);
                    if (note.isEmpty()) {
                        changed.put(name, Note.of(running));
                    } else if (note.get().state() == State.DEPLOYED) {
                        compare(note.get(), running, Optional.ofNullable(files.get(name)))
                                .ifPresent(better -> changed.put(name, better));
                    }
                });
        notes.all()
                .forEach(
                        (name, note) -> {
                            if (wasDeployed(note) && !deployed.containsKey(name)) {
                                changed.put(name, withdraw(note, Optional.empty()));
                            }
                        });
        notes.putAll(changed);
    }

    private static boolean wasDeployed(Note note) {
        return note.state() == State.DEPLOYED && note.sha256().isPresent() && !note.isWithdrawn();
    }

    /** What the life cycle has changed without the folder's knowledge. */
    private static Optional<Note> compare(Note note, Deployed running, Optional<SeenFile> file) {
        if (note.sha256().equals(Optional.of(running.sha256()))) {
            Note better = withdraw(note, Optional.of(running));
            return better.equals(note) ? Optional.empty() : Optional.of(better);
        }
        boolean unchanged = file.filter(seen -> seen.stamp().equals(note.stamp())).isPresent();
        // Else it came from a content that was not noted any more; nothing that was noted of an
        // earlier one, withdrawals above all, may be taken for a word on the file as it is now.
        return Optional.of(unchanged ? note.with(State.SUPERSEDED) : Note.of(running));
    }

    /** What was installed and is there no longer has been uninstalled. */
    private static Note withdraw(Note note, Optional<Deployed> running) {
        List<String> installed = running.map(Deployed::plugins).orElse(List.of());
        Set<String> withdrawn = new HashSet<>(note.withdrawn());
        note.plugins().stream().filter(name -> !installed.contains(name)).forEach(withdrawn::add);
        if (note.plugins().isEmpty() && running.isEmpty()) {
            withdrawn.add(Note.WHOLE);
        }
        return note.withWithdrawn(withdrawn);
    }
}
