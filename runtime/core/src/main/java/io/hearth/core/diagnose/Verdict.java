package io.hearth.core.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Explains a bundle that does not resolve although each of its requirements has a provider: only
 * the framework's resolver knows why. Stateless but for the framework; any thread.
 */
final class Verdict {
    /** Loading a class makes the framework resolve; unlike starting, it runs no code. */
    private static final String NO_CLASS = "io.hearth.core.diagnose.no.such.Type";

    private final BundleContext context;
    private final Offers offers;

    Verdict(BundleContext context, Offers offers) {
        this.context = context;
        this.offers = offers;
    }

    /** One sentence, or none if the bundle resolved in the meantime. */
    List<String> on(BundleRevision revision) {
        Optional<String> rival = rival(revision);
        if (rival.isPresent()) {
            return List.of(rival.get());
        }
        if ((revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return List.of(Labels.of(revision) + " is a fragment that the framework cannot attach");
        }
        return resolve(revision.getBundle()).stream()
                .map(message -> sentence(revision, message))
                .toList();
    }

    private Optional<String> rival(BundleRevision revision) {
        if (!isSingleton(revision)) {
            return Optional.empty();
        }
        return Stream.of(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(other -> other != null && other != revision && other.getWiring() != null)
                .filter(other -> revision.getSymbolicName().equals(other.getSymbolicName()))
                .filter(Verdict::isSingleton)
                .findFirst()
                .map(other -> rivalry(revision, other));
    }

    private static String rivalry(BundleRevision revision, BundleRevision other) {
        return Labels.of(revision)
                + " is a singleton and cannot run beside "
                + Labels.of(other)
                + ", which is in use";
    }

    private static boolean isSingleton(BundleRevision revision) {
        return revision.getDeclaredCapabilities(IdentityNamespace.IDENTITY_NAMESPACE).stream()
                .anyMatch(
                        it -> "true".equals(it.getDirectives().get(Constants.SINGLETON_DIRECTIVE)));
    }

    /** The framework's message, or empty if it could resolve the bundle. */
    private static Optional<String> resolve(Bundle bundle) {
        try {
            bundle.loadClass(NO_CLASS);
            return Optional.empty();
        } catch (ClassNotFoundException expected) {
            return expected.getCause() instanceof BundleException failure
                    ? Optional.of(String.valueOf(failure.getMessage()))
                    : Optional.empty();
        }
    }

    private String sentence(BundleRevision revision, String message) {
        return UsesConflict.in(message, context, offers)
                .map(conflict -> conflict.sentence(revision))
                .orElseGet(() -> raw(revision, message));
    }

    private static String raw(BundleRevision revision, String message) {
        int details = message.indexOf(" Unresolved requirements:");
        String kept = details < 0 ? message : message.substring(0, details);
        return Labels.of(revision)
                + " cannot resolve; the framework says: "
                + kept.replaceAll("\\s+", " ").trim();
    }
}
