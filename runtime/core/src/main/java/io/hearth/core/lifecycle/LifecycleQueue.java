package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs life-cycle operations. Thread-safe.
 *
 * <p>Each operation names the plugins it may touch. Operations that share a name run one after the
 * other in the order of their submission; others run at the same time, so that a plugin whose
 * {@code init} hangs delays nobody but its dependents. An operation without names is exclusive: it
 * waits for all before it, and all after it wait for it.
 */
final class LifecycleQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LifecycleQueue.class);

    private final List<Operation> operations = new ArrayList<>();
    private final AtomicInteger threadNumber = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(this::newThread);

    private static final class Operation {
        private final Set<String> names;
        private final FutureTask<?> task;
        private boolean started;

        Operation(Set<String> names, FutureTask<?> task) {
            this.names = names;
            this.task = task;
        }

        boolean conflictsWith(Operation other) {
            return names.isEmpty()
                    || other.names.isEmpty()
                    || !Collections.disjoint(names, other.names);
        }
    }

    /** A name as the queue compares it. */
    static String name(String plugin) {
        return plugin.toLowerCase(Locale.ROOT);
    }

    /**
     * Enqueues an operation.
     *
     * @param names as {@link #name} makes them; none: exclusive
     * @throws io.hearth.api.error.ServerException 1053 after {@link #close}
     */
    <T> Future<T> submit(Set<String> names, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        synchronized (operations) {
            if (workers.isShutdown()) {
                throw ErrorCode.ER_SERVER_SHUTDOWN.toException();
            }
            operations.add(new Operation(Set.copyOf(names), task));
            startWhatCanRun();
        }
        return task;
    }

    /** Enqueues an operation and waits for it. What it throws unchecked is thrown here. */
    <T> T call(Set<String> names, Callable<T> work) {
        try {
            return submit(names, work).get();
        } catch (CancellationException closed) {
            throw ErrorCode.ER_SERVER_SHUTDOWN.causedBy(closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ErrorCode.ER_QUERY_INTERRUPTED.causedBy(interrupted);
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        }
    }

    /**
     * Enqueues an operation and waits for it, but not longer than a limit: for callers, such as the
     * framework's event threads, that must not hang. What fails is logged.
     */
    void callWithin(Duration limit, String what, Set<String> names, Callable<Void> work) {
        Future<Void> done = submit(names, work);
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CancellationException closed) {
            LOG.debug("{} is not done any more: the server goes down", what, closed);
        } catch (TimeoutException late) {
            LOG.warn("{} takes longer than {} ms; going on", what, limit.toMillis(), late);
        } catch (ExecutionException failed) {
            LOG.error("{} failed", what, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return ErrorCode.ER_UNKNOWN_ERROR.causedBy(cause, cause.toString());
    }

    /** Called with the lock held. */
    private void startWhatCanRun() {
        if (workers.isShutdown()) {
            operations.forEach(operation -> operation.task.cancel(false));
            return;
        }
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (!operation.started
                    && operations.subList(0, i).stream().noneMatch(operation::conflictsWith)) {
                operation.started = true;
                workers.execute(() -> run(operation));
            }
        }
    }

    private void run(Operation operation) {
        try {
            operation.task.run();
        } finally {
            synchronized (operations) {
                operations.remove(operation);
                startWhatCanRun();
            }
        }
    }

    private Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "hearth-lifecycle-" + threadNumber.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Refuses new operations when those that are enqueued have run. Again: does nothing. */
    @Override
    public void close() {
        synchronized (operations) {
            if (!workers.isShutdown()) {
                operations.add(new Operation(Set.of(), new FutureTask<>(workers::shutdown, null)));
                startWhatCanRun();
            }
        }
    }
}
