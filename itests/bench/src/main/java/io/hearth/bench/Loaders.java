package io.hearth.bench;

import io.hearth.itests.server.Deadline;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Class loaders that should be collected. */
final class Loaders {
    private static final Duration COLLECTION = Duration.ofSeconds(20);

    private Loaders() {}

    /** Of the bundle's classes, as it is now. */
    static WeakReference<ClassLoader> of(String symbolicName, BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
            }
        }
        throw new IllegalStateException("the plugin's bundle is not there");
    }

    /** Collects garbage until all are gone or time is up; how many are left. */
    static long awaitCollected(List<WeakReference<ClassLoader>> loaders) {
        try {
            Deadline.await(COLLECTION, () -> collect(loaders) == 0, () -> "class loaders stay");
        } catch (AssertionError someStay) {
            System.err.println(someStay.getMessage());
        }
        return collect(loaders);
    }

    private static long collect(List<WeakReference<ClassLoader>> loaders) {
        System.gc();
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
