package io.hearth.shell.command;

/** A command was called with arguments it does not take. The message is its usage, on one line. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Made by the command.
     *
     * @param usage how to call it, such as {@code usage: plugin:install NAME JAR}
     */
    UsageException(String usage) {
        super(usage);
    }
}
