package io.hearth.core.option;

import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.VariableKind;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.variable.Variables;
import io.hearth.options.HelpText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code --help --verbose} says of plugins: their options with comments, then the values that
 * hold, in mysqld's layout. Variables without a comment are left out. Stateless.
 */
public final class PluginHelp {
    private static final String LOAD_OPTION =
            "Enable or disable %s plugin. One of: ON, OFF, FORCE (don't start if the plugin fails to"
                    + " load), FORCE_PLUS_PERMANENT (like FORCE, but the plugin can not be"
                    + " uninstalled).";

    private PluginHelp() {}

    /**
     * The text.
     *
     * @param plugins their names
     * @param variables knows their variables
     * @return lines with an end each; nothing if there are no plugins
     */
    public static String text(List<String> plugins, Variables variables) {
        if (plugins.isEmpty()) {
            return "";
        }
        StringBuilder options = new StringBuilder("\nOptions of plugins\n\n");
        StringBuilder values = new StringBuilder("\n").append(HelpText.tableHead());
        for (String plugin : plugins) {
            String name = dashed(plugin);
            options.append(HelpText.entry("--" + name + "[=name]", LOAD_OPTION.formatted(name)));
            values.append(HelpText.row(name, "ON"));
            for (VariableInfo variable : variables.describe(plugin)) {
                append(variable, options, values);
            }
        }
        return options.append(values).toString();
    }

    private static void append(VariableInfo variable, StringBuilder options, StringBuilder values) {
        if (variable.argument().isEmpty() || variable.comment().isEmpty()) {
            return;
        }
        String head = "--" + dashed(variable.name()) + argument(variable);
        options.append(HelpText.entry(head, comment(variable)));
        values.append(HelpText.row(dashed(variable.name()), value(variable)));
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String argument(VariableInfo variable) {
        boolean bare =
                variable.kind() == VariableKind.BOOLEAN
                        || variable.argument().equals(Optional.of(CommandLineArgument.NONE));
        if (bare) {
            return "";
        }
        String word =
                switch (variable.kind()) {
                    case STRING, ENUM, SET -> "=name";
                    default -> "=#";
                };
        return variable.argument().equals(Optional.of(CommandLineArgument.OPTIONAL))
                ? "[" + word + "]"
                : word;
    }

    private static String comment(VariableInfo variable) {
        String comment = variable.comment().orElse("");
        String elements = String.join(", ", variable.elements());
        return switch (variable.kind()) {
            case BOOLEAN -> isOn(variable) ? comment + " " + onByDefault(variable) : comment;
            case ENUM -> comment + " One of: " + elements;
            case SET ->
                    comment
                            + " Any combination of: "
                            + elements
                            + ". Use 'ALL' to set all combinations.";
            default -> comment;
        };
    }

    private static boolean isOn(VariableInfo variable) {
        return variable.defaultValue().equals(Optional.of("ON"));
    }

    private static String onByDefault(VariableInfo variable) {
        return "(Defaults to on; use --skip-" + dashed(variable.name()) + " to disable.)";
    }

    private static String value(VariableInfo variable) {
        String value = variable.value().orElse("(No default value)");
        if (variable.kind() != VariableKind.BOOLEAN) {
            return value;
        }
        return value.equals("ON") ? "TRUE" : "FALSE";
    }
}
