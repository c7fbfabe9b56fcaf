package io.hearth.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The text of {@code --help}, in mysqld's layout. */
public final class HelpText {
    private static final int COMMENT_COLUMN = 22;
    private static final int WIDTH = 79;
    private static final int NAME_COLUMN = 34;
    private static final Set<ServerOption> NO_VARIABLES =
            Set.of(
                    ServerOption.HELP,
                    ServerOption.VERBOSE,
                    ServerOption.VERSION,
                    ServerOption.PRINT_DEFAULTS,
                    ServerOption.NO_DEFAULTS,
                    ServerOption.DEFAULTS_FILE,
                    ServerOption.DEFAULTS_EXTRA_FILE,
                    ServerOption.EXECUTE);

    private HelpText() {}

    /**
     * What each option is for.
     *
     * @param version the line that {@code --version} prints
     * @return lines with an end each
     */
    public static String brief(String version) {
        StringBuilder text = new StringBuilder(version).append("\n\nUsage: hearth [OPTION]...\n\n");
        for (ServerOption option : ServerOption.values()) {
            append(text, option);
        }
        return text.append(
                        """

                        Plugins have options of their own: --NAME=ON|OFF|FORCE|FORCE_PLUS_PERMANENT
                        and --NAME-VARIABLE=value. --skip-x and --disable-x switch x off, --loose-x
                        is ignored when nobody knows x, and - and _ are equal in names.
                        Options are read from config/hearth.cnf, groups [hearth], [mysqld] and
                        [server], then from the command line.
                        """)
                .toString();
    }

    /**
     * As {@link #brief}, followed by each option's value.
     *
     * @param version the line that {@code --version} prints
     * @param options the options that were given
     * @return lines with an end each
     */
    public static String verbose(String version, Options options) {
        StringBuilder text = new StringBuilder(brief(version)).append('\n');
        text.append(tableHead());
        for (ServerOption option : ServerOption.values()) {
            if (!NO_VARIABLES.contains(option)) {
                text.append(row(option.dashedName().substring(2), shown(option, options)));
            }
        }
        return text.toString();
    }

    /**
     * The head of a table of values.
     *
     * @return two lines with an end each
     */
    public static String tableHead() {
        return row("Variables (--variable-name=value)", "Value (after reading options)")
                + row("-".repeat(NAME_COLUMN - 1), "-".repeat(30));
    }

    /**
     * A row of a table of values.
     *
     * @param name the option's name, without hyphens in front
     * @param value its value
     * @return a line with an end
     */
    public static String row(String name, String value) {
        return String.format("%-" + NAME_COLUMN + "s%s%n", name, value);
    }

    private static String shown(ServerOption option, Options options) {
        boolean isPath = option.base() != ServerOption.Base.NONE && !options.get(option).isEmpty();
        String value = isPath ? options.path(option).toString() : options.get(option);
        return value.isEmpty() ? "(No default value)" : value;
    }

    private static void append(StringBuilder text, ServerOption option) {
        text.append(entry(option.dashedName() + option.argument().shown(), comment(option)));
    }

    /**
     * An option and what it is for.
     *
     * @param option with hyphens in front and what it takes behind
     * @param comment sentences, broken into lines here
     * @return lines with an end each
     */
    public static String entry(String option, String comment) {
        String head = "  " + option;
        boolean fits = head.length() < COMMENT_COLUMN;
        String indent = " ".repeat(COMMENT_COLUMN);
        return (fits ? head + " ".repeat(COMMENT_COLUMN - head.length()) : head + "\n" + indent)
                + String.join("\n" + indent, wrapped(comment))
                + "\n";
    }

    private static String comment(ServerOption option) {
        boolean choice = option.argument() instanceof Argument.Choice;
        String words = choice ? " " + capital(option.argument().expected()) + "." : "";
        boolean shows = !option.defaultValue().isEmpty() && !NO_VARIABLES.contains(option);
        return option.comment() + words + (shows ? " Default: " + option.defaultValue() + "." : "");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH - COMMENT_COLUMN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
