package io.hearth.core.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread {@code hearth-deploy} and its rhythm. Thread-safe. */
final class DeployThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final Duration SECOND_LOOK = Duration.ofMillis(100);
    private static final Duration SHORTEST_REST = Duration.ofMillis(20);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final Path folder;
    private final Duration interval;
    private final BooleanSupplier look;
    private final CountDownLatch firstLooks = new CountDownLatch(2);
    private final FolderWatch watch;
    private final Thread thread;
    private volatile boolean closed;
    private String lastFailure = "";

    /**
     * @param interval time between two looks
     * @param look looks once; true if a second look should follow soon
     */
    DeployThread(Path folder, Duration interval, BooleanSupplier look) {
        this.folder = folder;
        this.interval = interval;
        this.look = look;
        this.watch = new FolderWatch(folder);
        this.thread = new Thread(this::run, "hearth-deploy");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean awaitFirstLooks(Duration limit) throws InterruptedException {
        return firstLooks.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends the thread after the look that it is in, and waits for that, but not for ever. */
    @Override
    public void close() {
        closed = true;
        watch.close();
        try {
            thread.join(LONGEST_END.toMillis());
            if (thread.isAlive()) {
                LOG.warn("The deploy folder's thread has not come to an end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                watch.arm();
                rest(lookSafely());
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("Deploy folder {}: interrupted", folder, interrupted);
        }
    }

    private enum Outcome {
        QUIET,
        WAITING,
        FAILED
    }

    /** Whatever a look comes to, there will be another one. */
    private Outcome lookSafely() {
        try {
            boolean waiting = look.getAsBoolean();
            lastFailure = "";
            countLook(waiting);
            return waiting ? Outcome.WAITING : Outcome.QUIET;
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            reportOnce(failure);
            return Outcome.FAILED;
        }
    }

    /** The first look is enough when it finds nothing to do. */
    private void countLook(boolean waiting) {
        firstLooks.countDown();
        if (!waiting) {
            firstLooks.countDown();
        }
    }

    private void reportOnce(Throwable failure) {
        if (!closed && !failure.toString().equals(lastFailure)) {
            lastFailure = failure.toString();
            LOG.error(
                    "Deploy folder {}: a look at it failed; there will be another",
                    folder,
                    failure);
        }
    }

    private void rest(Outcome outcome) throws InterruptedException {
        switch (outcome) {
            case QUIET -> {
                // A file that grows and is none of ours must not keep this thread busy.
                watch.pause(shorter(interval, SHORTEST_REST));
                watch.awaitChange(interval);
            }
            case WAITING -> watch.pause(shorter(interval, SECOND_LOOK));
            case FAILED -> watch.pause(AFTER_A_FAILURE);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
