package io.hearth.core.deploy;

import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.PluginDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is to be deployed.
 *
 * @param file the file at rest
 * @param bundle what its manifest says
 * @param sha256 hash of its content; there when something is deployed from it already
 * @param withdrawn plugins to leave out
 * @param before what was remembered of it
 */
record Candidate(
        SeenFile file,
        BundleDescriptor bundle,
        Optional<String> sha256,
        Set<String> withdrawn,
        Optional<Note> before) {
    String name() {
        return file.name();
    }

    List<String> plugins() {
        return bundle.plugins().stream().map(PluginDescriptor::name).toList();
    }

    /** Whether this is what runs, whole. */
    boolean isDeployedAs(Deployed running) {
        return sha256.equals(Optional.of(running.sha256()))
                && plugins().stream()
                        .filter(plugin -> !withdrawn.contains(plugin))
                        .allMatch(running.plugins()::contains);
    }

    Note note(Note.State state, Optional<String> hash) {
        return new Note(
                state,
                file.stamp(),
                hash,
                Optional.empty(),
                Note.Retry.WHEN_CHANGED,
                withdrawn,
                Optional.of(bundle.displayName()),
                plugins());
    }
}
