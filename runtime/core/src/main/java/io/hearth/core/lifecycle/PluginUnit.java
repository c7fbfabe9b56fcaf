package io.hearth.core.lifecycle;

import io.hearth.core.bundle.BundleDescriptor;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A bundle in the framework that carries plugins.
 *
 * @param bundle the framework's bundle
 * @param descriptor what its manifest says
 * @param sha256 hash of the stored jar it was made from; empty if it was not installed by Hearth
 * @param signer subject of the trusted certificate that signed the jar; empty if there is none
 */
record PluginUnit(
        Bundle bundle,
        BundleDescriptor descriptor,
        Optional<String> sha256,
        Optional<String> signer) {
    /** A bundle without a known signer. */
    PluginUnit(Bundle bundle, BundleDescriptor descriptor, Optional<String> sha256) {
        this(bundle, descriptor, sha256, Optional.empty());
    }

    /** The bundle's class loader, or null when the bundle is not resolved. */
    ClassLoader loader() {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }
}
