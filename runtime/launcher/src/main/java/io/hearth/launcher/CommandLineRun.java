package io.hearth.launcher;

import io.hearth.options.HelpText;
import io.hearth.options.OptionException;
import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What one command line asks for: some text, or a server. Used by one thread. */
final class CommandLineRun {
    private static final String PROGRAM = "hearth";

    private final Path home;
    private final List<String> arguments;
    private final PrintStream output;
    private final PrintStream errors;

    CommandLineRun(Path home, List<String> arguments, PrintStream output, PrintStream errors) {
        this.home = home;
        this.arguments = arguments;
        this.output = output;
        this.errors = errors;
    }

    /** Returns the process's exit code. */
    int run() {
        try {
            Options options = Options.read(home, arguments);
            Optional<String> text = text(options);
            text.ifPresent(output::print);
            return text.isPresent() ? 0 : new Server(options, arguments).run();
        } catch (OptionException | StartException failure) {
            errors.println(PROGRAM + ": " + failure.getMessage());
            return 1;
        }
    }

    private Optional<String> text(Options options) throws StartException, OptionException {
        if (options.isOn(ServerOption.HELP)) {
            boolean verbose = options.isOn(ServerOption.VERBOSE);
            return Optional.of(
                    verbose
                            ? HelpText.verbose(version(), options)
                                    + new PluginHelp(home, arguments).text(options)
                            : HelpText.brief(version()));
        }
        if (options.isOn(ServerOption.VERSION)) {
            return Optional.of(version() + System.lineSeparator());
        }
        return options.isOn(ServerOption.PRINT_DEFAULTS)
                ? Optional.of(options.printDefaults(PROGRAM))
                : Optional.empty();
    }

    private static String version() {
        String own = CommandLineRun.class.getPackage().getImplementationVersion();
        return "%s  Ver %s for %s on %s (Java %s)"
                .formatted(
                        PROGRAM,
                        own == null ? "unknown" : own,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }
}
