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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/**
 * What the data dictionary says of plugins: table {@code mysql.plugin} with the plugins that come
 * back at the next start, and the journal that tells which of them were running. Thread-safe.
 */
final class InstalledPlugins {
    private static final String PLUGINS = "mysql.plugin";
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

    InstalledPlugins(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** All rows, in load order. */
    List<InstalledPlugin> all() {
        return dictionary.rows(PLUGINS).values().stream()
                .map(InstalledPlugins::fromRow)
                .sorted(Comparator.comparingLong(InstalledPlugin::sequence))
                .toList();
    }

    /** The hashes of all jars that rows refer to. */
    Set<String> hashes() {
        return all().stream().map(InstalledPlugin::sha256).collect(Collectors.toSet());
    }

    /** How a plugin's previous run ended, as the journal stands now. */
    LastExit lastExit(String name) {
        Optional<String> state =
                dictionary.row(JOURNAL, LifecycleQueue.name(name)).map(row -> row.require(STATE));
        return state.map(text -> text.equals(STARTED) ? LastExit.CRASH : LastExit.CLEAN)
                .orElse(LastExit.NONE);
    }

    /** Adds rows, and to the journal those of the plugins that are running; durable on return. */
    void add(List<InstalledPlugin> plugins, Set<String> runningNames) {
        Change change = new Change();
        plugins.forEach(plugin -> change.put(PLUGINS, key(plugin.name()), toRow(plugin)));
        runningNames.forEach(name -> change.put(JOURNAL, key(name), Row.of(STATE, STARTED)));
        dictionary.commit(change);
    }

    /**
     * Removes rows; durable on return. The journal keeps the plugins as stopped, for the day when
     * they are installed again.
     */
    void remove(Collection<String> names) {
        Change change = new Change();
        for (String name : names) {
            change.remove(PLUGINS, key(name)).put(JOURNAL, key(name), Row.of(STATE, STOPPED));
        }
        dictionary.commit(change);
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

    private static Row toRow(InstalledPlugin plugin) {
        return Row.of(
                "name", plugin.name(),
                "dl", plugin.library(),
                "sha256", plugin.sha256(),
                "origin", plugin.origin().name(),
                "sequence", Long.toString(plugin.sequence()),
                "type", plugin.type().name(),
                "version", plugin.version().toString());
    }

    private static InstalledPlugin fromRow(Row row) {
        return new InstalledPlugin(
                row.require("name"),
                row.require("dl"),
                row.require("sha256"),
                Origin.valueOf(row.require("origin")),
                Long.parseLong(row.require("sequence")),
                PluginType.valueOf(row.require("type")),
                Version.parseVersion(row.require("version")));
    }
}
