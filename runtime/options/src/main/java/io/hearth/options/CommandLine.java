package io.hearth.options;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the command line's words. */
final class CommandLine {
    private static final Map<String, ServerOption> SHORT =
            Map.of(
                    "-?", ServerOption.HELP,
                    "-v", ServerOption.VERBOSE,
                    "-V", ServerOption.VERSION,
                    "-P", ServerOption.PORT,
                    "-h", ServerOption.DATADIR);

    private CommandLine() {}

    static List<Option> read(List<String> words) throws OptionException {
        List<Option> options = new ArrayList<>();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            options.add(option(rest.next(), rest));
        }
        return options;
    }

    private static Option option(String word, Iterator<String> rest) throws OptionException {
        if (SHORT.containsKey(word)) {
            String name = SHORT.get(word).optionName();
            return OptionName.option(name, nextWord(name, rest), Source.COMMAND_LINE, word);
        }
        if (!word.startsWith("--") || word.length() == 2) {
            throw notAnOption(word);
        }
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        Optional<String> value =
                equals < 0 ? nextWord(name, rest) : Optional.of(word.substring(equals + 1));
        return OptionName.option(name, value, Source.COMMAND_LINE, word);
    }

    /** The next word, if the option is the server's and requires a value. */
    private static Optional<String> nextWord(String name, Iterator<String> rest) {
        boolean takes =
                OptionName.known(name)
                        .map(known -> known.argument().whenAbsent().isEmpty())
                        .orElse(false);
        return takes && rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private static OptionException notAnOption(String word) {
        String hint =
                word.startsWith("-")
                        ? "unknown option '" + word + "'"
                        : "'" + word + "' is not an option; write a value as --name=value";
        return OptionException.at(Source.COMMAND_LINE, hint);
    }
}
