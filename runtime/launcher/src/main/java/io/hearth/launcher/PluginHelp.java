package io.hearth.launcher;

import io.hearth.options.OptionException;
import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code --help --verbose} says of the plugins that {@code --plugin-load} names. They are
 * known to the runtime alone, which is started for it, on a data directory of its own. Used by one
 * thread.
 */
final class PluginHelp {
    private final Path home;
    private final List<String> arguments;

    PluginHelp(Path home, List<String> arguments) {
        this.home = home;
        this.arguments = arguments;
    }

    /** The text; none if no plugins are named. */
    String text(Options options) throws StartException, OptionException {
        boolean none =
                options.get(ServerOption.PLUGIN_LOAD).isEmpty()
                        && options.get(ServerOption.PLUGIN_LOAD_ADD).isEmpty();
        if (none) {
            return "";
        }
        try {
            Path folder = Files.createTempDirectory("hearth-help-");
            try {
                return ask(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException failure) {
            throw new StartException("The options of plugins cannot be shown", failure);
        }
    }

    private String ask(Path folder) throws StartException, OptionException {
        List<String> quiet = new ArrayList<>(arguments);
        quiet.add("--datadir=" + folder);
        quiet.add("--log-error-verbosity=1");
        quiet.add("--shell=OFF");
        return new Server(Options.read(home, quiet), quiet).answer();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
