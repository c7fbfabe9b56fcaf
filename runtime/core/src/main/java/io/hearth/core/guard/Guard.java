package io.hearth.core.guard;

import io.hearth.core.admin.ThreadInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls plugin code. Thread-safe.
 *
 * <p>Each call runs on a thread of its own with the plugin's class loader as context, so that a
 * call that hangs can be left behind: it is interrupted, reported with its stack and listed until
 * it ends. Whatever a call throws, errors included, becomes a {@link PluginFailure} and is counted.
 */
public final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Map<Thread, Leftover> leftovers = new ConcurrentHashMap<>();

    private record Leftover(String plugin, String call, Instant since) {}

    /**
     * Runs a call and waits for it.
     *
     * @param plugin the plugin's name
     * @param call what is called, such as {@code init}; begins the failure's message
     * @param loader context class loader of the call; may be null
     * @param limit how long the call may take
     * @param work the call
     * @return what the call returned
     * @throws PluginFailure if it threw, took too long, or the waiting thread was interrupted
     */
    public <T> T call(
            String plugin, String call, ClassLoader loader, Duration limit, Callable<T> work)
            throws PluginFailure {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(() -> runAndForget(task), "plugin-" + plugin + "-" + call);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException thrown) {
            throw counted(plugin, describe(call, thrown.getCause()), thrown.getCause());
        } catch (TimeoutException late) {
            leaveBehind(plugin, call, thread);
            throw counted(plugin, call + " did not return within " + text(limit), late);
        } catch (InterruptedException interrupted) {
            leaveBehind(plugin, call, thread);
            Thread.currentThread().interrupt();
            throw counted(plugin, call + " was interrupted", interrupted);
        }
    }

    /**
     * How often calls into a plugin have failed.
     *
     * @param plugin the plugin's name, in any letter case
     * @return the count since the server started
     */
    public long failures(String plugin) {
        LongAdder count = failures.get(key(plugin));
        return count == null ? 0 : count.sum();
    }

    /**
     * How often calls into plugins have failed.
     *
     * @return the count over all plugins since the server started
     */
    public long failures() {
        return failures.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /**
     * Counts a failure of a plugin that was caught elsewhere, such as on a daemon's thread.
     *
     * @param plugin the plugin's name
     */
    public void countFailure(String plugin) {
        failures.computeIfAbsent(key(plugin), name -> new LongAdder()).increment();
    }

    /**
     * Calls that took too long and have not ended yet.
     *
     * @return one entry per thread
     */
    public List<ThreadInfo> leftovers() {
        return leftovers.entrySet().stream()
                .filter(entry -> entry.getKey().isAlive())
                .map(entry -> info(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void runAndForget(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            leftovers.remove(Thread.currentThread());
        }
    }

    private void leaveBehind(String plugin, String call, Thread thread) {
        leftovers.put(thread, new Leftover(plugin, call, Instant.now()));
        thread.interrupt();
        LOG.warn(
                "Plugin '{}': {} is left behind on thread {}, which stands at {}",
                plugin,
                call,
                thread.getName(),
                Arrays.stream(thread.getStackTrace()).limit(8).toList());
        if (!thread.isAlive()) {
            leftovers.remove(thread);
        }
    }

    private PluginFailure counted(String plugin, String message, Throwable cause) {
        countFailure(plugin);
        return new PluginFailure(message, cause);
    }

    private static ThreadInfo info(Thread thread, Leftover leftover) {
        return new ThreadInfo(
                leftover.plugin(),
                leftover.call(),
                thread.getName(),
                ThreadInfo.State.LEFTOVER,
                leftover.since(),
                1,
                1,
                0,
                0,
                Optional.empty(),
                Optional.of("did not return within its limit"),
                Arrays.stream(thread.getStackTrace()).map(StackTraceElement::toString).toList());
    }

    private static String describe(String call, Throwable thrown) {
        String message = call + " threw " + text(thrown);
        boolean saysNothing = thrown.getMessage() == null && thrown.getCause() != null;
        return saysNothing ? message + ", caused by " + text(thrown.getCause()) : message;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getName();
        return message == null ? name : name + ": " + message;
    }

    private static String text(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private static String key(String plugin) {
        return plugin.toLowerCase(Locale.ROOT);
    }
}
