package io.hearth.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns SIGTERM and SIGINT into an orderly stop with the server's own exit code. Thread-safe.
 *
 * <p>The JVM's answer to these signals is its shutdown hooks and exit code 143 or 130. The hook
 * here asks the server to stop, waits until it has, and ends the process with the server's code.
 */
final class StopSignal implements AutoCloseable {
    /** Each plugin has its own limit, so this is for bundles that the host does not guard. */
    private static final long LIMIT_MINUTES = 10;

    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Runnable stop;
    private final Thread hook = new Thread(this::stopAndHalt, "hearth-signal");

    private StopSignal(Runnable stop) {
        this.stop = stop;
    }

    static StopSignal install(Runnable stop) {
        StopSignal signal = new StopSignal(stop);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** The server has stopped. */
    void ended(int exit) {
        ended.complete(exit);
    }

    /** Everything is released; from here on the process may end by itself. */
    @Override
    public void close() {
        ended.complete(1);
        closed.complete(null);
    }

    private void stopAndHalt() {
        if (closed.isDone()) {
            return;
        }
        stop.run();
        Runtime.getRuntime().halt(exitCode());
    }

    private int exitCode() {
        try {
            closed.get(LIMIT_MINUTES, TimeUnit.MINUTES);
            return ended.get();
        } catch (TimeoutException failure) {
            System.err.println("hearth: not stopped within " + LIMIT_MINUTES + " minutes");
        } catch (ExecutionException failure) {
            System.err.println("hearth: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
