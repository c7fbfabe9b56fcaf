package io.hearth.core.daemon;

import io.hearth.core.admin.ThreadInfo;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;

/**
 * One stop of a daemon: asks its threads to end, waits for them all with one deadline, and reports
 * those that stay. Used by one thread.
 */
final class OrderlyStop {
    /** A thread that has announced its end has a few instructions left; this is ample. */
    private static final long LAST_STEPS_MILLIS = 1_000;

    private final DaemonLock lock;
    private final Tasks tasks;
    private final Logger logger;
    private final List<Task> running;
    private final List<Thread> threads;
    private boolean interrupted;

    OrderlyStop(DaemonLock lock, Tasks tasks, Logger logger) {
        this.lock = lock;
        this.tasks = tasks;
        this.logger = logger;
        this.running = tasks.stop();
        this.threads =
                lock.ask(
                        () ->
                                running.stream()
                                        .filter(OrderlyStop::isAwaited)
                                        .flatMap(task -> task.thread().stream())
                                        .toList());
    }

    /**
     * One that is a leftover of an earlier stop has had its time; the caller cannot await itself.
     */
    private static boolean isAwaited(Task task) {
        return !task.state().isLeftOver()
                && task.thread().filter(Thread.currentThread()::equals).isEmpty();
    }

    /** Returns those that run on. */
    List<ThreadInfo> run(Duration limit) {
        long begun = lock.ticker().nanos();
        long span = Spans.nanos(limit);
        interruptAll();
        if (!awaitEnd(begun + span / 2)) {
            interruptAll();
            awaitEnd(begun + span);
        }
        joinEnded();
        report(limit);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return tasks.infos(lock.ask(() -> running.stream().filter(Task::isRunning).toList()));
    }

    void interruptAll() {
        threads.stream().filter(Thread::isAlive).forEach(this::interrupt);
    }

    private void interrupt(Thread thread) {
        try {
            thread.interrupt();
        } catch (RuntimeException | Error failure) {
            // Closes the channel that the thread waits in, which may be of the plugin's making.
            Failures.log(logger, "Interrupting thread " + thread.getName() + " failed", failure);
        }
    }

    /** Returns whether all have ended; false when the time has come. */
    private boolean awaitEnd(long until) {
        return lock.ask(
                () -> {
                    boolean inTime = true;
                    while (inTime && anyRuns()) {
                        awaitSignal(until);
                        inTime = lock.ticker().nanos() < until;
                    }
                    return !anyRuns();
                });
    }

    private boolean anyRuns() {
        return running.stream().filter(OrderlyStop::isAwaited).anyMatch(Task::isRunning);
    }

    private void awaitSignal(long until) {
        try {
            lock.await(tasks.ended(), until);
        } catch (InterruptedException interrupt) {
            // The limit bounds the wait already; the caller finds its interrupt afterwards.
            interrupted = true;
        }
    }

    private void joinEnded() {
        List<Thread> stillRunning = lock.ask(this::threadsStillRunning);
        threads.stream().filter(thread -> !stillRunning.contains(thread)).forEach(this::join);
    }

    private List<Thread> threadsStillRunning() {
        return running.stream().flatMap(task -> task.thread().stream()).toList();
    }

    private void join(Thread thread) {
        try {
            thread.join(LAST_STEPS_MILLIS);
        } catch (InterruptedException interrupt) {
            interrupted = true;
        }
    }

    private void report(Duration limit) {
        List<Task> fresh = lock.ask(this::markLeftovers);
        tasks.infos(fresh).forEach(info -> warn(info, limit));
    }

    private List<Task> markLeftovers() {
        List<Task> fresh =
                running.stream()
                        .filter(task -> task.isRunning() && !task.state().isLeftOver())
                        .toList();
        fresh.forEach(task -> task.state().leftOver());
        return fresh;
    }

    private void warn(ThreadInfo info, Duration limit) {
        logger.warn(
                "Thread {} runs on although plugin {} has stopped: it was interrupted and has not"
                        + " ended within {}; it stands\n{}",
                info.thread(),
                info.plugin(),
                Spans.text(limit),
                Stacks.block(info.stack()));
    }
}
