package io.hearth.core.lifecycle;

import io.hearth.api.plugin.DeclarePlugin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Who needs whom, as the framework has wired the bundles. Stateless; any thread. */
final class Dependencies {
    private final PluginRegistry plugins;
    private final LibraryRegistry libraries;

    Dependencies(PluginRegistry plugins, LibraryRegistry libraries) {
        this.plugins = plugins;
        this.libraries = libraries;
    }

    /**
     * The plugins that could not go on if a plugin went: those wired to its declaration, and, if it
     * is the last of its bundle, those wired to anything of the bundle. Optional wires do not
     * count.
     */
    List<PluginEntry> dependents(PluginEntry entry) {
        Optional<PluginUnit> unit = entry.unit();
        if (unit.isEmpty()) {
            return List.of();
        }
        Bundle bundle = unit.get().bundle();
        boolean last = plugins.of(bundle).size() <= 1;
        return wiresFrom(bundle)
                .filter(wire -> !isOptional(wire.getRequirement()))
                .filter(wire -> last || isDeclarationOf(wire.getCapability(), entry.name()))
                .flatMap(wire -> plugins.of(wire.getRequirer().getBundle()).stream())
                .distinct()
                .toList();
    }

    /** Likewise all that need a plugin or are needed by what needs it, the plugin itself not. */
    List<PluginEntry> allDependents(PluginEntry entry) {
        Set<PluginEntry> found = new LinkedHashSet<>();
        Deque<PluginEntry> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            for (PluginEntry dependent : dependents(open.pop())) {
                if (dependent != entry && found.add(dependent)) {
                    open.push(dependent);
                }
            }
        }
        return List.copyOf(found);
    }

    /** The names of plugins and libraries that could not go on without a bundle. */
    List<String> dependentNames(Bundle bundle) {
        return wiresFrom(bundle)
                .filter(wire -> !isOptional(wire.getRequirement()))
                .map(wire -> wire.getRequirer().getBundle())
                .distinct()
                .flatMap(this::namesOf)
                .toList();
    }

    private Stream<String> namesOf(Bundle bundle) {
        List<PluginEntry> carried = plugins.of(bundle);
        return carried.isEmpty()
                ? Stream.of("bundle " + bundle.getSymbolicName())
                : carried.stream().map(PluginEntry::name);
    }

    /**
     * The plugins that must be out of service while a bundle is exchanged: all that are wired to
     * it, directly or through others, in an order in which they can be started.
     */
    List<PluginEntry> wiredTo(Bundle bundle) {
        Set<Bundle> seen = new LinkedHashSet<>(List.of(bundle));
        Deque<Bundle> open = new ArrayDeque<>(seen);
        List<PluginEntry> found = new ArrayList<>();
        while (!open.isEmpty()) {
            wiresFrom(open.pop())
                    .map(wire -> wire.getRequirer().getBundle())
                    .filter(seen::add)
                    .forEach(
                            requirer -> {
                                open.push(requirer);
                                found.addAll(plugins.of(requirer));
                            });
        }
        return LoadOrder.of(found);
    }

    /**
     * What others take from a bundle and another one would not give them: one sentence each.
     *
     * @param old a resolved bundle
     * @param next a bundle that is to replace it
     */
    List<String> lost(Bundle old, Bundle next) {
        BundleRevision offers = next.adapt(BundleRevision.class);
        return wiresFrom(old)
                .filter(wire -> !isOptional(wire.getRequirement()))
                .filter(wire -> !isMet(wire.getRequirement(), offers))
                .map(
                        wire ->
                                "%s needs %s"
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        namesOf(wire.getRequirer().getBundle())
                                                                .toList()),
                                                need(wire)))
                .distinct()
                .toList();
    }

    private static boolean isMet(BundleRequirement requirement, BundleRevision offers) {
        return offers.getDeclaredCapabilities(requirement.getNamespace()).stream()
                .anyMatch(requirement::matches);
    }

    private static String need(BundleWire wire) {
        return what(wire.getCapability())
                + " as "
                + wire.getRequirement()
                        .getDirectives()
                        .getOrDefault(Constants.FILTER_DIRECTIVE, "it is");
    }

    private static boolean isOptional(BundleRequirement requirement) {
        return Constants.RESOLUTION_OPTIONAL.equals(
                requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    /** What a plugin's bundle is wired to, other than the server itself. */
    List<String> needs(PluginEntry entry) {
        return entry.unit().stream()
                .flatMap(unit -> wires(unit.bundle(), false))
                .filter(wire -> isOffServer(wire.getProvider().getBundle()))
                .map(Dependencies::text)
                .distinct()
                .toList();
    }

    private boolean isOffServer(Bundle provider) {
        return !plugins.of(provider).isEmpty() || libraries.of(provider).isPresent();
    }

    private static String text(BundleWire wire) {
        Bundle provider = wire.getProvider().getBundle();
        String what = what(wire.getCapability());
        return what.startsWith("plugin ")
                ? what
                : what + " of bundle " + provider.getSymbolicName();
    }

    private static String what(BundleCapability capability) {
        if (capability.getNamespace().equals(DeclarePlugin.NAMESPACE)) {
            return "plugin %s %s"
                    .formatted(
                            capability.getAttributes().get("name"),
                            capability.getAttributes().get("version"));
        }
        if (capability.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return "package %s %s"
                    .formatted(
                            capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE),
                            capability.getAttributes().get("version"));
        }
        return capability.getNamespace();
    }

    private static boolean isDeclarationOf(BundleCapability capability, String plugin) {
        return capability.getNamespace().equals(DeclarePlugin.NAMESPACE)
                && plugin.equals(capability.getAttributes().get("name"));
    }

    /** Wires by which other bundles take something from this one. */
    private static Stream<BundleWire> wiresFrom(Bundle bundle) {
        return wires(bundle, true).filter(wire -> wire.getRequirer().getBundle() != bundle);
    }

    private static Stream<BundleWire> wires(Bundle bundle, boolean provided) {
        return Stream.ofNullable(bundle.adapt(BundleWiring.class))
                .map(
                        wiring ->
                                provided
                                        ? wiring.getProvidedWires(null)
                                        : wiring.getRequiredWires(null))
                .filter(wires -> wires != null)
                .flatMap(Collection::stream);
    }
}
