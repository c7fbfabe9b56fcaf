package io.hearth.api.variable;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a system variable is, apart from its value. Made by a {@link VariableBuilder}. Immutable;
 * any thread.
 *
 * @param <T> the value type
 * @param name the name without the plugin's, in lower case
 * @param kind what values it takes
 * @param scope who sees a change
 * @param readOnly whether only options and plugin code set it
 * @param systemVariable whether SQL and the shell see it; if not, it is an option alone
 * @param option whether command line and option files may set it
 * @param argument whether its option takes a value
 * @param comment what it is for; empty hides it from {@code --help}
 * @param defaultValue the compiled default; null only for SQL NULL
 * @param minimum the least number; empty for other kinds
 * @param maximum the greatest number; empty for other kinds
 * @param blockSize numbers are brought to a multiple of it, towards zero; 1 for no matter
 * @param elementType the enum of kinds ENUM and SET
 * @param check judges a value before it is set
 * @param update puts a value into effect
 */
public record VariableDefinition<T>(
        String name,
        VariableKind kind,
        VariableScope scope,
        boolean readOnly,
        boolean systemVariable,
        boolean option,
        CommandLineArgument argument,
        Optional<String> comment,
        T defaultValue,
        Optional<T> minimum,
        Optional<T> maximum,
        long blockSize,
        Optional<Class<? extends Enum<?>>> elementType,
        Optional<VariableCheck<T>> check,
        Optional<VariableUpdate<T>> update) {
    /**
     * Checks that nothing but the default is null.
     *
     * @param name as above
     * @param kind as above
     * @param scope as above
     * @param readOnly as above
     * @param systemVariable as above
     * @param option as above
     * @param argument as above
     * @param comment as above
     * @param defaultValue as above
     * @param minimum as above
     * @param maximum as above
     * @param blockSize as above
     * @param elementType as above
     * @param check as above
     * @param update as above
     */
    public VariableDefinition {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(scope, "scope");
        requireNonNull(argument, "argument");
        requireNonNull(comment, "comment");
        requireNonNull(minimum, "minimum");
        requireNonNull(maximum, "maximum");
        requireNonNull(elementType, "elementType");
        requireNonNull(check, "check");
        requireNonNull(update, "update");
    }
}
