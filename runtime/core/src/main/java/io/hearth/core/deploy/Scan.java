package io.hearth.core.deploy;

import io.hearth.core.deploy.Note.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at the folder after the other. Thread-safe; looks do not overlap. */
final class Scan {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    private final Folder folder;
    private final DeployTarget target;
    private final Notes notes;
    private final Attempts attempts;
    private final Deployer deployer;
    private final Removals removals;
    private final AtomicReference<String> folderProblem = new AtomicReference<>("");

    private Map<String, String> lastStamps = new HashMap<>();
    private Set<String> lastAbsent = new HashSet<>();
    private boolean reconciled;

    Scan(Folder folder, DeployTarget target, Notes notes, LongSupplier nanoTime) {
        this.folder = folder;
        this.target = target;
        this.notes = notes;
        this.attempts = new Attempts(target::changes, nanoTime);
        this.deployer = new Deployer(target, notes, attempts);
        this.removals = new Removals(target, notes, attempts);
    }

    /** True if a second look should follow soon. */
    synchronized boolean look() {
        SortedMap<String, SeenFile> files;
        try {
            files = folder.files();
            folderProblem.set("");
        } catch (IOException unreadable) {
            reportUnreadable(unreadable);
            lastStamps.clear();
            lastAbsent.clear();
            return false;
        }
        if (!reconciled) {
            new Reconciliation(notes).run(target.deployed(), files);
            reconciled = true;
        }
        return work(files);
    }

    /** One line each time the folder gets into another trouble. */
    void reportUnreadable(IOException unreadable) {
        String problem = FileStamps.reason(unreadable);
        if (!problem.equals(folderProblem.getAndSet(problem))) {
            LOG.warn(
                    "Deploy folder {} cannot be read, what was deployed from it goes on: {}",
                    folder.path(),
                    problem);
        }
    }

    private boolean work(SortedMap<String, SeenFile> files) {
        Set<String> absent = new HashSet<>();
        Set<String> gone = new HashSet<>();
        notes.all()
                .forEach(
                        (name, note) -> {
                            if (!files.containsKey(name) && note.state() != State.PENDING_REMOVAL) {
                                (lastAbsent.contains(name) ? gone : absent).add(name);
                            }
                        });
        List<SeenFile> ready = new ArrayList<>();
        Map<String, String> stamps = new HashMap<>();
        boolean waiting = !absent.isEmpty();
        for (SeenFile file : files.values()) {
            stamps.put(file.name(), file.stamp());
            if (isDone(file)) {
                continue;
            }
            boolean atRest = file.stamp().equals(lastStamps.get(file.name()));
            waiting |= !atRest;
            if (atRest) {
                ready.add(file);
            }
        }
        lastStamps = stamps;
        lastAbsent = absent;
        removals.begin(gone);
        boolean changed = removals.proceed(files.keySet());
        changed |= deployer.deploy(ready);
        return waiting || changed;
    }

    /** Whether all has been made of a file that can be made of it now. */
    private boolean isDone(SeenFile file) {
        Optional<Note> note = notes.find(file.name());
        if (note.isEmpty() || note.get().state() == State.PENDING_REMOVAL) {
            return false;
        }
        return note.get().stamp().equals(file.stamp())
                && !(note.get().state() == State.FAILED
                        && attempts.isDue(file.name(), note.get().retry()));
    }
}
