package io.hearth.core.diagnose;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** Compares what a requirement asks for with what the framework's bundles offer. Any thread. */
final class Offers {
    private static final int MOST = 5;

    private final BundleContext context;

    Offers(BundleContext context) {
        this.context = context;
    }

    /** The want of a requirement that nobody fulfils, and what comes near it. */
    String compare(BundleRequirement requirement) {
        Want want = Want.of(requirement);
        String namespace = requirement.getNamespace();
        if (namespace.equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return JavaNeed.of(want);
        }
        return want
                + "; "
                + want.name().map(name -> near(namespace, want, name)).orElse(want.kind().absent());
    }

    private String near(String namespace, Want want, String name) {
        List<String> offers =
                all(namespace)
                        .filter(offer -> name.equals(name(offer, want.kind())))
                        .map(offer -> describe(offer, want))
                        .distinct()
                        .toList();
        return offers.isEmpty()
                ? want.kind().absent() + similar(namespace, want.kind(), name)
                : want.kind().offered() + shortened(offers);
    }

    /** Every capability in a name space, of resolved and unresolved bundles. */
    Stream<BundleCapability> all(String namespace) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .flatMap(revision -> declared(revision, namespace).stream());
    }

    private static Collection<BundleCapability> declared(
            BundleRevision revision, String namespace) {
        BundleWiring wiring = revision.getWiring();
        List<BundleCapability> live = wiring == null ? null : wiring.getCapabilities(namespace);
        return live == null ? revision.getDeclaredCapabilities(namespace) : live;
    }

    private static String describe(BundleCapability offer, Want want) {
        Version version = version(offer, want.kind());
        String obstacle = want.accepts(version) ? obstacle(offer, want) : "";
        return version + " (" + Labels.origin(offer.getRevision()) + obstacle + ")";
    }

    /** Why an offer of the right name and version will not do. */
    private static String obstacle(BundleCapability offer, Want want) {
        String mandatory = offer.getDirectives().get(Constants.MANDATORY_DIRECTIVE);
        if (mandatory != null) {
            return ", only for those who name its " + mandatory;
        }
        if (want.wantsMore()) {
            return ", with other attributes";
        }
        return offer.getNamespace().equals(HostNamespace.HOST_NAMESPACE)
                ? ", in use already: it takes the fragment when it is refreshed"
                : ", hidden from this bundle";
    }

    private static String shortened(List<String> offers) {
        String text = String.join(", ", offers.subList(0, Math.min(MOST, offers.size())));
        return offers.size() <= MOST ? text : text + " and " + (offers.size() - MOST) + " more";
    }

    private String similar(String namespace, Kind kind, String name) {
        Optional<BundleCapability> closest =
                Similar.closest(name, all(namespace), offer -> name(offer, kind));
        return closest.map(
                        offer ->
                                "; the nearest name is "
                                        + name(offer, kind)
                                        + " "
                                        + version(offer, kind)
                                        + " ("
                                        + Labels.origin(offer.getRevision())
                                        + ")")
                .orElse("");
    }

    private static String name(BundleCapability offer, Kind kind) {
        return Objects.toString(offer.getAttributes().get(kind.key()), "");
    }

    static Version version(BundleCapability offer, Kind kind) {
        return offer.getAttributes().get(kind.version()) instanceof Version version
                ? version
                : Version.emptyVersion;
    }
}
