package io.hearth.api.processor;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts a declaration may have. Each check answers what is wrong, or nothing. */
final class Texts {
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern VERSION =
            Pattern.compile("(\\d+)(?:\\.(\\d+)(?:\\.(\\d+)(?:\\.[A-Za-z0-9_-]+)?)?)?");

    private Texts() {}

    static Optional<String> name(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(
                    "expected a letter or _, then letters, digits and _; found " + quoted(name));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(
                    "expected "
                            + LONGEST_NAME
                            + " characters at most; found "
                            + name.length()
                            + " in "
                            + quoted(name));
        }
        return Optional.empty();
    }

    static Optional<String> version(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (matcher.matches() && isInt(matcher, 1) && isInt(matcher, 2) && isInt(matcher, 3)) {
            return Optional.empty();
        }
        return Optional.of(
                "expected an OSGi version, major[.minor[.micro[.qualifier]]], of whole numbers up"
                        + " to 2147483647 and a qualifier of letters, digits, _ and -; found "
                        + quoted(version));
    }

    private static boolean isInt(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null || new BigInteger(digits).bitLength() < Integer.SIZE;
    }

    static Optional<String> freeText(String text) {
        return text.codePoints()
                .filter(Character::isISOControl)
                .mapToObj(
                        point ->
                                String.format(
                                        "expected text without control characters; found U+%04X in"
                                                + " %s",
                                        point, quoted(text)))
                .findFirst();
    }

    /** As it would stand in the source, so that a message stays on its line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(
                        unit -> {
                            if (Character.isISOControl(unit)) {
                                quoted.append(String.format("\\u%04x", unit));
                            } else {
                                quoted.append((char) unit);
                            }
                        });
        return quoted.append('"').toString();
    }
}
