package io.hearth.shell.command;

import io.hearth.api.error.ServerException;
import java.io.EOFException;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;

/** How a command's failure is told to its user: one line, no stack trace. */
public final class FailureText {
    private FailureText() {}

    /**
     * The line to print.
     *
     * @param failure what the command or Gogo threw
     * @return for example {@code ERROR 1305 (42000): PLUGIN x does not exist}
     */
    public static String of(Throwable failure) {
        if (failure instanceof ServerException server) {
            return server.toClientText();
        }
        if (failure instanceof UsageException usage) {
            return usage.getMessage();
        }
        if (failure instanceof CommandNotFoundException) {
            return "ERROR: " + failure.getMessage() + " (help lists the commands)";
        }
        if (failure instanceof SyntaxError || failure instanceof EOFException) {
            return "ERROR: syntax error: " + failure.getMessage();
        }
        return "ERROR: " + unexpected(failure);
    }

    /**
     * Whether the failure is one that the user can cause and understand; any other is a fault whose
     * stack belongs in the log.
     *
     * @param failure what the command or Gogo threw
     * @return true for errors of the server, of usage and of syntax
     */
    public static boolean isExpected(Throwable failure) {
        return failure instanceof ServerException
                || failure instanceof UsageException
                || failure instanceof CommandNotFoundException
                || failure instanceof SyntaxError
                || failure instanceof EOFException;
    }

    private static String unexpected(Throwable failure) {
        String message = failure.getMessage();
        String type = failure.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }
}
