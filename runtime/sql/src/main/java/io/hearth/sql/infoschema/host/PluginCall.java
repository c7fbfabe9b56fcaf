package io.hearth.sql.infoschema.host;

import io.hearth.sql.infoschema.host.PluginThreads.LeftBehind;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call into a plugin: runs on a thread of the plugin's while a session waits for it.
 * Thread-safe.
 *
 * @param <T> what it returns
 */
final class PluginCall<T> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCall.class);
    private static final long LOOK_MILLIS = 20;
    private static final long GRACE_MILLIS = 50;
    private static final int STACK_LINES = 8;

    private final String plugin;
    private final String what;
    private final Callable<T> work;
    private final Listener listener;
    private final LeftBehind leftBehind;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread runner;
    private Instant left;
    private boolean done;
    private T result;
    private Throwable thrown;

    /** Is told of a call whose end nobody waits for. */
    interface Listener {
        /** The session has left; its thread. */
        void left();

        /** The call has ended after all; its own thread. */
        void ended();
    }

    PluginCall(
            String plugin,
            String what,
            Callable<T> work,
            Listener listener,
            LeftBehind leftBehind) {
        this.plugin = plugin;
        this.what = what;
        this.work = work;
        this.listener = listener;
        this.leftBehind = leftBehind;
    }

    @Override
    public void run() {
        begin();
        T returned = null;
        Throwable failure = null;
        try {
            returned = work.call();
        } catch (Throwable anything) {
            failure = anything;
        }
        if (end(returned, failure)) {
            afterwards();
        }
        ended.countDown();
    }

    private synchronized void begin() {
        runner = Thread.currentThread();
    }

    /** Whether nobody waits any more. An interrupt that came too late is not the next call's. */
    private synchronized boolean end(T returned, Throwable failure) {
        result = returned;
        thrown = failure;
        done = true;
        Thread.interrupted();
        return left != null;
    }

    private void afterwards() {
        try {
            listener.ended();
        } catch (RuntimeException | Error failure) {
            LOG.warn("Plugin '{}': closing a scan that was left behind failed", plugin, failure);
        } finally {
            leftBehind.remove(this);
        }
        LOG.info("Plugin '{}': {}, which was left behind, has ended", plugin, what);
    }

    /** Waits for the end, or until the checkpoint says that the statement is to stop. */
    T await(Runnable checkpoint) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        return outcome();
                    }
                } catch (InterruptedException wake) {
                    interrupted = true;
                }
                look(checkpoint);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void look(Runnable checkpoint) {
        try {
            checkpoint.run();
        } catch (RuntimeException stop) {
            leave();
            throw stop;
        }
    }

    private T outcome() throws Exception {
        Throwable failure = failure();
        if (failure instanceof Error error) {
            throw new PluginError(error);
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        return result();
    }

    private synchronized Throwable failure() {
        return thrown;
    }

    private synchronized T result() {
        return result;
    }

    /** Interrupts the plugin; if it does not end soon, its thread is left behind. */
    private void leave() {
        interruptRunner();
        if (endsWithin(GRACE_MILLIS) || !markLeft()) {
            return;
        }
        listener.left();
        LOG.warn(
                "Plugin '{}': {} does not react to an interrupt and is left behind; it stands at"
                        + " {}",
                plugin,
                what,
                Arrays.stream(stack()).limit(STACK_LINES).toList());
    }

    private synchronized boolean markLeft() {
        if (done) {
            return false;
        }
        left = Instant.now();
        leftBehind.add(this);
        return true;
    }

    private synchronized void interruptRunner() {
        if (runner != null && !done) {
            runner.interrupt();
        }
    }

    private boolean endsWithin(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    long rest = deadline - System.nanoTime();
                    return ended.await(Math.max(0, rest), TimeUnit.NANOSECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    String plugin() {
        return plugin;
    }

    String what() {
        return what;
    }

    synchronized Instant since() {
        return left;
    }

    synchronized String threadName() {
        return runner == null ? "" : runner.getName();
    }

    String[] stack() {
        Thread thread;
        synchronized (this) {
            thread = runner;
        }
        return thread == null
                ? new String[0]
                : Arrays.stream(thread.getStackTrace())
                        .map(StackTraceElement::toString)
                        .toArray(String[]::new);
    }
}
