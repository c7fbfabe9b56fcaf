package io.hearth.core.diagnose;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Explains why a bundle cannot resolve. Stateless but for the framework it asks; any thread. */
public final class Diagnosis {
    private final BundleContext context;

    /**
     * A diagnosis on one framework.
     *
     * @param context any valid context of that framework
     */
    public Diagnosis(BundleContext context) {
        this.context = requireNonNull(context, "context");
    }

    /**
     * Why an installed bundle cannot resolve. Nothing is changed but that the bundle, and what it
     * needs, is resolved if that is possible.
     *
     * @param bundle an installed bundle
     * @return one sentence without a full stop per cause; empty if the bundle resolves
     */
    public List<String> explain(Bundle bundle) {
        requireNonNull(bundle, "bundle");
        throw new UnsupportedOperationException("not written yet: " + context);
    }
}
