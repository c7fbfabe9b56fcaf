package io.hearth.core.daemon;

import io.hearth.core.admin.ThreadInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;

/** The tasks of a daemon by name, and their threads. Takes the daemon's lock by itself. */
final class Tasks {
    /** How many tasks that are over stay listed; a daemon may start them without end. */
    private static final int MOST_FINISHED = 50;

    private final Map<String, Task> byName = new LinkedHashMap<>();
    private final DaemonLock lock;
    private final ThreadGroup group;
    private final String plugin;
    private final Condition ended;
    private boolean stopping;

    Tasks(DaemonLock lock, ThreadGroup group, String plugin) {
        this.lock = lock;
        this.group = group;
        this.plugin = plugin;
        this.ended = lock.newCondition();
    }

    void start(Task task, String threadName) {
        lock.change(
                () -> {
                    checkStart(task);
                    task.start(newThread(task, threadName));
                    byName.remove(task.name());
                    byName.put(task.name(), task);
                    dropOldest();
                });
    }

    private void checkStart(Task task) {
        if (stopping) {
            throw new IllegalStateException(
                    "plugin " + plugin + " is stopping; task " + task.name() + " is not started");
        }
        if (Optional.ofNullable(byName.get(task.name())).filter(Task::isRunning).isPresent()) {
            throw new IllegalArgumentException(
                    "task " + task.name() + " of plugin " + plugin + " is running already");
        }
    }

    private Thread newThread(Task task, String name) {
        // Without the inheritable thread locals of whoever happens to call.
        Thread thread = new Thread(group, task, name, 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        return thread;
    }

    private void dropOldest() {
        List<String> finished =
                byName.values().stream().filter(task -> !task.isRunning()).map(Task::name).toList();
        finished.stream()
                .limit(Math.max(0, finished.size() - MOST_FINISHED))
                .forEach(byName::remove);
    }

    /** Called by a task's thread as its last act. Returns whether it was a leftover. */
    boolean ended(Task task) {
        return lock.ask(
                () -> {
                    task.ended();
                    if (stopping) {
                        byName.remove(task.name(), task);
                    }
                    ended.signalAll();
                    return task.state().isLeftOver();
                });
    }

    /** Refuses new tasks and lets no call begin. Returns those that run. */
    List<Task> stop() {
        return lock.ask(
                () -> {
                    stopping = true;
                    byName.values().removeIf(task -> !task.isRunning());
                    byName.values().forEach(Tasks::stop);
                    return List.copyOf(byName.values());
                });
    }

    private static void stop(Task task) {
        task.state().stop();
        task.wake();
    }

    /** Signalled whenever a task's thread ends. */
    Condition ended() {
        return ended;
    }

    /** Whether the daemon has stopped and no thread of it runs any more. */
    boolean areGone() {
        return lock.ask(
                () -> {
                    byName.values().removeIf(task -> stopping && !task.isRunning());
                    return stopping && byName.isEmpty();
                });
    }

    int runningCount() {
        return lock.ask(() -> (int) byName.values().stream().filter(Task::isRunning).count());
    }

    List<ThreadInfo> infos() {
        return infos(lock.ask(() -> List.copyOf(byName.values())));
    }

    /** Stacks are taken without the lock: the JVM waits for the thread to reach a safe point. */
    List<ThreadInfo> infos(List<Task> tasks) {
        return tasks.stream().map(this::info).toList();
    }

    private ThreadInfo info(Task task) {
        List<String> stack = lock.ask(task::thread).map(Stacks::of).orElseGet(List::of);
        return lock.ask(() -> task.info(stack));
    }
}
