package io.hearth.core.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Finds the requirements of a bundle that nobody fulfils, or only bundles that have such
 * themselves. Used for one explanation, by one thread.
 */
final class UnmetRequirements {
    private final FrameworkWiring wiring;
    private final Offers offers;
    private final Map<BundleRevision, List<String>> known = new HashMap<>();

    UnmetRequirements(FrameworkWiring wiring, Offers offers) {
        this.wiring = wiring;
        this.offers = offers;
    }

    /** A sentence for each; empty if each has a provider that could resolve. */
    List<String> of(BundleRevision revision) {
        if (revision.getWiring() != null) {
            return List.of();
        }
        List<String> before = known.get(revision);
        if (before != null) {
            return before;
        }
        known.put(revision, List.of()); // bundles that need each other do not hinder each other
        List<String> causes = new ArrayList<>();
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            if (mattersForResolving(requirement)) {
                unmet(revision, requirement).ifPresent(causes::add);
            }
        }
        known.put(revision, causes);
        return causes;
    }

    private static boolean mattersForResolving(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return Constants.RESOLUTION_MANDATORY.equals(
                        directives.getOrDefault(
                                Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY))
                && Constants.EFFECTIVE_RESOLVE.equals(
                        directives.getOrDefault(
                                Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
    }

    private Optional<String> unmet(BundleRevision revision, BundleRequirement requirement) {
        List<BundleRevision> providers =
                wiring.findProviders(requirement).stream()
                        .map(BundleCapability.class::cast)
                        .map(BundleCapability::getRevision)
                        .distinct()
                        .toList();
        if (providers.stream().anyMatch(provider -> of(provider).isEmpty())) {
            return Optional.empty();
        }
        String sentence = Labels.of(revision) + " needs ";
        return Optional.of(
                sentence
                        + (providers.isEmpty()
                                ? offers.compare(requirement)
                                : brokenProviders(requirement, providers)));
    }

    private String brokenProviders(BundleRequirement requirement, List<BundleRevision> providers) {
        BundleRevision first = providers.get(0);
        StringBuilder text = new StringBuilder(Want.of(requirement).toString());
        text.append(", which ").append(Labels.of(first)).append(" offers, but that cannot resolve");
        if (providers.size() > 1) {
            text.append(" (nor can any of ")
                    .append(providers.size() - 1)
                    .append(" other bundles that offer it)");
        }
        return text.append(": ").append(String.join("; ", of(first))).toString();
    }
}
