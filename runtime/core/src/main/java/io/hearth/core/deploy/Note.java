package io.hearth.core.deploy;

import io.hearth.core.store.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is remembered of a file; a row of {@code hearth.deploy}. Immutable.
 *
 * @param state what was made of it
 * @param stamp the file as it was then; empty if it is to be looked at anew
 * @param sha256 hash of that content; empty if it was never needed
 * @param reason why it failed, or who needs it
 * @param retry when a failed file is tried again although it did not change
 * @param withdrawn plugins that were uninstalled while this content lay there, or {@link #WHOLE}
 * @param bundle symbolic name and version, for lists
 * @param plugins names that were installed from it, or would have been
 */
record Note(
        State state,
        String stamp,
        Optional<String> sha256,
        Optional<String> reason,
        Retry retry,
        Set<String> withdrawn,
        Optional<String> bundle,
        List<String> plugins) {
    /** Stands for a withdrawn library bundle; no plugin has this name. */
    static final String WHOLE = "*";

    private static final String SEPARATOR = "\n";

    /** What was made of a file. */
    enum State {
        DEPLOYED,
        FAILED,
        SUPERSEDED,
        PENDING_REMOVAL
    }

    /** When to try again. */
    enum Retry {
        /** When the file changes. */
        WHEN_CHANGED,
        /** Also when something else was installed or removed. */
        WHEN_OTHERS_CHANGE,
        /** Also after a while: a full disk may have been emptied. */
        AFTER_A_WHILE
    }

    Note {
        withdrawn = Set.copyOf(withdrawn);
        plugins = List.copyOf(plugins);
    }

    /** Of a bundle that runs, or ran; its file is to be looked at anew. */
    static Note of(Deployed deployed) {
        return new Note(
                State.DEPLOYED,
                "",
                Optional.of(deployed.sha256()),
                Optional.empty(),
                Retry.WHEN_CHANGED,
                Set.of(),
                Optional.of(deployed.displayName()),
                deployed.plugins());
    }

    /** Of a file of which nothing is known yet. */
    static Note unknown() {
        return new Note(
                State.DEPLOYED,
                "",
                Optional.empty(),
                Optional.empty(),
                Retry.WHEN_CHANGED,
                Set.of(),
                Optional.empty(),
                List.of());
    }

    Note with(State newState) {
        return new Note(
                newState, stamp, sha256, Optional.empty(), retry, withdrawn, bundle, plugins);
    }

    Note withStamp(String newStamp) {
        return new Note(state, newStamp, sha256, reason, retry, withdrawn, bundle, plugins);
    }

    Note withReason(String newReason) {
        return new Note(
                state, stamp, sha256, Optional.of(newReason), retry, withdrawn, bundle, plugins);
    }

    Note withWithdrawn(Set<String> names) {
        return new Note(state, stamp, sha256, reason, retry, names, bundle, plugins);
    }

    Note withHash(Optional<String> hash) {
        return new Note(state, stamp, hash, reason, retry, withdrawn, bundle, plugins);
    }

    Note withRetry(Retry newRetry) {
        return new Note(state, stamp, sha256, reason, newRetry, withdrawn, bundle, plugins);
    }

    Note withPlugins(List<String> names) {
        return new Note(state, stamp, sha256, reason, retry, withdrawn, bundle, names);
    }

    /** Whether all that the content declares was uninstalled. */
    boolean isWithdrawn() {
        return withdrawn.contains(WHOLE) || !plugins.isEmpty() && withdrawn.containsAll(plugins);
    }

    Row toRow() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", state.name());
        fields.put("stamp", stamp);
        sha256.ifPresent(hash -> fields.put("sha256", hash));
        reason.ifPresent(text -> fields.put("reason", text));
        fields.put("retry", retry.name());
        fields.put("withdrawn", join(new TreeSet<>(withdrawn)));
        bundle.ifPresent(text -> fields.put("bundle", text));
        fields.put("plugins", join(plugins));
        return new Row(fields);
    }

    static Note fromRow(Row row) {
        return new Note(
                State.valueOf(row.require("state")),
                row.require("stamp"),
                row.get("sha256"),
                row.get("reason"),
                Retry.valueOf(row.require("retry")),
                Set.copyOf(split(row.require("withdrawn"))),
                row.get("bundle"),
                split(row.require("plugins")));
    }

    private static String join(Collection<String> names) {
        return String.join(SEPARATOR, names);
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(SEPARATOR));
    }
}
