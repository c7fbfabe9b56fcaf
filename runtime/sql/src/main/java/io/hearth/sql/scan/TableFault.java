package io.hearth.sql.scan;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.catalog.TableSource;

/** Turns what a table throws into the statement's error. */
final class TableFault {
    private TableFault() {}

    /**
     * The error to throw. Counts it at the table, unless the statement itself was stopped.
     *
     * @throws Error if the machine below fails
     */
    static ServerException of(TableSource table, Throwable failure) {
        if (failure instanceof VirtualMachineError broken
                && !(failure instanceof StackOverflowError)) {
            throw broken;
        }
        if (failure instanceof ServerException stopped && isStop(stopped)) {
            return stopped;
        }
        count(table, failure);
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
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

    private static boolean isStop(ServerException failure) {
        return switch (failure.code()) {
            case ER_QUERY_INTERRUPTED, ER_QUERY_TIMEOUT, ER_OUT_OF_RESOURCES -> true;
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
