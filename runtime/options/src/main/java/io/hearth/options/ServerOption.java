package io.hearth.options;

import static io.hearth.options.ServerOption.Base.DATA_DIRECTORY;
import static io.hearth.options.ServerOption.Base.HOME;
import static io.hearth.options.ServerOption.Base.WORKING_FOLDER;
import static io.hearth.options.ServerOption.Scope.COMMAND_LINE;
import static io.hearth.options.ServerOption.Scope.EVERYWHERE;
import static io.hearth.options.ServerOption.Scope.LAUNCHER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server's own options, in the order of help. Names and meanings are mysqld's where it has the
 * option.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/server-options.html">Server command
 *     options</a>
 */
public enum ServerOption {
    /** Prints help and ends. */
    HELP(Words.SWITCH, "OFF", COMMAND_LINE, "Print this help and exit."),
    /** More help. */
    VERBOSE(Words.SWITCH, "OFF", COMMAND_LINE, "With --help: print every option and its value."),
    /** Prints the version and ends. */
    VERSION(Words.SWITCH, "OFF", COMMAND_LINE, "Print the version and exit."),
    /** Prints the options that hold and ends. */
    PRINT_DEFAULTS(
            Words.SWITCH, "OFF", COMMAND_LINE, "Print the options from option files and exit."),
    /** No option file is read. */
    NO_DEFAULTS(Words.SWITCH, "OFF", COMMAND_LINE, "Read no option file."),
    /** The option file to read instead of the usual one. */
    DEFAULTS_FILE(
            Words.FILE,
            "",
            COMMAND_LINE,
            WORKING_FOLDER,
            "Read this option file instead of config/hearth.cnf."),
    /** An option file to read after the usual one. */
    DEFAULTS_EXTRA_FILE(
            Words.FILE,
            "",
            COMMAND_LINE,
            WORKING_FOLDER,
            "Read this option file after config/hearth.cnf."),
    /** The data directory. */
    DATADIR(Words.PATH, "data", EVERYWHERE, HOME, "The data directory; made if it is absent."),
    /** Where INSTALL PLUGIN looks for libraries. */
    PLUGIN_DIR(Words.PATH, "plugins", EVERYWHERE, HOME, "Where plugin libraries lie."),
    /** The hot deploy folder. */
    DEPLOY_DIR(
            Words.PATH,
            "deploy",
            EVERYWHERE,
            HOME,
            "Plugin libraries that are put here are installed at once, and removed with the file."),
    /** Milliseconds between two looks into the deploy folder. */
    DEPLOY_POLL_INTERVAL(
            new Argument.Number(10, 3_600_000),
            "250",
            EVERYWHERE,
            "Milliseconds between two looks into the deploy folder, when nothing wakes it."),
    /** The port that clients connect to. */
    PORT(
            new Argument.Number(0, 65535),
            "3307",
            EVERYWHERE,
            "Port to listen on for clients; 0 takes any free one."),
    /** The address that clients connect to. */
    BIND_ADDRESS(
            new Argument.Text("address", false), "127.0.0.1", EVERYWHERE, "Address to listen on."),
    /** No listener on TCP. */
    SKIP_NETWORKING(
            Words.SWITCH, "OFF", EVERYWHERE, "Do not listen for clients on TCP, only on a socket."),
    /** The Unix socket that clients connect to. */
    SOCKET(
            Words.FILE_OR_NONE,
            "hearth.sock",
            EVERYWHERE,
            DATA_DIRECTORY,
            "Unix socket to listen on for clients; with no value, none."),
    /** Libraries to load at start. */
    PLUGIN_LOAD(
            Words.LIST,
            "",
            EVERYWHERE,
            "Libraries to load at start without installing them: library or plugin=library,"
                    + " separated by semicolons. Replaces what was given before."),
    /** More libraries to load at start. */
    PLUGIN_LOAD_ADD(
            Words.LIST, "", EVERYWHERE, "As --plugin-load, but adds to what was given before."),
    /** The lowest maturity a plugin may have. */
    PLUGIN_MATURITY(
            new Argument.Choice(
                    List.of("unknown", "experimental", "alpha", "beta", "gamma", "stable"),
                    Optional.empty()),
            "unknown",
            EVERYWHERE,
            "Refuse plugins that are less mature than this."),
    /** How long a plugin's init may take, in seconds. */
    PLUGIN_INIT_TIMEOUT(
            Words.SECONDS, "30", EVERYWHERE, "Seconds after which a plugin's init has failed."),
    /** How long a plugin's deinit may take, in seconds. */
    PLUGIN_DEINIT_TIMEOUT(
            Words.SECONDS, "10", EVERYWHERE, "Seconds after which a plugin's deinit has failed."),
    /** Whether jars must carry a trusted signature. */
    PLUGIN_REQUIRE_SIGNED(
            Words.SWITCH,
            "OFF",
            EVERYWHERE,
            "Refuse plugin libraries that nobody in --plugin-trust-store has signed."),
    /** The key store of trusted certificates. */
    PLUGIN_TRUST_STORE(
            Words.FILE,
            "",
            EVERYWHERE,
            HOME,
            "Key store (PKCS12 or JKS) with the certificates of those whose signature on a plugin"
                    + " library is trusted, or of their authorities."),
    /** The password of the key store of trusted certificates. */
    PLUGIN_TRUST_STORE_PASSWORD(
            new Argument.Text("password", false),
            "",
            EVERYWHERE,
            "Password of the trust store; it guards against damage, nothing in there is secret."),
    /** The file that holds the server's process id while it runs. */
    PID_FILE(
            Words.FILE,
            "hearth.pid",
            LAUNCHER,
            DATA_DIRECTORY,
            "File that holds the server's process id while it accepts work."),
    /** The log file. */
    LOG_ERROR(
            Words.FILE,
            "hearth.log",
            LAUNCHER,
            DATA_DIRECTORY,
            "Log file; the log goes to standard error too."),
    /** How much is logged. */
    LOG_ERROR_VERBOSITY(
            new Argument.Number(1, 4),
            "3",
            LAUNCHER,
            "What to log: 1 errors, 2 also warnings, 3 also notes, 4 also what developers need."),
    /** Size at which the log file is rotated. */
    LOG_ERROR_MAX_SIZE(
            new Argument.Number(1024, 1L << 40),
            "10M",
            LAUNCHER,
            "Size in bytes at which a new log file is begun; the old one gets a number."),
    /** How many rotated log files are kept. */
    LOG_ERROR_FILES(
            new Argument.Number(1, 20), "5", LAUNCHER, "How many rotated log files are kept."),
    /** Whether there is a prompt. */
    SHELL(
            new Argument.Choice(List.of("OFF", "ON", "AUTO"), Optional.of("ON")),
            "AUTO",
            LAUNCHER,
            "Give a prompt on standard input; AUTO gives one at a terminal."),
    /** Gogo commands to run. */
    EXECUTE(
            new Argument.Text("commands", false),
            "",
            COMMAND_LINE,
            "Start, run these Gogo commands, print what they return and stop.");

    /** What a relative path is relative to. */
    enum Base {
        HOME,
        DATA_DIRECTORY,
        WORKING_FOLDER,
        NONE
    }

    /** Where an option may be given and who obeys it. */
    enum Scope {
        EVERYWHERE,
        LAUNCHER,
        COMMAND_LINE
    }

    private static final class Words {
        static final Argument SWITCH = new Argument.Switch();
        static final Argument PATH = new Argument.Text("path", false);
        static final Argument FILE = new Argument.Text("file", false);
        static final Argument FILE_OR_NONE = new Argument.Text("file", true);
        static final Argument LIST = new Argument.Text("list", true);
        static final Argument SECONDS = new Argument.Number(1, 3600);
    }

    private static final Map<String, ServerOption> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(ServerOption::optionName, known -> known));

    private final String optionName = name().toLowerCase(Locale.ROOT);
    private final Argument argument;
    private final String defaultValue;
    private final Scope scope;
    private final Base base;
    private final String comment;

    ServerOption(Argument argument, String defaultValue, Scope scope, String comment) {
        this(argument, defaultValue, scope, Base.NONE, comment);
    }

    ServerOption(Argument argument, String defaultValue, Scope scope, Base base, String comment) {
        this.argument = argument;
        this.defaultValue = argument.accept(defaultValue).orElse("");
        this.scope = scope;
        this.base = base;
        this.comment = comment;
    }

    /**
     * The option of that name.
     *
     * @param name as in {@link Option#name()}
     * @return empty if the server has none of that name
     */
    public static Optional<ServerOption> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The name as {@link Option#name()} has it.
     *
     * @return for example {@code plugin_dir}
     */
    public String optionName() {
        return optionName;
    }

    /**
     * The name as people type it.
     *
     * @return for example {@code --plugin-dir}
     */
    public String dashedName() {
        return "--" + optionName.replace('_', '-');
    }

    /**
     * The value when none is given.
     *
     * @return in canonical form; an empty text for none
     */
    public String defaultValue() {
        return defaultValue;
    }

    /**
     * What it is for.
     *
     * @return sentences for help
     */
    public String comment() {
        return comment;
    }

    /**
     * Whether only the launcher obeys it, so that core may pass over it.
     *
     * @return true if core has no use for it
     */
    public boolean launcherOnly() {
        return scope != Scope.EVERYWHERE;
    }

    Argument argument() {
        return argument;
    }

    Base base() {
        return base;
    }

    boolean commandLineOnly() {
        return scope == Scope.COMMAND_LINE;
    }
}
