package io.hearth.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes an {@link Option} of a name and a value as typed: equal characters made equal, mysqld's
 * prefixes taken off, the value of a server option checked.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/option-modifiers.html">Program option
 *     modifiers</a>
 */
final class OptionName {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.$]*");
    private static final String LOOSE = "loose_";
    private static final List<String> OFF = List.of("skip_", "disable_");
    private static final String ON = "enable_";

    private OptionName() {}

    /** The name in lower case with {@code _} for {@code -}; prefixes stay. */
    static String normalised(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** The server option that a typed name means, seen through prefixes. */
    static Optional<ServerOption> known(String typed) {
        return ServerOption.find(withoutLoose(normalised(typed)));
    }

    /**
     * The option, checked.
     *
     * @param typed the name as typed, without leading {@code --}
     * @param value what was given as its value
     * @param text all of it as typed
     */
    static Option option(String typed, Optional<String> value, Source source, String text)
            throws OptionException {
        String name = normalised(typed);
        if (typed.startsWith("-") || !NAME.matcher(name).matches()) {
            throw OptionException.at(source, "'" + text + "' is not an option");
        }
        boolean loose = name.startsWith(LOOSE);
        Option plain = new Option(withoutLoose(name), value, source, loose, text);
        return ServerOption.find(plain.name()).isPresent()
                ? Checks.checked(plain)
                : switched(plain);
    }

    private static String withoutLoose(String name) {
        return name.startsWith(LOOSE) ? name.substring(LOOSE.length()) : name;
    }

    /** Takes {@code skip_} and its like off; a server option is known by its whole name first. */
    private static Option switched(Option plain) throws OptionException {
        for (String prefix : OFF) {
            if (plain.name().startsWith(prefix)) {
                return switched(plain, prefix, false);
            }
        }
        return plain.name().startsWith(ON) ? switched(plain, ON, true) : plain;
    }

    private static Option switched(Option plain, String prefix, boolean on) throws OptionException {
        String name = plain.name().substring(prefix.length());
        if (name.isEmpty()) {
            throw OptionException.at(plain.source(), "'" + plain.text() + "' is not an option");
        }
        checkSwitchable(name, plain.source());
        boolean result = on == isOn(plain);
        Optional<String> value = Optional.of(result ? "1" : "0");
        Option option = new Option(name, value, plain.source(), plain.loose(), plain.text());
        return Checks.checked(option);
    }

    private static void checkSwitchable(String name, Source source) throws OptionException {
        Optional<ServerOption> known = ServerOption.find(name);
        if (known.isPresent() && known.get().argument().whenAbsent().isEmpty()) {
            throw OptionException.at(
                    source,
                    "option '" + known.get().dashedName() + "' cannot be switched off or on");
        }
    }

    /** Double negation switches on again, as in mysqld: {@code --skip-x=0}. */
    private static boolean isOn(Option plain) throws OptionException {
        Optional<String> value = plain.value();
        if (value.isEmpty()) {
            return true;
        }
        return value.flatMap(new Argument.Switch()::accept)
                .map("ON"::equals)
                .orElseThrow(
                        () ->
                                OptionException.at(
                                        plain.source(),
                                        "option '"
                                                + plain.text()
                                                + "' cannot take the value '"
                                                + value.get()
                                                + "'"));
    }
}
