package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.Warning;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.Needed;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.fault.CrashPoint;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.lifecycle.InstalledPlugins.InstalledPlugin;
import io.hearth.core.store.JarStore;
import io.hearth.core.store.StoredJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installs plugins from a jar, one of them or all that are missing, and then all or none; or the
 * jar as a library bundle, if it declares no plugin. Thread-safe.
 *
 * <p>The order makes a crash harmless at each point: the jar is stored under its hash and synced,
 * the bundle is diagnosed, the plugins are initialised, and one durable commit of their rows makes
 * the install real.
 */
final class Installation {
    private final LifecycleQueue queue;
    private final PluginRegistry registry;
    private final LibraryRegistry libraries;
    private final PluginDirectory directory;
    private final JarStore jars;
    private final BundleLoader loader;
    private final PluginActivation activation;
    private final InstalledPlugins installed;
    private final Removal removal;
    private final Settings settings;

    /** The parts an installation works with. */
    Installation(Parts parts, Removal removal) {
        this.queue = parts.queue();
        this.registry = parts.registry();
        this.libraries = parts.libraries();
        this.directory = parts.directory();
        this.jars = parts.datadir().jars();
        this.loader = parts.loader();
        this.activation = parts.activation();
        this.installed = parts.installed();
        this.settings = parts.settings();
        this.removal = removal;
    }

    /**
     * What to install.
     *
     * @param library what SHOW PLUGINS calls the file
     * @param single one plugin; empty for all that are missing
     * @param wanted which of all are wanted
     */
    record Request(
            Path file,
            String library,
            Optional<String> single,
            Predicate<String> wanted,
            Origin origin) {
        static Request of(Path file, Optional<String> single, Origin origin) {
            return new Request(file, file.getFileName().toString(), single, name -> true, origin);
        }
    }

    /** A step of a plugin's activation that may fail as the plugin's code does. */
    interface StateSource {
        /** The state of another version, for the plugin to begin with. */
        Optional<Object> get() throws PluginFailure;
    }

    /**
     * Installs from a library of {@code plugin_dir}; an operation of its own.
     *
     * @param plugin one plugin, or empty for all that are not installed yet
     */
    List<Warning> install(Optional<String> plugin, String library, Origin origin) {
        return install(Request.of(directory.resolve(library), plugin, origin));
    }

    /** Installs from any file; an operation of its own. */
    List<Warning> install(Request request) {
        BundleDescriptor seen = read(request.file());
        missing(seen, request);
        return queue.call(namesOf(seen), () -> installNow(request, seen));
    }

    /** Installs from a library of {@code plugin_dir} inside an exclusive operation. */
    List<Warning> installInside(Optional<String> plugin, String library, Origin origin) {
        Request request = Request.of(directory.resolve(library), plugin, origin);
        return installNow(request, read(request.file()));
    }

    private List<Warning> installNow(Request request, BundleDescriptor seen) {
        if (request.origin() == Origin.DEPLOYED) {
            requireNotFromElsewhere(seen, request.library());
        }
        boolean nothingToDo = !seen.isLibrary() && missing(seen, request).isEmpty();
        if (nothingToDo) {
            return List.of();
        }
        StoredJar jar = jars.store(request.file());
        try {
            CrashPoint.reached("install.jar-stored");
            BundleDescriptor stored = read(jar.path());
            if (!stored.equals(seen)) {
                throw cannotOpen(
                        request.library(), "the file changed while it was being installed");
            }
            return stored.isLibrary()
                    ? installLibrary(request, stored, jar.sha256())
                    : installPlugins(request, stored, jar.sha256());
        } catch (RuntimeException failure) {
            removal.dropJarIfUnused(jar.sha256());
            throw failure;
        }
    }

    /** What runs from another file or by other means is not the deploy folder's to look after. */
    private void requireNotFromElsewhere(BundleDescriptor bundle, String file) {
        registry.all().stream()
                .filter(entry -> isOfBundle(entry, bundle.symbolicName()))
                .filter(entry -> !isDeployedFrom(entry.origin(), entry.library(), file))
                .findFirst()
                .ifPresent(
                        entry -> {
                            throw installedFromElsewhere(
                                    file, bundle.symbolicName(), entry.library());
                        });
        libraries
                .find(bundle.symbolicName())
                .filter(known -> !isDeployedFrom(known.origin(), Optional.of(known.file()), file))
                .ifPresent(
                        known -> {
                            throw installedFromElsewhere(
                                    file, bundle.symbolicName(), Optional.of(known.file()));
                        });
    }

    private static boolean isOfBundle(PluginEntry entry, String symbolicName) {
        return entry.unit()
                .filter(unit -> unit.descriptor().symbolicName().equals(symbolicName))
                .isPresent();
    }

    private static boolean isDeployedFrom(Origin origin, Optional<String> library, String file) {
        return origin == Origin.DEPLOYED && library.equals(Optional.of(file));
    }

    private static RuntimeException installedFromElsewhere(
            String file, String symbolicName, Optional<String> other) {
        return cannotOpen(
                file,
                "bundle %s is installed already, from %s; uninstall it first"
                        .formatted(
                                symbolicName,
                                other.map(name -> "'" + name + "'").orElse("elsewhere")));
    }

    private List<Warning> installLibrary(
            Request request, BundleDescriptor descriptor, String sha256) {
        Optional<LibraryEntry> known = libraries.find(descriptor.symbolicName());
        if (known.flatMap(LibraryEntry::unit)
                .filter(unit -> unit.sha256().equals(Optional.of(sha256)))
                .isPresent()) {
            return List.of();
        }
        if (known.isPresent()) {
            throw cannotOpen(
                    request.library(),
                    "bundle %s is installed from file %s in version %s"
                            .formatted(
                                    descriptor.symbolicName(),
                                    known.get().file(),
                                    known.get().version()));
        }
        PluginUnit unit = load(request.file(), sha256, descriptor);
        LibraryEntry entry = LibraryEntry.of(unit, request.library(), request.origin());
        try {
            start(unit, request.library());
            installed.add(entry.row());
        } catch (RuntimeException failure) {
            loader.uninstall(unit);
            throw failure;
        }
        libraries.put(entry);
        return List.of();
    }

    /**
     * Starts a library bundle.
     *
     * @throws io.hearth.api.error.ServerException 1126 if its activator fails
     */
    void start(PluginUnit unit, String library) {
        try {
            loader.start(unit, unit.descriptor().symbolicName());
        } catch (PluginFailure failure) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.causedBy(failure, library, failure.getMessage());
        }
    }

    private List<Warning> installPlugins(
            Request request, BundleDescriptor descriptor, String sha256) {
        List<PluginDescriptor> wanted = missing(descriptor, request);
        wanted.forEach(plugin -> requireMaturity(request.library(), plugin));
        requireNoOtherVersion(request, descriptor, sha256);
        PluginUnit unit = load(request.file(), sha256, descriptor);
        CrashPoint.reached("install.resolved");
        List<PluginEntry> entries =
                wanted.stream().map(plugin -> newEntry(request, plugin, unit)).toList();
        List<PluginEntry> added = new ArrayList<>();
        try {
            List<Warning> warnings = new ArrayList<>();
            for (PluginEntry entry : entries) {
                registry.add(entry);
                added.add(0, entry);
                warnings.addAll(bringUp(entry, Optional::empty));
            }
            CrashPoint.reached("install.initialised");
            remember(request, entries, sha256);
            CrashPoint.reached("install.committed");
            return warnings;
        } catch (RuntimeException failure) {
            added.forEach(activation::deactivate);
            added.forEach(registry::remove);
            removal.dropUnitIfUnused(unit);
            throw failure;
        }
    }

    private PluginEntry newEntry(Request request, PluginDescriptor plugin, PluginUnit unit) {
        return new PluginEntry(
                plugin,
                Optional.of(unit),
                Optional.of(request.library()),
                request.origin(),
                settings.plugins().choice(plugin.name()).option(),
                installed.lastExit(plugin.name()),
                registry.nextSequence());
    }

    /**
     * Activates a new entry, or leaves it aside with a warning when an option says so or no host is
     * there for it.
     *
     * <p>One that {@code --plugin-load} names and that fails is DISABLED with its reason, as are
     * those of the dictionary at the start.
     *
     * @throws io.hearth.api.error.ServerException 1123 if it cannot be initialised
     */
    List<Warning> bringUp(PluginEntry entry, StateSource state) {
        Optional<String> off = reasonToStayOff(settings, entry.name());
        if (off.isPresent()) {
            entry.becomeDisabled(off.get());
            return List.of(notInitialised(entry, off.get()));
        }
        try {
            boolean active = activation.activate(entry, state.get());
            return active
                    ? List.of()
                    : List.of(notInitialised(entry, entry.reason().orElseThrow()));
        } catch (PluginFailure failure) {
            if (entry.origin() == Origin.OPTION) {
                entry.becomeDisabled(failure.getMessage());
                return List.of(notInitialised(entry, failure.getMessage()));
            }
            throw ErrorCode.ER_CANT_INITIALIZE_UDF.causedBy(
                    failure, entry.name(), failure.getMessage());
        }
    }

    /** Why an option keeps a plugin from being initialised. */
    static Optional<String> reasonToStayOff(Settings settings, String plugin) {
        PluginOptions.Choice choice = settings.plugins().choice(plugin);
        return choice.option() == LoadOption.OFF
                ? Optional.of(choice.problem().orElse("Plugin is disabled"))
                : choice.problem();
    }

    private static Warning notInitialised(PluginEntry entry, String reason) {
        return Warning.warning(ErrorCode.ER_CANT_INITIALIZE_UDF, entry.name(), reason);
    }

    /** The one durable commit that makes an install real. */
    private void remember(Request request, List<PluginEntry> entries, String sha256) {
        Set<String> running =
                entries.stream()
                        .filter(entry -> entry.running().isPresent())
                        .map(PluginEntry::name)
                        .collect(Collectors.toSet());
        if (request.origin() == Origin.OPTION) {
            installed.journalStarted(running);
        } else {
            installed.add(rows(entries, sha256), running);
        }
    }

    /** The rows by which plugins come back at the next start. */
    static List<InstalledPlugin> rows(List<PluginEntry> entries, String sha256) {
        return entries.stream()
                .map(
                        entry ->
                                new InstalledPlugin(
                                        entry.name(),
                                        entry.library().orElseThrow(),
                                        sha256,
                                        entry.origin(),
                                        entry.sequence(),
                                        entry.descriptor().type(),
                                        entry.descriptor().version()))
                .toList();
    }

    /**
     * Brings a stored jar into the framework and resolves it.
     *
     * @param file where the jar came from, for the message
     * @throws io.hearth.api.error.ServerException 1126 with all causes; the bundle is not left
     *     there
     */
    PluginUnit load(Object file, String sha256, BundleDescriptor descriptor) {
        try {
            PluginUnit unit = loader.install(sha256, descriptor);
            try {
                loader.resolve(unit);
            } catch (PluginFailure unresolved) {
                removal.dropUnitIfUnused(unit);
                throw unresolved;
            }
            return unit;
        } catch (PluginFailure failure) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.causedBy(failure, file, failure.getMessage());
        }
    }

    /** What of a bundle is wanted and not there yet. */
    private List<PluginDescriptor> missing(BundleDescriptor bundle, Request request) {
        if (request.single().isPresent()) {
            return List.of(single(bundle, request.single().get()));
        }
        return bundle.plugins().stream()
                .filter(declared -> request.wanted().test(declared.name()))
                .filter(declared -> !isInstalledFrom(bundle, declared.name()))
                .toList();
    }

    private PluginDescriptor single(BundleDescriptor bundle, String name) {
        if (bundle.isLibrary()) {
            throw ErrorCode.ER_CANT_FIND_DL_ENTRY.toException(
                    "Provide-Capability: " + DeclarePlugin.NAMESPACE);
        }
        if (registry.find(name).isPresent()) {
            throw ErrorCode.ER_UDF_EXISTS.toException(name);
        }
        return bundle.plugin(name)
                .orElseThrow(() -> ErrorCode.ER_CANT_FIND_DL_ENTRY.toException(name));
    }

    /** True if installed from this bundle; a plugin of that name from another one is an error. */
    private boolean isInstalledFrom(BundleDescriptor bundle, String plugin) {
        Optional<PluginEntry> entry = registry.find(plugin);
        if (entry.isPresent()
                && entry.get()
                        .unit()
                        .map(unit -> unit.descriptor().symbolicName())
                        .filter(bundle.symbolicName()::equals)
                        .isEmpty()) {
            throw ErrorCode.ER_UDF_EXISTS.toException(plugin);
        }
        return entry.isPresent();
    }

    /**
     * Refuses what is less mature than the server wants.
     *
     * @throws io.hearth.api.error.ServerException 1126
     */
    void requireMaturity(String library, PluginDescriptor plugin) {
        if (plugin.maturity().compareTo(settings.minimumMaturity()) < 0) {
            throw cannotOpen(
                    library,
                    "Loading of %s plugin %s is prohibited by --plugin-maturity=%s"
                            .formatted(
                                    plugin.maturity().displayName().toLowerCase(Locale.ROOT),
                                    plugin.name(),
                                    settings.minimumMaturity()
                                            .displayName()
                                            .toLowerCase(Locale.ROOT)));
        }
    }

    /** All plugins of a bundle run from one version of it. */
    private void requireNoOtherVersion(Request request, BundleDescriptor bundle, String sha256) {
        registry.all().stream()
                .flatMap(entry -> entry.unit().stream())
                .filter(unit -> unit.descriptor().symbolicName().equals(bundle.symbolicName()))
                .filter(unit -> !unit.sha256().equals(Optional.of(sha256)))
                .findFirst()
                .ifPresent(
                        unit -> {
                            throw cannotOpen(
                                    request.library(),
                                    "bundle %s is loaded from another file in version %s; upgrade it or uninstall its plugins first"
                                            .formatted(
                                                    bundle.symbolicName(),
                                                    unit.descriptor().version()));
                        });
    }

    /** The names an operation on a bundle may touch: the bundle, its plugins and what they need. */
    static Set<String> namesOf(BundleDescriptor bundle) {
        return Stream.of(
                        Stream.of(bundleName(bundle)),
                        bundle.plugins().stream().map(PluginDescriptor::name),
                        bundle.needs().stream().map(Needed::name))
                .flatMap(names -> names)
                .map(LifecycleQueue::name)
                .collect(Collectors.toSet());
    }

    /** The name that stands for a bundle in the queue; no plugin's name holds a blank. */
    static String bundleName(BundleDescriptor bundle) {
        return LifecycleQueue.name("bundle " + bundle.symbolicName());
    }

    /** Reads a jar's manifest, or fails with 1126. */
    static BundleDescriptor read(Path file) {
        try {
            return BundleReader.read(file);
        } catch (BundleFault fault) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.causedBy(fault, file, fault.getMessage());
        }
    }

    private static RuntimeException cannotOpen(String library, String reason) {
        return ErrorCode.ER_CANT_OPEN_LIBRARY.toException(library, reason);
    }
}
