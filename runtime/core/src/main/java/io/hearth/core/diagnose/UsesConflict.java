package io.hearth.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A bundle that would see one package from two bundles, as Felix' resolver reports it. Immutable.
 *
 * @param victim the bundle in which the two meet
 * @param packageName the package
 * @param sides the bundles that offer it, and how the victim comes to see theirs
 */
record UsesConflict(String victim, String packageName, List<String> sides) {
    private static final Pattern REPORT =
            Pattern.compile(
                    "Uses constraint violation\\. Unable to resolve resource \\S+ \\[(.*?)\\] because"
                            + " it (?:is exposed to|exports) package '([^']*)'(.*)",
                    Pattern.DOTALL);
    private static final Pattern BUNDLE_ID = Pattern.compile("\\[(\\d+)\\]\\(R ");
    private static final Pattern CHAIN = Pattern.compile("Chain \\d+:\\n|dependency chain:\\n");

    /** The conflict that a message of the resolver reports; empty if it reports something else. */
    static Optional<UsesConflict> in(String message, BundleContext context, Offers offers) {
        Matcher report = REPORT.matcher(message);
        if (!report.find()) {
            return Optional.empty();
        }
        String packageName = report.group(2);
        List<String> victim = labels(report.group(1), context);
        List<String> sides = new ArrayList<>();
        String[] chains = CHAIN.split(report.group(3));
        for (int i = 1; i < chains.length; i++) {
            int end = chains[i].indexOf(" Unresolved requirements:");
            String chain = end < 0 ? chains[i] : chains[i].substring(0, end);
            side(labels(chain, context), packageName, offers).ifPresent(sides::add);
        }
        return victim.isEmpty() || sides.isEmpty()
                ? Optional.empty()
                : Optional.of(new UsesConflict(victim.get(0), packageName, List.copyOf(sides)));
    }

    /** The sentence about a bundle that does not resolve because of this conflict. */
    String sentence(BundleRevision revision) {
        String label = Labels.of(revision);
        String meeting =
                sides.size() == 1
                        ? victim + " exports package " + packageName + " and would also see it "
                        : victim + " would see package " + packageName + " from two bundles: ";
        String text = meeting + String.join(", and ", sides);
        return label.equals(victim) ? text : label + " cannot resolve, because " + text;
    }

    /** A chain leads from the victim, by way of others, to the bundle that offers the package. */
    private static Optional<String> side(List<String> chain, String packageName, Offers offers) {
        if (chain.size() < 2) {
            return Optional.empty();
        }
        String provider = chain.get(chain.size() - 1);
        List<String> between = chain.subList(1, chain.size() - 1);
        String through = between.isEmpty() ? "" : " through " + String.join(", ", between);
        return Optional.of(version(provider, packageName, offers) + "from " + provider + through);
    }

    private static String version(String provider, String packageName, Offers offers) {
        Kind kind = Kind.of(PackageNamespace.PACKAGE_NAMESPACE);
        return offers.all(PackageNamespace.PACKAGE_NAMESPACE)
                .filter(offer -> packageName.equals(offer.getAttributes().get(kind.key())))
                .filter(offer -> provider.equals(Labels.of(offer.getRevision())))
                .findFirst()
                .map(offer -> "version " + Offers.version(offer, kind) + " ")
                .orElse("");
    }

    private static List<String> labels(String text, BundleContext context) {
        List<String> labels = new ArrayList<>();
        Matcher id = BUNDLE_ID.matcher(text);
        while (id.find()) {
            Bundle bundle = context.getBundle(Long.parseLong(id.group(1)));
            BundleRevision revision = bundle == null ? null : bundle.adapt(BundleRevision.class);
            if (revision != null) {
                labels.add(Labels.of(revision));
            }
        }
        return labels;
    }
}
