package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that call one plugin. Thread-safe.
 *
 * <p>A session's thread never runs a plugin's code itself: it hands the call over and waits, so
 * that it can leave when its statement is killed and the plugin does not react. The threads are the
 * plugin's alone and go with it: what its code leaves in thread locals goes too.
 */
final class PluginThreads implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;

    private final String plugin;
    private final LeftBehind leftBehind;
    private final ThreadPoolExecutor pool;

    PluginThreads(String plugin, ClassLoader loader, LeftBehind leftBehind) {
        this.plugin = plugin;
        this.leftBehind = leftBehind;
        this.pool =
                new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        work -> thread(work, loader));
    }

    private Thread thread(Runnable work, ClassLoader loader) {
        Thread thread = new Thread(work, "plugin-" + plugin + "-table");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /**
     * Calls the plugin and waits.
     *
     * @param what is called, such as {@code scan}
     * @param checkpoint throws when the session is not to wait any longer
     * @param listener is told if the session leaves before the call ends
     * @param work the call
     * @return what the call returned
     * @throws Exception what the call threw, an {@link Error} as a {@link PluginError}; or what the
     *     checkpoint threw
     * @throws io.hearth.api.error.ServerException 1524 after {@link #close}
     */
    <T> T call(String what, Runnable checkpoint, PluginCall.Listener listener, Callable<T> work)
            throws Exception {
        PluginCall<T> call = new PluginCall<>(plugin, what, work, listener, leftBehind);
        try {
            pool.execute(call);
        } catch (RejectedExecutionException gone) {
            throw ErrorCode.ER_PLUGIN_IS_NOT_LOADED.causedBy(gone, plugin);
        }
        return call.await(checkpoint);
    }

    /** Whether the plugin has gone. */
    boolean isClosed() {
        return pool.isShutdown();
    }

    /** Takes no more calls, and interrupts those that run. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** Calls that their sessions have left and that run on. */
    interface LeftBehind {
        void add(PluginCall<?> call);

        void remove(PluginCall<?> call);
    }
}
