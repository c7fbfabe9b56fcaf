package io.hearth.options;

import java.util.Optional;

/** Checks the value of a server option; other options pass, whoever owns them checks them. */
final class Checks {
    private Checks() {}

    static Option checked(Option option) throws OptionException {
        Optional<ServerOption> known = ServerOption.find(option.name());
        return known.isEmpty() ? option : checked(option, known.get());
    }

    private static Option checked(Option option, ServerOption known) throws OptionException {
        boolean fromFile = option.source().kind() == Source.Kind.FILE;
        if (fromFile && known.commandLineOnly()) {
            throw OptionException.at(
                    option.source(),
                    "option '" + known.dashedName() + "' belongs on the command line");
        }
        Optional<String> given = option.value().or(known.argument()::whenAbsent);
        if (given.isEmpty()) {
            throw OptionException.at(
                    option.source(), "option '" + known.dashedName() + "' requires an argument");
        }
        return withValue(option, accepted(option, known, given.get()));
    }

    private static String accepted(Option option, ServerOption known, String given)
            throws OptionException {
        if (given.indexOf('\0') >= 0) {
            throw OptionException.at(
                    option.source(),
                    "the value of option '" + known.dashedName() + "' has a NUL character");
        }
        Optional<String> value = known.argument().accept(given);
        if (value.isEmpty()) {
            throw OptionException.at(option.source(), expected(known, given));
        }
        return value.get();
    }

    private static String expected(ServerOption known, String given) {
        return "option '%s': %s is expected, found '%s'"
                .formatted(known.dashedName(), known.argument().expected(), given);
    }

    private static Option withValue(Option option, String value) {
        return new Option(
                option.name(), Optional.of(value), option.source(), option.loose(), option.text());
    }
}
