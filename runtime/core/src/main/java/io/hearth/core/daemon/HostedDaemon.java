package io.hearth.core.daemon;

import static java.util.Objects.requireNonNull;

import io.hearth.api.daemon.DaemonTask;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.daemon.Schedule;
import io.hearth.core.admin.ThreadInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;

/** A daemon on threads of this server. Any thread; one lock per daemon guards all of its state. */
final class HostedDaemon implements Daemon {
    private final DaemonSupervisor supervisor;
    private final String name;
    private final Logger logger;
    private final Ticker ticker;
    private final DaemonLock lock;
    private final Tasks tasks;

    /** Emptied at the stop, so that nothing here keeps the plugin's classes. */
    private volatile Optional<ClassLoader> classLoader;

    HostedDaemon(DaemonSupervisor supervisor, String name, ClassLoader classLoader, Logger logger) {
        this.supervisor = supervisor;
        this.name = requireNonNull(name, "pluginName");
        this.classLoader = Optional.of(requireNonNull(classLoader, "contextClassLoader"));
        this.logger = requireNonNull(logger, "logger");
        this.ticker = supervisor.ticker();
        this.lock = new DaemonLock(ticker);
        this.tasks = new Tasks(lock, supervisor.threadGroup(), name);
    }

    String name() {
        return name;
    }

    Logger logger() {
        return logger;
    }

    @Override
    public void run(String task, RestartPolicy policy, DaemonTask work) {
        start(task, policy, work, new Once(ticker.nanos()));
    }

    @Override
    public Schedule every(String task, Duration period, RestartPolicy policy, DaemonTask work) {
        Beats beats = new Beats(period, ticker.nanos());
        return new BeatSchedule(lock, start(task, policy, work, beats), beats);
    }

    private Task start(String taskName, RestartPolicy policy, DaemonTask work, Rhythm rhythm) {
        requireNonNull(policy, "policy");
        requireNonNull(work, "work");
        TaskRecord record = new TaskRecord(name, TaskName.check(taskName), ticker.now());
        TaskState state = new TaskState(ticker, record, rhythm, policy);
        Task task = new Task(this, lock, taskName, state, work);
        tasks.start(task, record.thread());
        return task;
    }

    @Override
    public List<ThreadInfo> stop(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative: " + limit);
        }
        List<ThreadInfo> leftovers = new OrderlyStop(lock, tasks, logger).run(limit);
        classLoader = Optional.empty();
        forgetIfGone();
        return leftovers;
    }

    /** The first step of a stop: tells all tasks, and waits for none. */
    void beginStop() {
        new OrderlyStop(lock, tasks, logger).interruptAll();
    }

    /** Called by a task's thread as its last act. */
    void ended(Task task) {
        if (tasks.ended(task)) {
            logger.info(
                    "Thread of task {} of plugin {} has ended, {} after its plugin stopped",
                    task.name(),
                    name,
                    Spans.text(lock.ask(task.state()::sinceEntered)));
        }
        forgetIfGone();
    }

    private void forgetIfGone() {
        if (tasks.areGone()) {
            supervisor.forget(this);
        }
    }

    void countRestart() {
        supervisor.countRestart();
    }

    void lendClassLoader(Thread thread) {
        classLoader.ifPresent(thread::setContextClassLoader);
    }

    int threadCount() {
        return tasks.runningCount();
    }

    List<ThreadInfo> threads() {
        return tasks.infos();
    }
}
