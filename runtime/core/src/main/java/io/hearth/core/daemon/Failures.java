package io.hearth.core.daemon;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import org.slf4j.Logger;

/**
 * Looks at what plugin code has thrown. An exception is plugin code itself: its methods may throw
 * in turn, and after an OutOfMemoryError anything may, so each look at one is guarded.
 */
final class Failures {
    /** Causes may form a circle. */
    private static final int DEEPEST_CAUSE = 20;

    private Failures() {}

    /** Class and message; the class alone if the message cannot be had. */
    static String describe(Throwable failure) {
        try {
            return String.valueOf(failure);
        } catch (Throwable hidden) {
            return failure.getClass().getName() + ", whose text failed with " + className(hidden);
        }
    }

    /** Whether a thread that was interrupted has thrown this because of it. */
    static boolean isInterruption(Throwable failure) {
        try {
            Throwable cause = failure;
            for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
                if (saysInterrupted(cause)) {
                    return true;
                }
                cause = cause.getCause();
            }
            return false;
        } catch (Throwable hidden) {
            return false;
        }
    }

    private static boolean saysInterrupted(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || cause instanceof FileLockInterruptionException
                // A time-out is of that class for reasons of history.
                || cause instanceof InterruptedIOException
                        && !(cause instanceof SocketTimeoutException);
    }

    /** Logs with the stack, or without it if the failure cannot be printed. */
    static void log(Logger logger, String message, Throwable failure) {
        try {
            logger.error(message, failure);
        } catch (Throwable notPrinted) {
            logger.error("{}: {} ({})", message, describe(failure), className(notPrinted));
        }
    }

    private static String className(Throwable failure) {
        return failure.getClass().getName();
    }
}
