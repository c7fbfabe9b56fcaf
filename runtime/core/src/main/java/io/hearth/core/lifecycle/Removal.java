package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.Warning;
import io.hearth.core.store.JarStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Uninstalls plugins. Thread-safe.
 *
 * <p>The row goes first, durably: from then on the uninstall is done, whatever happens. A plugin in
 * use stays DELETED until its last lease is closed. The bundle goes with its last plugin, the
 * stored jar with its last row.
 */
final class Removal {
    private final LifecycleQueue queue;
    private final PluginRegistry registry;
    private final BundleLoader loader;
    private final PluginActivation activation;
    private final InstalledPlugins installed;
    private final Dependencies dependencies;
    private final JarStore jars;

    Removal(Parts parts) {
        this.queue = parts.queue();
        this.registry = parts.registry();
        this.loader = parts.loader();
        this.activation = parts.activation();
        this.installed = parts.installed();
        this.dependencies = parts.dependencies();
        this.jars = parts.datadir().jars();
    }

    /** UNINSTALL PLUGIN; an operation of its own. */
    List<Warning> uninstall(String plugin) {
        PluginEntry entry = registry.find(plugin).orElseThrow(() -> unknown("PLUGIN", plugin));
        return queue.call(namesFor(List.of(entry)), () -> uninstallNow(List.of(find(plugin))));
    }

    /** UNINSTALL SONAME; an operation of its own. */
    List<Warning> uninstallAll(String library) {
        return queue.call(
                namesFor(installedFrom(library)), () -> uninstallNow(installedFrom(library)));
    }

    private PluginEntry find(String plugin) {
        return registry.find(plugin).orElseThrow(() -> unknown("PLUGIN", plugin));
    }

    private List<PluginEntry> installedFrom(String library) {
        Optional<String> file = Optional.of(PluginDirectory.fileName(library));
        List<PluginEntry> entries =
                registry.all().stream()
                        .filter(entry -> entry.library().equals(file))
                        .filter(entry -> entry.status() != PluginStatus.DELETED)
                        .toList();
        if (entries.isEmpty()) {
            throw unknown("SONAME", library);
        }
        return entries;
    }

    private static RuntimeException unknown(String kind, String name) {
        return ErrorCode.ER_SP_DOES_NOT_EXIST.toException(kind, name);
    }

    private Set<String> namesFor(List<PluginEntry> entries) {
        Set<String> names = new HashSet<>();
        for (PluginEntry entry : entries) {
            names.add(LifecycleQueue.name(entry.name()));
            entry.unit().ifPresent(unit -> names.add(Installation.bundleName(unit.descriptor())));
            dependencies.dependents(entry).forEach(needing -> names.add(key(needing)));
        }
        return names;
    }

    private static String key(PluginEntry entry) {
        return LifecycleQueue.name(entry.name());
    }

    private List<Warning> uninstallNow(List<PluginEntry> entries) {
        entries.forEach(entry -> requireRemovable(entry, entries));
        List<String> remembered =
                entries.stream()
                        .filter(entry -> entry.status() != PluginStatus.DELETED)
                        .filter(PluginEntry::isJournaled)
                        .map(PluginEntry::name)
                        .toList();
        if (!remembered.isEmpty()) {
            installed.remove(remembered);
        }
        List<Warning> warnings = new ArrayList<>();
        for (PluginEntry entry : entries) {
            retire(entry).ifPresent(warnings::add);
        }
        return warnings;
    }

    private void requireRemovable(PluginEntry entry, List<PluginEntry> going) {
        if (entry.origin() == Origin.BUILT_IN) {
            throw ErrorCode.ER_PLUGIN_DELETE_BUILTIN.toException();
        }
        if (entry.loadOption() == LoadOption.FORCE_PLUS_PERMANENT) {
            throw ErrorCode.ER_PLUGIN_IS_PERMANENT.toException(entry.name());
        }
        String needing =
                dependencies.dependents(entry).stream()
                        .filter(dependent -> !going.contains(dependent))
                        .map(PluginEntry::name)
                        .collect(Collectors.joining(", "));
        if (!needing.isEmpty()) {
            throw ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED.toException(
                    entry.name(), "It is needed by: " + needing);
        }
    }

    private Optional<Warning> retire(PluginEntry entry) {
        Set<String> names = namesFor(List.of(entry));
        boolean unused = entry.retire(() -> queue.submit(names, () -> finish(entry)));
        if (unused) {
            finish(entry);
            return Optional.empty();
        }
        activation.hideSystemVariables(entry);
        String users =
                entry.leases().list().stream()
                        .map(LeaseInfo::user)
                        .collect(Collectors.joining(", "));
        return Optional.of(Warning.warning(ErrorCode.WARN_PLUGIN_BUSY, users));
    }

    /** Takes a retired plugin out of service and forgets it. */
    private Void finish(PluginEntry entry) {
        if (registry.find(entry.name()).filter(entry::equals).isEmpty()) {
            return null;
        }
        activation.deactivate(entry);
        registry.remove(entry);
        entry.unit().ifPresent(this::dropUnitIfUnused);
        return null;
    }

    /**
     * Takes a bundle out of the framework, and its jar out of the store, when no plugin needs it.
     */
    void dropUnitIfUnused(PluginUnit unit) {
        if (registry.of(unit.bundle()).isEmpty()) {
            loader.uninstall(unit);
            unit.sha256().ifPresent(this::dropJarIfUnused);
        }
    }

    /** Removes a stored jar when neither a row nor a loaded bundle needs it. */
    void dropJarIfUnused(String sha256) {
        boolean loaded =
                registry.all().stream()
                        .flatMap(entry -> entry.unit().stream())
                        .anyMatch(unit -> unit.sha256().equals(Optional.of(sha256)));
        if (!loaded && !installed.hashes().contains(sha256)) {
            jars.remove(sha256);
        }
    }
}
