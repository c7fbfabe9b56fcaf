package io.hearth.api.variable;

/** Whether a variable's option takes a value on the command line and in option files. */
public enum CommandLineArgument {
    /** {@code --name} alone, which means 1. */
    NONE,
    /** {@code --name=value}, or {@code --name} alone, which means 1 (a string: empty). */
    OPTIONAL,
    /** {@code --name=value} alone. */
    REQUIRED
}
