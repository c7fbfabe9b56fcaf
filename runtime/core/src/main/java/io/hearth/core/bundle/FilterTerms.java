package io.hearth.core.bundle;

import java.util.Map;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What a requirement's filter asks for, as far as it is of the usual form: attributes that equal a
 * value and attributes within a version range, all of them together.
 *
 * @param equal the value each attribute must have
 * @param ranges the versions each attribute may have
 * @param complete whether this is all the filter says; false when it holds alternatives, wildcards
 *     or other comparisons
 */
public record FilterTerms(
        Map<String, String> equal, Map<String, VersionRange> ranges, boolean complete) {
    private static final int DEEPEST = 32;
    private static final VersionRange ANY =
            new VersionRange(VersionRange.LEFT_CLOSED, Version.emptyVersion, null, ')');

    /** Copies the maps. */
    public FilterTerms {
        equal = Map.copyOf(equal);
        ranges = Map.copyOf(ranges);
    }

    /**
     * Reads a filter.
     *
     * @param filter an LDAP filter as in a {@code filter} directive
     * @return its terms
     * @throws InvalidSyntaxException if it is no filter, or is nested so deeply that evaluating it
     *     could overflow a stack
     */
    public static FilterTerms parse(String filter) throws InvalidSyntaxException {
        if (depth(filter) > DEEPEST) {
            throw new InvalidSyntaxException("nested too deeply", filter);
        }
        return new FilterWalk().walk(FrameworkUtil.createFilter(filter).toString());
    }

    /**
     * The value an attribute must have.
     *
     * @param attribute its name
     * @return the value, or empty if the filter does not fix it
     */
    public Optional<String> value(String attribute) {
        return Optional.ofNullable(equal.get(attribute));
    }

    /**
     * The versions an attribute may have.
     *
     * @param attribute its name
     * @return the range; 0.0.0 and later if the filter does not limit it
     */
    public VersionRange range(String attribute) {
        return ranges.getOrDefault(attribute, ANY);
    }

    private static int depth(String filter) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < filter.length(); i++) {
            switch (filter.charAt(i)) {
                case '\\' -> i++;
                case '(' -> deepest = Math.max(deepest, ++depth);
                case ')' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }
}
