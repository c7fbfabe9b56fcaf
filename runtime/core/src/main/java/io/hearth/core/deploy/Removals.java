package io.hearth.core.deploy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.bundle.OneLine;
import io.hearth.core.deploy.Note.Retry;
import io.hearth.core.deploy.Note.State;
import io.hearth.core.fault.CrashPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uninstalls what came from files that are gone. Used by one thread.
 *
 * <p>That a file is gone is noted before anything is uninstalled: after a crash in between, a file
 * that has come back is installed again and not taken for withdrawn.
 */
final class Removals {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final int LONGEST_REASON = 2000;

    private final DeployTarget target;
    private final Notes notes;
    private final Attempts attempts;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    Removals(DeployTarget target, Notes notes, Attempts attempts) {
        this.target = target;
        this.notes = notes;
        this.attempts = attempts;
    }

    /**
     * Notes that files are gone, all in one commit; those from which nothing runs are forgotten.
     */
    void begin(Collection<String> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Map<String, Deployed> deployed = target.deployed();
        Map<String, Note> pending = new LinkedHashMap<>();
        for (String name : gone) {
            attempts.forget(name);
            if (deployed.containsKey(name)) {
                pending.put(name, Note.of(deployed.get(name)).with(State.PENDING_REMOVAL));
            }
        }
        notes.putAll(pending);
        CrashPoint.reached("deploy.removal-noted");
        notes.removeAll(gone.stream().filter(name -> !pending.containsKey(name)).toList());
    }

    /**
     * Removes what can be removed, dependents before those that they need.
     *
     * @param present names of files that are there, which are not touched
     * @return whether something was removed
     */
    boolean proceed(Set<String> present) {
        List<String> left = due(present);
        int removed = 0;
        int before;
        do {
            before = removed;
            List<String> again = new ArrayList<>();
            for (String name : left) {
                if (remove(name)) {
                    removed++;
                } else {
                    again.add(name);
                }
            }
            left = again;
        } while (removed > before && !left.isEmpty());
        left.forEach(this::report);
        return removed > 0;
    }

    private List<String> due(Set<String> present) {
        reasons.clear();
        return notes.all().entrySet().stream()
                .filter(entry -> entry.getValue().state() == State.PENDING_REMOVAL)
                .map(Map.Entry::getKey)
                .filter(name -> !present.contains(name))
                .filter(name -> attempts.isDue(name, Retry.WHEN_OTHERS_CHANGE))
                .toList();
    }

    private boolean remove(String name) {
        attempts.begin(name);
        try {
            Removed removed = target.remove(name);
            if (!removed.gone()) {
                reasons.put(name, "needed by: " + String.join(", ", removed.neededBy()));
                return false;
            }
        } catch (ServerException refused) {
            if (refused.code() == ErrorCode.ER_SERVER_SHUTDOWN) {
                throw refused;
            }
            reasons.put(name, OneLine.of(refused.getMessage(), LONGEST_REASON));
            return false;
        }
        CrashPoint.reached("deploy.removed");
        Optional<Note> note = notes.find(name);
        notes.removeAll(List.of(name));
        attempts.forget(name);
        LOG.info(
                "Deploy folder: {} was deleted; {} is removed",
                OneLine.quote(name),
                note.flatMap(Note::bundle).orElse("nothing"));
        return true;
    }

    private void report(String name) {
        String reason = reasons.get(name);
        Optional<Note> note = notes.find(name);
        if (note.isEmpty() || note.get().reason().equals(Optional.of(reason))) {
            return;
        }
        notes.put(name, note.get().withReason(reason));
        LOG.warn(
                "Deploy folder: {} was deleted; {} runs on until it can be removed: {}",
                OneLine.quote(name),
                note.get().bundle().orElse("its bundle"),
                reason);
    }
}
