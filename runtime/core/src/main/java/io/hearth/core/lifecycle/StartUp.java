package io.hearth.core.lifecycle;

import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.LastExit;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.Warning;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.fault.CrashPoint;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.lifecycle.InstalledPlugins.InstalledLibrary;
import io.hearth.core.lifecycle.InstalledPlugins.InstalledPlugin;
import io.hearth.core.store.JarStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back the plugins of the dictionary and of {@code --plugin-load}. Runs once, as an
 * exclusive operation.
 *
 * <p>A plugin that cannot be brought up is DISABLED with its reason and keeps its row; the server
 * starts without it, unless its load option is FORCE.
 */
final class StartUp {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final Settings settings;
    private final PluginRegistry registry;
    private final LibraryRegistry libraries;
    private final BundleLoader loader;
    private final PluginActivation activation;
    private final InstalledPlugins installed;
    private final JarStore jars;
    private final PluginVariables variables;
    private final PluginDirectory directory;

    /** Plugins of {@code --plugin-load} that are there but cannot serve, and why not. */
    private final Map<String, String> failed = new LinkedHashMap<>();

    private final Installation installation;
    private final Removal removal;

    StartUp(Parts parts, Installation installation, Removal removal) {
        this.settings = parts.settings();
        this.registry = parts.registry();
        this.libraries = parts.libraries();
        this.loader = parts.loader();
        this.activation = parts.activation();
        this.installed = parts.installed();
        this.jars = parts.datadir().jars();
        this.variables = parts.variables();
        this.directory = parts.directory();
        this.installation = installation;
        this.removal = removal;
    }

    void run() throws StartFailure {
        List<InstalledPlugin> rows = installed.all();
        Set<String> hashes = installed.hashes();
        loader.forgetAllBut(hashes);
        jars.hashes().stream().filter(hash -> !hashes.contains(hash)).forEach(jars::remove);
        loadLibraries();
        bringUp(load(rows));
        for (PluginOptions.Entry entry : settings.plugins().toLoad()) {
            loadByOption(entry);
        }
        requireForced();
        requireKnownOptions();
    }

    /** Library bundles are in the framework before plugins resolve; they start with those. */
    private void loadLibraries() {
        for (InstalledLibrary row : installed.libraries()) {
            Loaded loaded = install(row.sha256());
            libraries.put(
                    new LibraryEntry(
                            row.symbolicName(),
                            row.version(),
                            row.library(),
                            row.origin(),
                            loaded.unit(),
                            loaded.problem()));
        }
        libraries.all().forEach(this::startLibrary);
    }

    private void startLibrary(LibraryEntry library) {
        try {
            if (library.unit().isEmpty()) {
                throw new PluginFailure(library.problem().orElse("unknown reason"));
            }
            loader.resolve(library.unit().get());
            loader.start(library.unit().get(), library.symbolicName());
        } catch (PluginFailure failure) {
            LOG.error(
                    "Library bundle '{}' cannot be started: {}",
                    library.symbolicName(),
                    failure.getMessage(),
                    failure.getCause());
        }
    }

    /**
     * Makes an entry of each row; those whose bundle cannot be loaded are DISABLED with a reason.
     */
    private List<PluginEntry> load(List<InstalledPlugin> rows) {
        Map<String, Loaded> bundles = new HashMap<>();
        List<PluginEntry> entries = new ArrayList<>();
        for (InstalledPlugin row : rows) {
            Loaded loaded = bundles.computeIfAbsent(row.sha256(), this::install);
            PluginEntry entry = newEntry(row, loaded);
            loaded.problem().ifPresent(entry::becomeDisabled);
            registry.sequenceAtLeast(row.sequence());
            registry.add(entry);
            entries.add(entry);
        }
        return entries;
    }

    private record Loaded(Optional<PluginUnit> unit, Optional<String> problem) {
        Optional<PluginDescriptor> plugin(String name) {
            return unit.flatMap(present -> present.descriptor().plugin(name));
        }
    }

    private Loaded install(String sha256) {
        if (!jars.contains(sha256)) {
            return new Loaded(
                    Optional.empty(), Optional.of("its jar is missing: " + jars.path(sha256)));
        }
        try {
            BundleDescriptor descriptor = BundleReader.read(jars.path(sha256));
            return new Loaded(Optional.of(loader.install(sha256, descriptor)), Optional.empty());
        } catch (BundleFault | PluginFailure unusable) {
            return new Loaded(Optional.empty(), Optional.of(unusable.getMessage()));
        }
    }

    private PluginEntry newEntry(InstalledPlugin row, Loaded loaded) {
        return new PluginEntry(
                loaded.plugin(row.name()).orElseGet(row::placeholder),
                loaded.unit(),
                Optional.of(row.library()),
                row.origin(),
                settings.plugins().choice(row.name()).option(),
                installed.lastExit(row.name()),
                row.sequence());
    }

    /**
     * Initialises plugins in the order of their needs. All bundles are in the framework before the
     * first one resolves, so that it does not matter which came first.
     */
    private void bringUp(List<PluginEntry> entries) {
        List<PluginEntry> startable = new ArrayList<>();
        for (PluginEntry entry : LoadOrder.of(entries)) {
            if (entry.unit().isPresent() && resolves(entry) && !isSwitchedOff(entry)) {
                startable.add(entry);
            }
        }
        installed.journalStarted(startable.stream().map(PluginEntry::name).toList());
        CrashPoint.reached("start.journaled");
        List<String> neverRan = new ArrayList<>();
        for (PluginEntry entry : startable) {
            if (!activates(entry) && entry.lastExit() != LastExit.CRASH) {
                neverRan.add(entry.name());
            }
        }
        // Those that crashed and could not be brought up now are still owed their recovery.
        installed.journalStopped(neverRan);
    }

    private boolean resolves(PluginEntry entry) {
        try {
            loader.resolve(entry.unit().orElseThrow());
            return true;
        } catch (PluginFailure failure) {
            disable(entry, failure);
            return false;
        }
    }

    private boolean isSwitchedOff(PluginEntry entry) {
        Optional<String> off = Installation.reasonToStayOff(settings, entry.name());
        off.ifPresent(
                reason -> {
                    LOG.info("Plugin '{}' is disabled: {}", entry.name(), reason);
                    entry.becomeDisabled(reason);
                });
        return off.isPresent();
    }

    private boolean activates(PluginEntry entry) {
        try {
            return activation.activate(entry, Optional.empty());
        } catch (PluginFailure failure) {
            disable(entry, failure);
            return false;
        }
    }

    private static void disable(PluginEntry entry, PluginFailure failure) {
        LOG.error(
                "Plugin '{}' is disabled: {}",
                entry.name(),
                failure.getMessage(),
                failure.getCause());
        entry.becomeDisabled(failure.getMessage());
    }

    private void loadByOption(PluginOptions.Entry entry) {
        String plugin = entry.plugin().orElse("");
        try {
            List<Warning> warnings =
                    installation.installInside(entry.plugin(), entry.library(), Origin.OPTION);
            warnings.forEach(warning -> LOG.warn("{}", warning.message()));
        } catch (ServerException failure) {
            LOG.error(
                    "Couldn't load plugin {} from '{}' as --plugin-load says: {}",
                    plugin.isEmpty() ? "library" : "'" + plugin + "'",
                    entry.library(),
                    failure.getMessage());
            declared(entry).forEach(name -> failed.put(name, failure.getMessage()));
        }
    }

    /** The plugins that were to be loaded, as far as their library can be read. */
    private List<String> declared(PluginOptions.Entry entry) {
        try {
            BundleDescriptor bundle = BundleReader.read(directory.resolve(entry.library()));
            return bundle.plugins().stream()
                    .map(PluginDescriptor::name)
                    .filter(name -> entry.plugin().map(name::equalsIgnoreCase).orElse(true))
                    .filter(name -> registry.find(name).isEmpty())
                    .toList();
        } catch (BundleFault | ServerException unreadable) {
            LOG.debug("Nothing is known of the plugins of '{}'", entry.library(), unreadable);
            return List.of();
        }
    }

    private void requireForced() throws StartFailure {
        for (PluginEntry entry : registry.all()) {
            if (entry.running().isEmpty()) {
                requireNotForced(
                        entry.name(), entry.loadOption(), entry.reason().orElse("unknown reason"));
            }
        }
        for (Map.Entry<String, String> plugin : failed.entrySet()) {
            LoadOption option = settings.plugins().choice(plugin.getKey()).option();
            requireNotForced(plugin.getKey(), option, plugin.getValue());
        }
    }

    private static void requireNotForced(String plugin, LoadOption option, String reason)
            throws StartFailure {
        if (option.compareTo(LoadOption.FORCE) >= 0) {
            throw new StartFailure(
                    "Plugin '%s' is loaded with %s and is not active: %s"
                            .formatted(plugin, option, reason));
        }
    }

    private void requireKnownOptions() throws StartFailure {
        List<String> plugins = new ArrayList<>(failed.keySet());
        List<String> idle = new ArrayList<>(failed.keySet());
        for (PluginEntry entry : registry.all()) {
            plugins.add(entry.name());
            if (entry.running().isEmpty()) {
                idle.add(entry.name());
            }
        }
        List<String> unknown = settings.plugins().unknown(plugins, idle, variables::isOption);
        if (!unknown.isEmpty()) {
            throw new StartFailure(String.join("; ", unknown));
        }
    }

    /** Takes all plugins out of service in the reverse of their order, and notes that it was so. */
    void undo() {
        List<String> stopped = new ArrayList<>();
        List<PluginEntry> inOrder = LoadOrder.of(registry.all());
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            PluginEntry entry = inOrder.get(i);
            if (entry.running().isPresent()) {
                activation.deactivate(entry);
                if (entry.isJournaled()) {
                    stopped.add(entry.name());
                }
            }
        }
        CrashPoint.reached("stop.deinitialised");
        installed.journalStopped(stopped);
        registry.all().stream()
                .filter(entry -> entry.origin() == Origin.OPTION)
                .forEach(this::forget);
    }

    private void forget(PluginEntry entry) {
        registry.remove(entry);
        entry.unit().ifPresent(removal::dropUnitIfUnused);
    }
}
