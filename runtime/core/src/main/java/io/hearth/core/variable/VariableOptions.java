package io.hearth.core.variable;

import io.hearth.options.Option;
import java.util.List;
import java.util.Set;

/** The options among those given that set variables. Immutable; any thread. */
final class VariableOptions {
    /** mysqld takes a plugin's options with this in front as well. */
    private static final String PREFIX = "plugin_";

    private final List<Option> given;

    VariableOptions(List<Option> given) {
        this.given = List.copyOf(given);
    }

    /** The options of one variable, those that take precedence last. */
    List<Option> of(Variable<?> variable) {
        if (!variable.definition().option()) {
            return List.of();
        }
        Set<String> names = namesOf(variable);
        return given.stream().filter(option -> names.contains(option.name())).toList();
    }

    /** How options may spell a variable's name. */
    static Set<String> namesOf(Variable<?> variable) {
        String name = variable.name();
        return variable.owner().plugin().isPresent() ? Set.of(name, PREFIX + name) : Set.of(name);
    }
}
