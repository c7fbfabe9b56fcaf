package io.hearth.core.lifecycle;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.store.Change;
import io.hearth.core.store.Dictionary;
import io.hearth.core.store.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Version;

/**
 * What the data dictionary says of plugins: table {@code mysql.plugin} with the plugins that come
 * back at the next start, the library bundles that do, the version each bundle had before, and the
 * journal that tells which plugins were running. Thread-safe.
 */
final class InstalledPlugins {
    private static final String PLUGINS = "mysql.plugin";
    private static final String LIBRARIES = "hearth.library";
    private static final String PREVIOUS = "hearth.previous_version";
    private static final String JOURNAL = "hearth.plugin_journal";
    private static final String STATE = "state";
    private static final String STARTED = "started";
    private static final String STOPPED = "stopped";

    private final Dictionary dictionary;

    /**
     * A row of {@code mysql.plugin}. Name, type and version stand there too, so that a plugin whose
     * jar has become unusable can still be listed with its reason.
     */
    record InstalledPlugin(
            String name,
            String library,
            String sha256,
            Origin origin,
            long sequence,
            PluginType type,
            Version version) {
        /** A descriptor for listing, when the manifest cannot be read. */
        PluginDescriptor placeholder() {
            return new PluginDescriptor(
                    name,
                    type,
                    version,
                    Version.emptyVersion,
                    Version.emptyVersion,
                    Optional.empty(),
                    "",
                    "",
                    "PROPRIETARY",
                    Maturity.UNKNOWN);
        }
    }

    /** A library bundle that comes back at the next start. */
    record InstalledLibrary(
            String symbolicName, String library, String sha256, Origin origin, Version version) {}

    /** A jar that a bundle was made from before its last upgrade. */
    record PreviousVersion(String sha256, String library) {}

    InstalledPlugins(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** All rows, in load order. */
    List<InstalledPlugin> all() {
        return dictionary.rows(PLUGINS).values().stream()
                .map(InstalledPlugins::pluginOf)
                .sorted(Comparator.comparingLong(InstalledPlugin::sequence))
                .toList();
    }

    /** All library bundles. */
    List<InstalledLibrary> libraries() {
        return dictionary.rows(LIBRARIES).values().stream()
                .map(InstalledPlugins::libraryOf)
                .toList();
    }

    /** What a bundle was before its last upgrade. */
    Optional<PreviousVersion> previous(String symbolicName) {
        return dictionary.row(PREVIOUS, symbolicName).map(InstalledPlugins::previousOf);
    }

    /** The hashes of all jars that rows refer to. */
    Set<String> hashes() {
        Set<String> hashes = new HashSet<>();
        for (String table : List.of(PLUGINS, LIBRARIES, PREVIOUS)) {
            dictionary.rows(table).values().forEach(row -> hashes.add(row.require("sha256")));
        }
        return hashes;
    }

    /** How a plugin's previous run ended, as the journal stands now. */
    LastExit lastExit(String name) {
        Optional<String> state = dictionary.row(JOURNAL, key(name)).map(row -> row.require(STATE));
        return state.map(text -> text.equals(STARTED) ? LastExit.CRASH : LastExit.CLEAN)
                .orElse(LastExit.NONE);
    }

    /** Adds rows, and to the journal those of the plugins that are running; durable on return. */
    void add(List<InstalledPlugin> plugins, Set<String> runningNames) {
        dictionary.commit(adding(plugins, runningNames));
    }

    private static Change adding(List<InstalledPlugin> plugins, Set<String> runningNames) {
        Change change = new Change();
        plugins.forEach(plugin -> change.put(PLUGINS, key(plugin.name()), rowOf(plugin)));
        runningNames.forEach(name -> change.put(JOURNAL, key(name), Row.of(STATE, STARTED)));
        return change;
    }

    /** Adds a library bundle, or replaces it; durable on return. */
    void add(InstalledLibrary library) {
        dictionary.commit(new Change().put(LIBRARIES, library.symbolicName(), rowOf(library)));
    }

    /** Replaces a bundle's rows by those of another version; durable on return. */
    void upgrade(
            String symbolicName,
            PreviousVersion previous,
            List<InstalledPlugin> plugins,
            Set<String> runningNames) {
        dictionary.commit(
                adding(plugins, runningNames).put(PREVIOUS, symbolicName, rowOf(previous)));
    }

    /** Likewise for a library bundle. */
    void upgrade(PreviousVersion previous, InstalledLibrary library) {
        dictionary.commit(
                new Change()
                        .put(LIBRARIES, library.symbolicName(), rowOf(library))
                        .put(PREVIOUS, library.symbolicName(), rowOf(previous)));
    }

    /**
     * Removes rows; durable on return. The journal keeps the plugins as stopped, for the day when
     * they are installed again.
     *
     * @param bundlesGone bundles that lose their last plugin, and with it their previous version
     */
    void remove(Collection<String> names, Collection<String> bundlesGone) {
        Change change = new Change();
        for (String name : names) {
            change.remove(PLUGINS, key(name)).put(JOURNAL, key(name), Row.of(STATE, STOPPED));
        }
        bundlesGone.forEach(bundle -> change.remove(PREVIOUS, bundle));
        if (!change.isEmpty()) {
            dictionary.commit(change);
        }
    }

    /** Removes a library bundle; durable on return. */
    void removeLibrary(String symbolicName) {
        dictionary.commit(
                new Change().remove(LIBRARIES, symbolicName).remove(PREVIOUS, symbolicName));
    }

    /** Notes that plugins are about to run; durable on return. */
    void journalStarted(Collection<String> names) {
        journal(names, STARTED);
    }

    /** Notes that plugins were deinitialised; durable on return. */
    void journalStopped(Collection<String> names) {
        journal(names, STOPPED);
    }

    private void journal(Collection<String> names, String state) {
        Change change = new Change();
        Map<String, Row> rows = dictionary.rows(JOURNAL);
        Row row = Row.of(STATE, state);
        names.stream()
                .map(InstalledPlugins::key)
                .filter(key -> !row.equals(rows.get(key)))
                .forEach(key -> change.put(JOURNAL, key, row));
        if (!change.isEmpty()) {
            dictionary.commit(change);
        }
    }

    private static String key(String name) {
        return LifecycleQueue.name(name);
    }

    private static Row rowOf(InstalledPlugin plugin) {
        return Row.of(
                "name", plugin.name(),
                "dl", plugin.library(),
                "sha256", plugin.sha256(),
                "origin", plugin.origin().name(),
                "sequence", Long.toString(plugin.sequence()),
                "type", plugin.type().name(),
                "version", plugin.version().toString());
    }

    private static InstalledPlugin pluginOf(Row row) {
        return new InstalledPlugin(
                row.require("name"),
                row.require("dl"),
                row.require("sha256"),
                Origin.valueOf(row.require("origin")),
                Long.parseLong(row.require("sequence")),
                PluginType.valueOf(row.require("type")),
                Version.parseVersion(row.require("version")));
    }

    private static Row rowOf(InstalledLibrary library) {
        return Row.of(
                "name", library.symbolicName(),
                "dl", library.library(),
                "sha256", library.sha256(),
                "origin", library.origin().name(),
                "version", library.version().toString());
    }

    private static InstalledLibrary libraryOf(Row row) {
        return new InstalledLibrary(
                row.require("name"),
                row.require("dl"),
                row.require("sha256"),
                Origin.valueOf(row.require("origin")),
                Version.parseVersion(row.require("version")));
    }

    private static Row rowOf(PreviousVersion previous) {
        return Row.of("sha256", previous.sha256(), "dl", previous.library());
    }

    private static PreviousVersion previousOf(Row row) {
        return new PreviousVersion(row.require("sha256"), row.require("dl"));
    }
}
