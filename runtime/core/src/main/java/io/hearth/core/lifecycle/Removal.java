package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.Warning;
import io.hearth.core.fault.CrashPoint;
import io.hearth.core.lifecycle.InstalledPlugins.PreviousVersion;
import io.hearth.core.store.JarStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Uninstalls plugins and library bundles. Thread-safe.
 *
 * <p>The row goes first, durably: from then on the uninstall is done, whatever happens. A plugin in
 * use stays DELETED until its last lease is closed. The bundle goes with its last plugin, the
 * stored jar with its last row.
 */
final class Removal {
    private final LifecycleQueue queue;
    private final PluginRegistry registry;
    private final LibraryRegistry libraries;
    private final BundleLoader loader;
    private final PluginActivation activation;
    private final InstalledPlugins installed;
    private final Dependencies dependencies;
    private final Rewiring rewiring;
    private final JarStore jars;
    private final Settings settings;
    private final DeployNotices notices;
    private final AtomicLong completed = new AtomicLong();

    Removal(Parts parts) {
        this.queue = parts.queue();
        this.registry = parts.registry();
        this.libraries = parts.libraries();
        this.loader = parts.loader();
        this.activation = parts.activation();
        this.installed = parts.installed();
        this.dependencies = parts.dependencies();
        this.rewiring = parts.rewiring();
        this.jars = parts.datadir().jars();
        this.settings = parts.settings();
        this.notices = parts.notices();
    }

    /** Counts removals that are complete. */
    long completed() {
        return completed.get();
    }

    /** UNINSTALL PLUGIN; an operation of its own. */
    List<Warning> uninstall(String plugin, UninstallOptions options) {
        List<PluginEntry> seen = withDependents(List.of(find(plugin)), options);
        return queue.call(
                namesFor(seen),
                () -> {
                    List<PluginEntry> entries = withDependents(List.of(find(plugin)), options);
                    List<Warning> warnings = uninstallNow(entries, options);
                    tellDeployFolder(entries);
                    return warnings;
                });
    }

    private void tellDeployFolder(List<PluginEntry> entries) {
        CrashPoint.reached("deploy.withdrawing");
        entries.stream()
                .filter(entry -> entry.origin() == Origin.DEPLOYED)
                .forEach(entry -> notices.withdrawn(entry.library().orElseThrow(), entry.name()));
    }

    /** The plugins last, those that need them before, in an order in which they can go. */
    private List<PluginEntry> withDependents(List<PluginEntry> entries, UninstallOptions options) {
        if (!options.cascade()) {
            return entries.size() > 1 ? entries : LoadOrder.reversed(entries);
        }
        Set<PluginEntry> all = new LinkedHashSet<>(entries);
        entries.forEach(entry -> all.addAll(dependencies.allDependents(entry)));
        return LoadOrder.reversed(List.copyOf(all));
    }

    /** UNINSTALL SONAME; an operation of its own. */
    List<Warning> uninstallAll(String library, UninstallOptions options) {
        String file = PluginDirectory.fileName(library);
        List<PluginEntry> seen = withDependents(installedFrom(file), options);
        Optional<LibraryEntry> asLibrary = libraries.ofFile(file);
        if (seen.isEmpty() && asLibrary.isEmpty()) {
            throw unknown("SONAME", library);
        }
        Set<String> names = namesFor(seen);
        asLibrary.ifPresent(entry -> names.addAll(namesFor(entry)));
        return queue.call(
                names,
                () -> {
                    List<PluginEntry> entries = withDependents(installedFrom(file), options);
                    libraries.ofFile(file).ifPresent(this::uninstallLibrary);
                    List<Warning> warnings = uninstallNow(entries, options);
                    tellDeployFolder(entries);
                    return warnings;
                });
    }

    private void uninstallLibrary(LibraryEntry library) {
        removeLibrary(library);
        if (library.origin() == Origin.DEPLOYED) {
            notices.libraryWithdrawn(library.file());
        }
    }

    private PluginEntry find(String plugin) {
        return registry.find(plugin).orElseThrow(() -> unknown("PLUGIN", plugin));
    }

    /** The plugins that came from a file and are not DELETED. */
    List<PluginEntry> installedFrom(String file) {
        return registry.all().stream()
                .filter(entry -> entry.library().equals(Optional.of(file)))
                .filter(entry -> entry.status() != PluginStatus.DELETED)
                .toList();
    }

    private static RuntimeException unknown(String kind, String name) {
        return ErrorCode.ER_SP_DOES_NOT_EXIST.toException(kind, name);
    }

    /** The names that removing plugins may touch. */
    Set<String> namesFor(List<PluginEntry> entries) {
        Set<String> names = new HashSet<>();
        for (PluginEntry entry : entries) {
            names.add(LifecycleQueue.name(entry.name()));
            entry.unit()
                    .ifPresent(
                            unit -> {
                                names.add(Installation.bundleName(unit.descriptor()));
                                addWired(names, unit);
                            });
        }
        return names;
    }

    /** Likewise for a library bundle. */
    Set<String> namesFor(LibraryEntry library) {
        Set<String> names =
                new HashSet<>(Set.of(LifecycleQueue.name("bundle " + library.symbolicName())));
        library.unit().ifPresent(unit -> addWired(names, unit));
        return names;
    }

    private void addWired(Set<String> names, PluginUnit unit) {
        dependencies.wiredTo(unit.bundle()).stream()
                .map(PluginEntry::name)
                .map(LifecycleQueue::name)
                .forEach(names::add);
    }

    /** Inside an operation that holds the names: all of them, or none with the reason. */
    List<Warning> uninstallNow(List<PluginEntry> entries, UninstallOptions options) {
        entries.forEach(entry -> requireRemovable(entry, entries));
        options.users().ifPresent(users -> Users.clear(entries, users, settings.deinitLimit()));
        try {
            return uninstallCleared(entries, options);
        } finally {
            Users.release(entries);
        }
    }

    private List<Warning> uninstallCleared(List<PluginEntry> entries, UninstallOptions options) {
        List<String> journaled =
                entries.stream()
                        .filter(entry -> entry.status() != PluginStatus.DELETED)
                        .filter(PluginEntry::isJournaled)
                        .map(PluginEntry::name)
                        .toList();
        Set<String> bundlesGone = bundlesThatLoseTheirLast(entries);
        List<String> previous = bundlesGone.stream().flatMap(this::previousOf).toList();
        installed.remove(journaled, bundlesGone);
        CrashPoint.reached("removal.committed");
        previous.forEach(this::dropJarIfUnused);
        List<Warning> warnings = new ArrayList<>();
        for (PluginEntry entry : entries) {
            retire(entry, options).ifPresent(warnings::add);
        }
        return warnings;
    }

    private Stream<String> previousOf(String symbolicName) {
        return installed.previous(symbolicName).map(PreviousVersion::sha256).stream();
    }

    private Set<String> bundlesThatLoseTheirLast(List<PluginEntry> going) {
        return going.stream()
                .flatMap(entry -> entry.unit().stream())
                .filter(unit -> going.containsAll(Upgrade.installed(registry, unit)))
                .map(unit -> unit.descriptor().symbolicName())
                .collect(Collectors.toSet());
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

    private Optional<Warning> retire(PluginEntry entry, UninstallOptions options) {
        Set<String> names = namesFor(List.of(entry));
        boolean unused = entry.retire(() -> queue.submit(names, () -> finish(entry)));
        if (unused || options.users().isPresent()) {
            finish(entry);
            String waiting = namesOfDependents(entry);
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Warning.warning(ErrorCode.WARN_PLUGIN_BUSY, waiting));
        }
        activation.hideSystemVariables(entry);
        return Optional.of(Warning.warning(ErrorCode.WARN_PLUGIN_BUSY, Users.names(entry)));
    }

    private String namesOfDependents(PluginEntry entry) {
        return isKnown(entry)
                ? dependencies.dependents(entry).stream()
                        .map(PluginEntry::name)
                        .collect(Collectors.joining(", "))
                : "";
    }

    private boolean isKnown(PluginEntry entry) {
        return registry.find(entry.name()).filter(entry::equals).isPresent();
    }

    /**
     * Takes a retired plugin out of service and forgets it. One that is needed by others which are
     * DELETED and in use goes after these.
     */
    private Void finish(PluginEntry entry) {
        if (isKnown(entry) && dependencies.dependents(entry).isEmpty()) {
            activation.deactivate(entry);
            CrashPoint.reached("removal.deinitialised");
            registry.remove(entry);
            entry.unit().ifPresent(this::dropUnitIfUnused);
            completed.incrementAndGet();
            finishThoseThatWaited();
        }
        return null;
    }

    private void finishThoseThatWaited() {
        for (PluginEntry entry : registry.all()) {
            boolean waited =
                    entry.status() == PluginStatus.DELETED
                            && entry.leases().list().isEmpty()
                            && dependencies.dependents(entry).isEmpty();
            if (waited) {
                queue.submit(namesFor(List.of(entry)), () -> finish(entry));
            }
        }
    }

    /** What is DELETED and no longer used goes now; inside an operation that holds the names. */
    void finishDeleted(List<PluginEntry> entries) {
        for (PluginEntry entry : LoadOrder.reversed(entries)) {
            if (entry.status() == PluginStatus.DELETED) {
                finish(entry);
            }
        }
    }

    /**
     * Removes a library bundle; inside an operation that holds its names.
     *
     * @throws io.hearth.api.error.ServerException 1883 if others need it
     */
    void removeLibrary(LibraryEntry library) {
        List<String> needing =
                library.unit()
                        .map(unit -> dependencies.dependentNames(unit.bundle()))
                        .orElse(List.of());
        if (!needing.isEmpty()) {
            throw ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED.toException(
                    library.symbolicName(), "It is needed by: " + String.join(", ", needing));
        }
        List<String> previous = previousOf(library.symbolicName()).toList();
        installed.removeLibrary(library.symbolicName());
        previous.forEach(this::dropJarIfUnused);
        libraries.remove(library);
        library.unit().ifPresent(this::dropUnitIfUnused);
        completed.incrementAndGet();
    }

    /**
     * Takes a bundle out of the framework, and its jar out of the store, when no plugin needs it.
     * Those that were wired to it by choice are wired anew without it.
     */
    void dropUnitIfUnused(PluginUnit unit) {
        if (!registry.of(unit.bundle()).isEmpty() || libraries.of(unit.bundle()).isPresent()) {
            return;
        }
        List<PluginEntry> stopped = rewiring.stop(dependencies.wiredTo(unit.bundle()));
        loader.uninstall(unit);
        if (!stopped.isEmpty()) {
            rewiring.refresh(List.of(unit.bundle()));
            rewiring.restart(stopped);
        }
        unit.sha256().ifPresent(this::dropJarIfUnused);
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
