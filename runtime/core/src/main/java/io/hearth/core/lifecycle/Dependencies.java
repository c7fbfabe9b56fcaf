package io.hearth.core.lifecycle;

import io.hearth.api.plugin.DeclarePlugin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Who needs whom, as the framework has wired the bundles. Stateless; any thread. */
final class Dependencies {
    private final PluginRegistry registry;

    Dependencies(PluginRegistry registry) {
        this.registry = registry;
    }

    /**
     * The plugins that would lose something if a plugin went: those wired to its declaration, and,
     * if it is the last of its bundle, those wired to anything of the bundle.
     */
    List<PluginEntry> dependents(PluginEntry entry) {
        Optional<PluginUnit> unit = entry.unit();
        if (unit.isEmpty()) {
            return List.of();
        }
        Bundle bundle = unit.get().bundle();
        boolean last = registry.of(bundle).size() <= 1;
        return wires(bundle, true)
                .filter(wire -> wire.getRequirer().getBundle() != bundle)
                .filter(wire -> last || isDeclarationOf(wire.getCapability(), entry.name()))
                .map(wire -> wire.getRequirer().getBundle())
                .distinct()
                .flatMap(needing -> registry.of(needing).stream())
                .toList();
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
        return provider.getBundleId() != 0 && provider.getLocation().startsWith("hearth:")
                || !registry.of(provider).isEmpty();
    }

    private static String text(BundleWire wire) {
        BundleCapability capability = wire.getCapability();
        Bundle provider = wire.getProvider().getBundle();
        if (capability.getNamespace().equals(DeclarePlugin.NAMESPACE)) {
            return "plugin " + capability.getAttributes().get("name");
        }
        if (capability.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return "package %s of bundle %s"
                    .formatted(
                            capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE),
                            provider.getSymbolicName());
        }
        return capability.getNamespace() + " of bundle " + provider.getSymbolicName();
    }

    private static boolean isDeclarationOf(BundleCapability capability, String plugin) {
        return capability.getNamespace().equals(DeclarePlugin.NAMESPACE)
                && plugin.equals(capability.getAttributes().get("name"));
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
