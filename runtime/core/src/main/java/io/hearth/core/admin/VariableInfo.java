package io.hearth.core.admin;

import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.VariableKind;
import io.hearth.api.variable.VariableScope;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be known of a system variable.
 *
 * @param name the full name, in lower case
 * @param plugin whose it is; empty for the server's own
 * @param kind what values it takes
 * @param scope who sees a change
 * @param readOnly whether SET is refused
 * @param value the global value as SHOW VARIABLES shows it; empty for NULL
 * @param defaultValue the compiled default, shown the same way
 * @param minimum the least number
 * @param maximum the greatest number
 * @param blockSize numbers are brought to a multiple of it; 1 for no matter
 * @param elements the texts of an enum or a set, in order; ON and OFF of a boolean
 * @param argument what its option takes; empty if it has no option
 * @param comment what it is for
 * @param origin where the global value comes from
 * @param persisted whether a value is persisted for it
 */
public record VariableInfo(
        String name,
        Optional<String> plugin,
        VariableKind kind,
        VariableScope scope,
        boolean readOnly,
        Optional<String> value,
        Optional<String> defaultValue,
        Optional<String> minimum,
        Optional<String> maximum,
        long blockSize,
        List<String> elements,
        Optional<CommandLineArgument> argument,
        Optional<String> comment,
        VariableOrigin origin,
        boolean persisted) {
    /** Copies the list. */
    public VariableInfo {
        elements = List.copyOf(elements);
    }
}
