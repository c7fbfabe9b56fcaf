package io.hearth.core.diagnose;

import static java.util.Objects.requireNonNull;

import io.hearth.core.bundle.OneLine;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Explains why a bundle cannot resolve. Stateless but for the framework it asks; any thread that
 * holds no lock of the framework.
 *
 * <p>The framework's own message names one cause of several, and no reader of a log understands it.
 */
public final class Diagnosis {
    private static final int LONGEST_SENTENCE = 1000;

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
     * needs, is resolved if that is possible. When only the framework's resolver knows the cause (a
     * conflict between versions of a package), asking it fires a framework event of type ERROR.
     *
     * @param bundle an installed bundle
     * @return one sentence without a full stop per cause; empty if the bundle resolves
     */
    public List<String> explain(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return List.of(bundle.getLocation() + " is uninstalled");
        }
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (wiring.resolveBundles(List.of(bundle))) {
            return List.of();
        }
        return causes(revision, wiring).stream()
                .map(sentence -> OneLine.of(sentence, LONGEST_SENTENCE))
                .distinct()
                .toList();
    }

    private List<String> causes(BundleRevision revision, FrameworkWiring wiring) {
        Offers offers = new Offers(context);
        List<String> unmet = new UnmetRequirements(wiring, offers).of(revision);
        return unmet.isEmpty() ? new Verdict(context, offers).on(revision) : unmet;
    }
}
