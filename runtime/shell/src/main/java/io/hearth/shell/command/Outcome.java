package io.hearth.shell.command;

import io.hearth.core.admin.Warning;
import java.util.List;

/**
 * What a command that changes something returns.
 *
 * @param text what was done, in one line
 * @param warnings what the user should know besides
 */
public record Outcome(String text, List<Warning> warnings) {
    /** Copies the list. */
    public Outcome {
        warnings = List.copyOf(warnings);
    }
}
