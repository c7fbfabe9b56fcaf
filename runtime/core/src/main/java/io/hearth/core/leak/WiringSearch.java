package io.hearth.core.leak;

import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Bundles that are wired to the uninstalled one until they are refreshed. Any thread. */
final class WiringSearch implements HolderSearch {
    private final BundleContext framework;

    WiringSearch(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public void search(Belongings belongings, Findings findings) {
        for (Bundle bundle : framework.getBundles()) {
            if (providers(bundle).anyMatch(provider -> isOf(provider, belongings))) {
                findings.heldBy(
                        "bundle %s %s is wired to it"
                                .formatted(bundle.getSymbolicName(), bundle.getVersion()));
            }
        }
    }

    private static boolean isOf(BundleWiring provider, Belongings belongings) {
        return belongings.isLoader(provider.getClassLoader());
    }

    private static Stream<BundleWiring> providers(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class)).stream()
                .flatMap(wiring -> Stream.ofNullable(wiring.getRequiredWires(null)))
                .flatMap(wires -> wires.stream())
                .map(BundleWire::getProviderWiring)
                .filter(provider -> provider != null);
    }
}
