package io.hearth.options;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The options that the server was given. Immutable; any thread.
 *
 * <p>They come from {@code config/hearth.cnf} in the home folder (or {@code --defaults-file}, or no
 * file with {@code --no-defaults}), then {@code --defaults-extra-file}, then the command line; the
 * last one of a name holds. In files the groups {@code [hearth]}, {@code [mysqld]} and {@code
 * [server]} count.
 */
public final class Options {
    /** The usual option file, relative to the home folder. */
    public static final String DEFAULT_FILE = "config/hearth.cnf";

    /**
     * System property: the folder that the command was typed in, set by a start script that has
     * left it.
     */
    public static final String FOLDER = "hearth.folder";

    private final Path home;
    private final List<Option> all;

    private Options(Path home, List<Option> all) {
        this.home = home;
        this.all = List.copyOf(all);
    }

    /**
     * Reads the command line and the option files that it asks for.
     *
     * @param home the distribution's folder
     * @param arguments the command line's words, as typed
     * @return the options
     * @throws OptionException if the value of a server option is wrong, an option file cannot be
     *     read, or either does not have the right form; an unknown name is no error
     */
    public static Options read(Path home, List<String> arguments) throws OptionException {
        Path folder = home.toAbsolutePath().normalize();
        Options commandLine = new Options(folder, CommandLine.read(arguments));
        List<Option> all = new ArrayList<>(OptionFiles.read(commandLine.files()));
        all.addAll(commandLine.all);
        Options options = new Options(folder, all);
        options.checkPaths();
        return options;
    }

    private List<Path> files() throws OptionException {
        checkPaths();
        boolean none = isOn(ServerOption.NO_DEFAULTS);
        Optional<Path> instead = file(ServerOption.DEFAULTS_FILE);
        if (none && instead.isPresent()) {
            throw OptionException.at(
                    Source.COMMAND_LINE, "--no-defaults and --defaults-file exclude each other");
        }
        List<Path> files = new ArrayList<>();
        Path usual = home.resolve(DEFAULT_FILE);
        if (instead.isPresent()) {
            files.add(instead.get());
        } else if (!none && Files.exists(usual)) {
            files.add(usual);
        }
        file(ServerOption.DEFAULTS_EXTRA_FILE).ifPresent(files::add);
        return files;
    }

    private Optional<Path> file(ServerOption option) {
        return get(option).isEmpty() ? Optional.empty() : Optional.of(path(option));
    }

    private void checkPaths() throws OptionException {
        for (Option option : all) {
            boolean isPath =
                    ServerOption.find(option.name())
                            .filter(known -> known.base() != ServerOption.Base.NONE)
                            .isPresent();
            if (isPath) {
                checkPath(option);
            }
        }
    }

    private static void checkPath(Option option) throws OptionException {
        try {
            Path.of(option.value().orElse(""));
        } catch (InvalidPathException failure) {
            throw new OptionException(
                    option.source() + ": '" + option.text() + "' does not name a path", failure);
        }
    }

    /**
     * Every option as it was given, known or not.
     *
     * @return in order of precedence: the last of a name holds
     */
    public List<Option> all() {
        return all;
    }

    /**
     * The option that holds.
     *
     * @param name as in {@link Option#name()}
     * @return the last one given, or empty if none was
     */
    public Optional<Option> last(String name) {
        requireNonNull(name, "name");
        return all.stream()
                .filter(option -> option.name().equals(name))
                .reduce((earlier, later) -> later);
    }

    /**
     * The value that was given.
     *
     * @param name as in {@link Option#name()}
     * @return the last one, or empty if the option was not given or has no value
     */
    public Optional<String> value(String name) {
        return last(name).flatMap(Option::value);
    }

    /**
     * A server option's value, or its default.
     *
     * @param option one of the server's
     * @return in canonical form: {@code ON} or {@code OFF}, digits without suffix, a choice in its
     *     own letter case
     */
    public String get(ServerOption option) {
        return value(option.optionName()).orElse(option.defaultValue());
    }

    /**
     * Whether a server option is {@code ON}.
     *
     * @param option one of the server's that are ON or OFF
     * @return true for ON
     */
    public boolean isOn(ServerOption option) {
        return get(option).equals("ON");
    }

    /**
     * A server option's number.
     *
     * @param option one of the server's that are numbers
     * @return the number, suffix applied
     */
    public long number(ServerOption option) {
        return Long.parseLong(get(option));
    }

    /**
     * A server option's path. A relative one starts from the home folder, that of the pid file and
     * the log file from the data directory, that of an option file from the working folder.
     *
     * @param option one of the server's that are paths
     * @return an absolute path
     */
    public Path path(ServerOption option) {
        return base(option).resolve(get(option)).toAbsolutePath().normalize();
    }

    private Path base(ServerOption option) {
        return switch (option.base()) {
            case DATA_DIRECTORY -> path(ServerOption.DATADIR);
            case WORKING_FOLDER -> Path.of(System.getProperty(FOLDER, ""));
            default -> home;
        };
    }

    /**
     * The distribution's folder.
     *
     * @return an absolute path
     */
    public Path home() {
        return home;
    }

    /**
     * What {@code --print-defaults} prints: the options from files, as arguments of a command line.
     *
     * @param program the program's name
     * @return lines with an end each
     */
    public String printDefaults(String program) {
        String arguments =
                all.stream()
                        .filter(option -> option.source().kind() == Source.Kind.FILE)
                        .map(Option::argument)
                        .collect(Collectors.joining(" "));
        return program
                + " would have been started with the following arguments:\n"
                + arguments
                + "\n";
    }
}
