package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.deploy.DeployTarget;
import io.hearth.core.deploy.Deployed;
import io.hearth.core.deploy.Removed;
import io.hearth.core.lifecycle.Installation.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The life cycle as the deploy folder sees it: bundles by file name. Thread-safe. */
final class Deployments implements DeployTarget {
    private final LifecycleQueue queue;
    private final PluginRegistry registry;
    private final LibraryRegistry libraries;
    private final Dependencies dependencies;
    private final Installation installation;
    private final Removal removal;
    private final Upgrade upgrade;
    private final AtomicLong changes = new AtomicLong();

    Deployments(Parts parts, Installation installation, Removal removal, Upgrade upgrade) {
        this.queue = parts.queue();
        this.registry = parts.registry();
        this.libraries = parts.libraries();
        this.dependencies = parts.dependencies();
        this.installation = installation;
        this.removal = removal;
        this.upgrade = upgrade;
    }

    @Override
    public Deployed install(Path file, String fileName, Set<String> withdrawn) {
        Set<String> unwanted = lowerCase(withdrawn);
        Request request =
                new Request(
                        file,
                        fileName,
                        Optional.empty(),
                        plugin -> !unwanted.contains(LifecycleQueue.name(plugin)),
                        Origin.DEPLOYED);
        List<Warning> warnings = installation.install(request);
        changed();
        return deployedFrom(fileName, warnings);
    }

    @Override
    public Deployed upgrade(Path file, String fileName, Set<String> withdrawn) {
        BundleDescriptor next = Installation.read(file);
        Upgrade.Subject seen = subjectOf(fileName);
        UpgradeResult result =
                queue.call(
                        upgrade.names(seen, next),
                        () -> {
                            Upgrade.Subject subject = subjectOf(fileName);
                            return upgrade.upgradeFrom(
                                    subject,
                                    file,
                                    fileName,
                                    UserPolicy.DEFAULT,
                                    extra(subject, next, lowerCase(withdrawn)));
                        });
        changed();
        return deployedFrom(fileName, result.warnings());
    }

    /** Plugins that the new version declares and that are neither there nor withdrawn. */
    private static List<String> extra(
            Upgrade.Subject subject, BundleDescriptor next, Set<String> withdrawn) {
        Set<String> there =
                subject.plugins().stream()
                        .map(PluginEntry::name)
                        .map(LifecycleQueue::name)
                        .collect(Collectors.toSet());
        return next.plugins().stream()
                .map(PluginDescriptor::name)
                .filter(name -> !there.contains(LifecycleQueue.name(name)))
                .filter(name -> !withdrawn.contains(LifecycleQueue.name(name)))
                .toList();
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Upgrade.Subject subjectOf(String fileName) {
        List<PluginEntry> plugins = deployedPlugins(fileName);
        if (!plugins.isEmpty()) {
            PluginUnit unit = plugins.get(0).unit().orElseThrow(() -> notLoaded(fileName));
            List<PluginEntry> all = Upgrade.installed(registry, unit);
            return new Upgrade.Subject(unit, fileName, Origin.DEPLOYED, all, Optional.empty());
        }
        LibraryEntry library =
                libraries
                        .ofFile(fileName)
                        .orElseThrow(
                                () ->
                                        ErrorCode.ER_SP_DOES_NOT_EXIST.toException(
                                                "SONAME", fileName));
        PluginUnit unit = library.unit().orElseThrow(() -> notLoaded(fileName));
        return new Upgrade.Subject(
                unit, fileName, Origin.DEPLOYED, List.of(), Optional.of(library));
    }

    private static ServerException notLoaded(String fileName) {
        return ErrorCode.ER_CANT_OPEN_LIBRARY.toException(
                fileName, "the version that is deployed cannot be loaded; delete the file first");
    }

    private List<PluginEntry> deployedPlugins(String fileName) {
        return removal.installedFrom(fileName).stream()
                .filter(entry -> entry.origin() == Origin.DEPLOYED)
                .toList();
    }

    @Override
    public Removed remove(String fileName) {
        List<PluginEntry> plugins = deployedPlugins(fileName);
        Optional<LibraryEntry> library = deployedLibrary(fileName);
        Set<String> names = new HashSet<>(removal.namesFor(plugins));
        library.ifPresent(entry -> names.addAll(removal.namesFor(entry)));
        if (names.isEmpty()) {
            return new Removed(true, List.of());
        }
        Removed removed = queue.call(names, () -> removeNow(fileName));
        if (removed.gone()) {
            changed();
        }
        return removed;
    }

    private Optional<LibraryEntry> deployedLibrary(String fileName) {
        return libraries.ofFile(fileName).filter(entry -> entry.origin() == Origin.DEPLOYED);
    }

    private Removed removeNow(String fileName) {
        List<PluginEntry> plugins = deployedPlugins(fileName);
        Optional<LibraryEntry> library = deployedLibrary(fileName);
        List<String> needing = needing(plugins, library);
        if (!needing.isEmpty()) {
            return new Removed(false, needing);
        }
        library.ifPresent(removal::removeLibrary);
        removal.uninstallNow(plugins, UninstallOptions.DEFAULT);
        return new Removed(true, List.of());
    }

    private List<String> needing(List<PluginEntry> plugins, Optional<LibraryEntry> library) {
        Set<String> own = plugins.stream().map(PluginEntry::name).collect(Collectors.toSet());
        List<String> needing = new ArrayList<>();
        plugins.stream()
                .flatMap(entry -> entry.unit().stream())
                .map(PluginUnit::bundle)
                .distinct()
                .forEach(bundle -> needing.addAll(dependencies.dependentNames(bundle)));
        library.flatMap(LibraryEntry::unit)
                .ifPresent(unit -> needing.addAll(dependencies.dependentNames(unit.bundle())));
        needing.removeAll(own);
        return needing.stream().distinct().toList();
    }

    @Override
    public Map<String, Deployed> deployed() {
        Set<String> files = new HashSet<>();
        registry.all().stream()
                .filter(entry -> entry.origin() == Origin.DEPLOYED)
                .filter(entry -> entry.status() != PluginStatus.DELETED)
                .forEach(entry -> files.add(entry.library().orElseThrow()));
        libraries.all().stream()
                .filter(entry -> entry.origin() == Origin.DEPLOYED)
                .forEach(entry -> files.add(entry.file()));
        Map<String, Deployed> deployed = new HashMap<>();
        files.forEach(file -> deployed.put(file, deployedFrom(file, List.of())));
        return deployed;
    }

    private Deployed deployedFrom(String fileName, List<Warning> warnings) {
        List<PluginEntry> plugins = deployedPlugins(fileName);
        Optional<PluginUnit> unit =
                plugins.stream()
                        .flatMap(entry -> entry.unit().stream())
                        .findFirst()
                        .or(() -> deployedLibrary(fileName).flatMap(LibraryEntry::unit));
        return new Deployed(
                unit.flatMap(PluginUnit::sha256).orElse(""),
                unit.map(found -> found.descriptor().symbolicName()).orElse(""),
                unit.map(found -> found.descriptor().version().toString()).orElse(""),
                plugins.stream().map(PluginEntry::name).toList(),
                warnings.stream().map(Warning::message).toList());
    }

    @Override
    public PluginStatus status(String fileName, String plugin) {
        return registry.find(plugin)
                .filter(entry -> entry.library().equals(Optional.of(fileName)))
                .map(PluginEntry::status)
                .orElse(PluginStatus.NOT_INSTALLED);
    }

    /** Something was installed, upgraded or uninstalled. */
    void changed() {
        changes.incrementAndGet();
    }

    @Override
    public long changes() {
        return changes.get() + removal.completed();
    }
}
