package io.hearth.core.lifecycle;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.CheckResult;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.guard.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes plugins and libraries for those who list them. Stateless; any thread. */
final class Listing {
    private final PluginRegistry registry;
    private final PluginDirectory directory;
    private final Dependencies dependencies;
    private final Guard guard;
    private final BundleLoader loader;
    private final Settings settings;

    Listing(Parts parts) {
        this.registry = parts.registry();
        this.directory = parts.directory();
        this.dependencies = parts.dependencies();
        this.guard = parts.guard();
        this.loader = parts.loader();
        this.settings = parts.settings();
    }

    List<PluginInfo> plugins() {
        return registry.all().stream().map(this::info).toList();
    }

    Optional<PluginInfo> plugin(String name) {
        return registry.find(name).map(this::info);
    }

    private PluginInfo info(PluginEntry entry) {
        PluginDescriptor plugin = entry.descriptor();
        Optional<String> libraryVersion =
                entry.origin() == Origin.BUILT_IN
                        ? Optional.empty()
                        : Optional.of(plugin.shownLibraryVersion());
        return new PluginInfo(
                plugin.name(),
                plugin.version().toString(),
                entry.status(),
                entry.reason(),
                plugin.type(),
                plugin.shownTypeVersion(),
                entry.library(),
                libraryVersion,
                plugin.author(),
                plugin.description(),
                plugin.license(),
                entry.loadOption(),
                plugin.maturity(),
                entry.origin(),
                entry.unit().map(unit -> unit.descriptor().displayName()).orElse(""),
                entry.unit().flatMap(PluginUnit::sha256),
                entry.unit().flatMap(PluginUnit::signer),
                entry.lastExit(),
                entry.activeSince(),
                entry.leases().list(),
                dependencies.needs(entry),
                dependencies.dependents(entry).stream().map(PluginEntry::name).toList(),
                guard.failures(plugin.name()));
    }

    /** What an install of all plugins of a library would find. */
    CheckResult check(String library) {
        Path file = directory.resolve(library);
        LibraryInfo info = library(file);
        List<String> problems = new ArrayList<>(info.problem().stream().toList());
        if (problems.isEmpty()) {
            problems.addAll(refusals(file));
            problems.addAll(loader.tryOut(file));
        }
        return new CheckResult(info, problems);
    }

    private List<String> refusals(Path file) {
        BundleDescriptor bundle = Installation.read(file);
        List<String> refusals = new ArrayList<>();
        for (PluginDescriptor plugin : bundle.plugins()) {
            registry.find(plugin.name())
                    .ifPresent(
                            entry ->
                                    refusals.add(
                                            "plugin %s is installed already, from %s"
                                                    .formatted(
                                                            entry.name(),
                                                            entry.library().orElse("a bundle"))));
            if (plugin.maturity().compareTo(settings.minimumMaturity()) < 0) {
                refusals.add(
                        "plugin %s is of maturity %s, below --plugin-maturity"
                                .formatted(plugin.name(), plugin.maturity().displayName()));
            }
        }
        return refusals;
    }

    List<LibraryInfo> available() {
        return directory.files().stream().map(this::library).toList();
    }

    private LibraryInfo library(Path file) {
        String name = file.getFileName().toString();
        try {
            BundleDescriptor bundle = BundleReader.read(file);
            List<DeclaredPlugin> plugins =
                    bundle.plugins().stream().map(plugin -> declared(name, plugin)).toList();
            return new LibraryInfo(
                    name, Optional.of(bundle.displayName()), Optional.empty(), plugins);
        } catch (BundleFault fault) {
            return new LibraryInfo(
                    name, Optional.empty(), Optional.of(fault.getMessage()), List.of());
        }
    }

    private DeclaredPlugin declared(String file, PluginDescriptor plugin) {
        PluginStatus status =
                registry.find(plugin.name())
                        .filter(entry -> entry.library().equals(Optional.of(file)))
                        .map(PluginEntry::status)
                        .orElse(PluginStatus.NOT_INSTALLED);
        return plugin.listed(status);
    }
}
