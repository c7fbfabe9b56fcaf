package io.hearth.core.deploy;

import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.deploy.Note.Retry;
import io.hearth.core.deploy.Note.State;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Finds out what a file at rest asks for. Stateless; used by one thread. */
final class Examination {
    private final Notes notes;

    Examination(Notes notes) {
        this.notes = notes;
    }

    /**
     * Reads a file. When it asks for nothing, that is noted.
     *
     * @param running what is deployed from it
     * @return what to deploy; empty if nothing, or if the file changed while it was read
     * @throws Refusal if it is no bundle
     * @throws IOException if its content cannot be read
     */
    Optional<Candidate> examine(SeenFile file, Optional<Deployed> running)
            throws Refusal, IOException {
        Optional<Note> note = notes.find(file.name());
        boolean compare = running.isPresent() || note.flatMap(Note::sha256).isPresent();
        Optional<String> hash = compare ? Optional.of(FileHash.of(file.path())) : Optional.empty();
        boolean same = note.filter(known -> isOfContent(known, hash)).isPresent();
        if (same && hash.isPresent() && note.get().state() != State.FAILED) {
            notes.settle(file.name(), file.stamp());
            return Optional.empty();
        }
        Set<String> withdrawn = same ? note.get().withdrawn() : Set.of();
        return read(file, hash)
                .map(bundle -> new Candidate(file, bundle, hash, withdrawn, note))
                .filter(candidate -> asksForSomething(candidate, running));
    }

    /** Whether a note speaks of this content; one that was made by a withdrawal speaks of any. */
    private static boolean isOfContent(Note note, Optional<String> hash) {
        if (note.state() == State.PENDING_REMOVAL) {
            return false;
        }
        return note.sha256().isPresent() ? note.sha256().equals(hash) : note.stamp().isEmpty();
    }

    private boolean asksForSomething(Candidate candidate, Optional<Deployed> running) {
        Note asDeployed = candidate.note(State.DEPLOYED, candidate.sha256());
        boolean done = running.filter(candidate::isDeployedAs).isPresent();
        if (done || asDeployed.isWithdrawn()) {
            notes.conclude(candidate.name(), candidate.before(), asDeployed);
            return false;
        }
        return true;
    }

    private Optional<BundleDescriptor> read(SeenFile file, Optional<String> hash) throws Refusal {
        try {
            BundleDescriptor bundle = BundleReader.read(file.path());
            return file.hasChanged() ? Optional.empty() : Optional.of(bundle);
        } catch (BundleFault fault) {
            if (file.hasChanged()) {
                return Optional.empty();
            }
            throw new Refusal(fault.getMessage(), Retry.WHEN_CHANGED, hash);
        }
    }
}
