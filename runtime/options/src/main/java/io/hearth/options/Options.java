package io.hearth.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Provisional: the command line alone. */
public final class Options {
    private final Path home;
    private final List<Option> all;

    private Options(Path home, List<Option> all) {
        this.home = home;
        this.all = all;
    }

    public static Options read(Path home, List<String> arguments) throws OptionException {
        return new Options(home, arguments.stream().map(Options::parse).toList());
    }

    private static Option parse(String text) {
        String bare = text.substring(2);
        int equals = bare.indexOf('=');
        String name =
                (equals < 0 ? bare : bare.substring(0, equals))
                        .replace('-', '_')
                        .toLowerCase(Locale.ROOT);
        Optional<String> value =
                equals < 0 ? Optional.empty() : Optional.of(bare.substring(equals + 1));
        boolean loose = name.startsWith("loose_");
        if (loose) {
            name = name.substring(6);
        }
        for (String off : List.of("skip_", "disable_")) {
            if (name.startsWith(off)) {
                name = name.substring(off.length());
                value = Optional.of("0");
            }
        }
        return new Option(name, value, new Source(Source.Kind.COMMAND_LINE, "", 0), loose, text);
    }

    public List<Option> all() {
        return all;
    }

    public String get(ServerOption option) {
        return all.stream()
                .filter(o -> o.name().equals(option.optionName()))
                .reduce((a, b) -> b)
                .flatMap(Option::value)
                .orElse(option.defaultValue());
    }

    public Path path(ServerOption option) {
        return home.resolve(get(option)).toAbsolutePath().normalize();
    }
}
