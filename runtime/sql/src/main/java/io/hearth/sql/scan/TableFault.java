package io.hearth.sql.scan;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.expression.EvaluationContext;
import java.util.Optional;

/** Turns what a table throws into the statement's error. */
final class TableFault {
    private static final int DEEPEST_CAUSE = 16;

    private TableFault() {}

    /**
     * The error to throw. Counts it at the table, unless the statement itself was stopped.
     *
     * @throws Error if the machine below fails
     */
    static ServerException of(TableSource table, Throwable failure, EvaluationContext context) {
        if (failure instanceof VirtualMachineError broken
                && !(failure instanceof StackOverflowError)) {
            throw broken;
        }
        Optional<ServerException> stop = stop(failure);
        if (stop.isPresent()) {
            return stop.get();
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            // A killed statement says that it was killed, not what this did to the plugin.
            context.checkpoint();
        }
        count(table, failure);
        return failure instanceof ServerException told
                ? told
                : ErrorCode.ER_UNKNOWN_ERROR.causedBy(failure, text(table, failure));
    }

    /** The plugin or, without one, the table, for the text of an error. */
    static String owner(TableSource table) {
        return table.plugin()
                .map(plugin -> "plugin '" + plugin + "'")
                .orElseGet(() -> "table '" + table.schema() + "." + table.name() + "'");
    }

    /** A plugin may have wrapped the checkpoint's exception into one of its own. */
    private static Optional<ServerException> stop(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof ServerException known && isStop(known)) {
                return Optional.of(known);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isStop(ServerException failure) {
        return switch (failure.code()) {
            case ER_QUERY_INTERRUPTED, ER_QUERY_TIMEOUT -> true;
            default -> false;
        };
    }

    private static void count(TableSource table, Throwable failure) {
        try {
            table.scanFailed(failure);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private static String text(TableSource table, Throwable failure) {
        String owner = owner(table);
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return "%s failed to give the rows of '%s.%s': %s"
                .formatted(
                        Character.toUpperCase(owner.charAt(0)) + owner.substring(1),
                        table.schema(),
                        table.name(),
                        message == null || message.isBlank() ? kind : message);
    }
}
