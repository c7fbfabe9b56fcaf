package io.hearth.core.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Collects the terms of one filter in its normal form. Used once, by one thread. */
final class FilterWalk {
    private static final Pattern COMPARISON =
            Pattern.compile("([^=<>~()&|!]+)(>=|<=|~=|=)(.*)", Pattern.DOTALL);
    private static final Pattern WILDCARD =
            Pattern.compile("(?:[^\\\\*]|\\\\.)*+\\*.*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Set<String> VERSIONS = Set.of("version", "bundle-version");

    private final Map<String, String> equal = new HashMap<>();
    private final Map<String, VersionRange> ranges = new HashMap<>();
    private boolean complete = true;

    FilterTerms walk(String filter) {
        add(filter);
        return new FilterTerms(equal, ranges, complete);
    }

    private void add(String term) {
        String body = term.substring(1, term.length() - 1);
        switch (body.charAt(0)) {
            case '&' -> children(body.substring(1)).forEach(this::add);
            case '!' -> complete &= addNegated(body.substring(2, body.length() - 1));
            case '|' -> complete = false;
            default -> complete &= addComparison(body);
        }
    }

    private boolean addComparison(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches() || WILDCARD.matcher(comparison.group(3)).matches()) {
            return false;
        }
        String attribute = comparison.group(1).trim();
        String value = ESCAPED.matcher(comparison.group(3)).replaceAll("$1");
        return switch (comparison.group(2)) {
            case "=" -> addEqual(attribute, value);
            case ">=" -> addRange(attribute, '[', value, null, ')');
            case "<=" -> addRange(attribute, '[', "0", value, ']');
            default -> false;
        };
    }

    private boolean addNegated(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            return false;
        }
        String attribute = comparison.group(1).trim();
        return switch (comparison.group(2)) {
            case ">=" -> addRange(attribute, '[', "0", comparison.group(3), ')');
            case "<=" -> addRange(attribute, '(', comparison.group(3), null, ')');
            default -> false;
        };
    }

    private boolean addEqual(String attribute, String value) {
        if (VERSIONS.contains(attribute) && addRange(attribute, '[', value, value, ']')) {
            return true;
        }
        String before = equal.putIfAbsent(attribute, value);
        return before == null || before.equals(value);
    }

    private boolean addRange(String attribute, char left, String low, String high, char right) {
        try {
            Version highest = high == null ? null : Version.parseVersion(high);
            VersionRange range = new VersionRange(left, Version.parseVersion(low), highest, right);
            ranges.merge(attribute, range, VersionRange::intersection);
            return true;
        } catch (IllegalArgumentException notAVersion) {
            return false; // a comparison of something else, which stays unexplained
        }
    }

    private static List<String> children(String list) {
        List<String> children = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            switch (list.charAt(i)) {
                case '\\' -> i++;
                case '(' -> start = depth++ == 0 ? i : start;
                case ')' -> {
                    if (--depth == 0) {
                        children.add(list.substring(start, i + 1));
                    }
                }
                default -> {}
            }
        }
        return children;
    }
}
