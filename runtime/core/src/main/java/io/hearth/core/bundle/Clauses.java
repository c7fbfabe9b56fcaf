package io.hearth.core.bundle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.utils.manifest.Attribute;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;

/** Takes headers apart into clauses and attributes. Stateless; any thread. */
final class Clauses {
    private Clauses() {}

    /** An attribute's value and the type that its name gives, {@code String} when it gives none. */
    record Typed(String type, String value) {}

    /** A header's clauses; none if it is absent or blank. */
    static List<Clause> of(Map<String, String> headers, String header) throws BundleFault {
        String text = headers.getOrDefault(header, "");
        if (text.isBlank()) {
            return List.of();
        }
        try {
            return List.of(Parser.parseHeader(text));
        } catch (IllegalArgumentException malformed) {
            throw new BundleFault(
                    "its header " + header + " is malformed: " + OneLine.of(text, 80), malformed);
        }
    }

    /** The clauses of capabilities or requirements in a name space that matter for resolving. */
    static List<Clause> inNamespace(Map<String, String> headers, String header, String namespace)
            throws BundleFault {
        return of(headers, header).stream()
                .filter(clause -> clause.getName().equals(namespace))
                .filter(Clauses::isEffectiveWhenResolving)
                .toList();
    }

    private static boolean isEffectiveWhenResolving(Clause clause) {
        String effective = clause.getDirective(Constants.EFFECTIVE_DIRECTIVE);
        return effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE);
    }

    /** An attribute, whatever type its name gives. */
    static Optional<Typed> attribute(Clause clause, String name) {
        return Arrays.stream(clause.getAttributes())
                .filter(attribute -> bareName(attribute).equals(name))
                .findFirst()
                .map(Clauses::typed);
    }

    /** Refuses a clause that gives an attribute twice: which of the two holds would be chance. */
    static void checkUnique(Clause clause) throws BundleFault {
        Set<String> seen = new HashSet<>();
        for (Attribute attribute : clause.getAttributes()) {
            if (!seen.add(bareName(attribute))) {
                throw new BundleFault(
                        "a declaration gives the attribute "
                                + OneLine.quote(bareName(attribute))
                                + " twice");
            }
        }
    }

    private static String bareName(Attribute attribute) {
        String name = attribute.getName();
        int colon = name.indexOf(':');
        return (colon < 0 ? name : name.substring(0, colon)).trim();
    }

    private static Typed typed(Attribute attribute) {
        String name = attribute.getName();
        int colon = name.indexOf(':');
        String type = colon < 0 ? "String" : name.substring(colon + 1).trim();
        return new Typed(type, unescaped(attribute.getValue()));
    }

    /** bnd writes a quote within a value as {@code \"}, which the parser hands on as it stands. */
    private static String unescaped(String value) {
        return value.replace("\\\"", "\"").trim();
    }
}
