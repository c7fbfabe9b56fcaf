package io.hearth.core.diagnose;

import io.hearth.core.bundle.FilterTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleRequirement;

/** What a requirement asks for. Immutable. Its text is a part of a sentence. */
final class Want {
    private final Kind kind;
    private final String filter;
    private final Optional<FilterTerms> terms;

    private Want(Kind kind, String filter, Optional<FilterTerms> terms) {
        this.kind = kind;
        this.filter = filter;
        this.terms = terms;
    }

    static Want of(BundleRequirement requirement) {
        Kind kind = Kind.of(requirement.getNamespace());
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        return new Want(kind, filter, terms(filter));
    }

    private static Optional<FilterTerms> terms(String filter) {
        try {
            return filter.isEmpty() ? Optional.empty() : Optional.of(FilterTerms.parse(filter));
        } catch (InvalidSyntaxException unusual) {
            return Optional.empty(); // the sentence then shows the filter as it stands
        }
    }

    Kind kind() {
        return kind;
    }

    /** The name of what is wanted; empty if any will do or the filter is an unusual one. */
    Optional<String> name() {
        return terms.filter(FilterTerms::complete).flatMap(found -> found.value(kind.key()));
    }

    boolean accepts(Version version) {
        return terms.map(found -> found.range(kind.version()).includes(version)).orElse(true);
    }

    /** The lowest version wanted. */
    Version lowest() {
        return terms.map(found -> found.range(kind.version()).getLeft())
                .orElse(Version.emptyVersion);
    }

    @Override
    public String toString() {
        return name().map(name -> kind.noun() + " " + name + range() + others())
                .orElse(kind.noun() + (filter.isEmpty() ? "" : " with " + filter));
    }

    private String range() {
        VersionRange range = terms.orElseThrow().range(kind.version());
        return Ranges.text(range).map(text -> " in version " + text).orElse("");
    }

    /** Whether the filter asks for attributes beyond name and version. */
    boolean wantsMore() {
        return name().isEmpty() || !others().isEmpty();
    }

    private String others() {
        Map<String, String> others = new TreeMap<>();
        FilterTerms found = terms.orElseThrow();
        found.equal().forEach((attribute, value) -> others.put(attribute, attribute + "=" + value));
        found.ranges()
                .forEach((attribute, range) -> others.put(attribute, attribute + " " + range));
        others.keySet().removeAll(List.of(kind.key(), kind.version()));
        return others.isEmpty()
                ? ""
                : others.values().stream().collect(Collectors.joining(" and ", " with ", ""));
    }
}
