package io.hearth.core.daemon;

import io.hearth.api.daemon.DaemonTask;
import io.hearth.core.admin.ThreadInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;

/**
 * One task of a daemon: calls the plugin's code when it is due, on the task's own thread, until it
 * is over. Guarded by the daemon's lock, except for {@link #run()}, which takes it.
 */
final class Task implements Runnable {
    private final HostedDaemon daemon;
    private final DaemonLock lock;
    private final String name;
    private final TaskState state;
    private final Condition wake;

    // Both are emptied when the task is over, so that nothing here keeps the plugin's classes.
    private Optional<DaemonTask> code;
    private Optional<Thread> thread = Optional.empty();

    Task(HostedDaemon daemon, DaemonLock lock, String name, TaskState state, DaemonTask code) {
        this.daemon = daemon;
        this.lock = lock;
        this.name = name;
        this.state = state;
        this.wake = lock.newCondition();
        this.code = Optional.of(code);
    }

    String name() {
        return name;
    }

    TaskState state() {
        return state;
    }

    Optional<Thread> thread() {
        return thread;
    }

    void start(Thread newThread) {
        newThread.start();
        thread = Optional.of(newThread);
    }

    boolean isRunning() {
        return thread.filter(Thread::isAlive).isPresent();
    }

    /** Looks again at the state, which the caller has changed. */
    void wake() {
        wake.signalAll();
    }

    /** The thread is about to end. */
    void ended() {
        code = Optional.empty();
        thread = Optional.empty();
        state.ended();
    }

    ThreadInfo info(List<String> stack) {
        return state.info(stack);
    }

    @Override
    public void run() {
        try {
            Optional<DaemonTask> due = awaitTurn();
            while (due.isPresent()) {
                call(due.get());
                due = awaitTurn();
            }
        } catch (Throwable unforeseen) {
            // Most likely memory ran out in the host's own lines; the task cannot go on.
            breakDown(unforeseen);
        } finally {
            daemon.ended(this);
        }
    }

    /** Waits until the next call is due. Returns the code to call; empty when the task is over. */
    private Optional<DaemonTask> awaitTurn() {
        return lock.ask(
                () -> {
                    while (!state.over() && !state.due()) {
                        awaitWake();
                    }
                    return state.over() ? Optional.empty() : begin();
                });
    }

    private void awaitWake() {
        try {
            lock.await(wake, state.next());
        } catch (InterruptedException interrupt) {
            // The end is told by the state; an interrupt that came from elsewhere ends nothing.
            daemon.logger().debug("{} was interrupted while it waited", title());
        }
    }

    private Optional<DaemonTask> begin() {
        if (state.begin()) {
            daemon.countRestart();
        }
        // An earlier call may have left its mark on the thread.
        Thread.interrupted();
        daemon.lendClassLoader(Thread.currentThread());
        return code;
    }

    private void call(DaemonTask due) {
        long begun = lock.ticker().nanos();
        try {
            due.run();
        } catch (Throwable failure) {
            failed(failure, lock.ticker().nanos() - begun);
            return;
        }
        lock.change(state::succeeded);
    }

    private void failed(Throwable failure, long ran) {
        // Outside the lock, because both call methods of the exception, which are the plugin's.
        String error = Failures.describe(failure);
        boolean interruption = Failures.isInterruption(failure);
        lock.ask(() -> state.failed(error, interruption, ran))
                .ifPresent(answer -> log(answer, failure));
    }

    private void breakDown(Throwable unforeseen) {
        String error = Failures.describe(unforeseen);
        lock.change(() -> state.brokeDown(error));
        log("is given up", unforeseen);
    }

    private void log(String answer, Throwable failure) {
        Failures.log(daemon.logger(), title() + " " + answer, failure);
    }

    private String title() {
        return "Task " + name + " of plugin " + daemon.name();
    }
}
