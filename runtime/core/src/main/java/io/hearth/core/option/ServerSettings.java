package io.hearth.core.option;

import io.hearth.api.plugin.Maturity;
import io.hearth.core.lifecycle.Settings;
import io.hearth.options.OptionException;
import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;

/**
 * What core needs of the server's options. Immutable.
 *
 * <p>The launcher and core share no objects: the launcher hands the facts over as framework
 * properties, and core reads the same option files again.
 *
 * @param dataDirectory the server's data directory
 * @param locked whether the launcher holds its lock already
 * @param lifecycle what the life cycle takes of it
 * @param variables the server's own system variables
 * @param options all options
 */
public record ServerSettings(
        Path dataDirectory,
        boolean locked,
        Settings lifecycle,
        ServerVariables variables,
        Options options) {
    /** Framework property: the distribution's folder. */
    public static final String HOME = "hearth.home";

    /** Framework property, followed by a number from 0: the command line's arguments. */
    public static final String ARGUMENT = "hearth.argument.";

    /** Framework property: the id of the process that holds the data directory's lock. */
    public static final String LOCKED = "hearth.datadir.locked";

    /**
     * Reads the options.
     *
     * @param context asked for the framework's properties
     * @return the settings
     * @throws OptionException if an option or an option file is wrong
     */
    public static ServerSettings read(BundleContext context) throws OptionException {
        String home = context.getProperty(HOME);
        if (home == null) {
            throw new OptionException("framework property " + HOME + " is not set");
        }
        Options options = Options.read(Path.of(home), arguments(context));
        ServerVariables variables = new ServerVariables(options);
        return new ServerSettings(
                options.path(ServerOption.DATADIR),
                isOwnProcess(context.getProperty(LOCKED)),
                lifecycle(options, variables),
                variables,
                options);
    }

    private static List<String> arguments(BundleContext context) {
        List<String> arguments = new ArrayList<>();
        String next = context.getProperty(ARGUMENT + 0);
        while (next != null) {
            arguments.add(next);
            next = context.getProperty(ARGUMENT + arguments.size());
        }
        return arguments;
    }

    private static boolean isOwnProcess(String pid) {
        return Long.toString(ProcessHandle.current().pid()).equals(pid);
    }

    private static Settings lifecycle(Options options, ServerVariables variables)
            throws OptionException {
        return new Settings(
                options.path(ServerOption.PLUGIN_DIR),
                options.path(ServerOption.DEPLOY_DIR),
                Duration.ofMillis(options.number(ServerOption.DEPLOY_POLL_INTERVAL)),
                variables::initLimit,
                variables::deinitLimit,
                maturity(options),
                new GivenPluginOptions(options.all()),
                TrustOptions.read(options));
    }

    private static Maturity maturity(Options options) throws OptionException {
        String text = options.get(ServerOption.PLUGIN_MATURITY);
        return Maturity.parse(text)
                .orElseThrow(
                        () ->
                                new OptionException(
                                        "option --plugin-maturity: unknown, experimental, alpha,"
                                                + " beta, gamma or stable is expected, found '"
                                                + text
                                                + "'"));
    }
}
