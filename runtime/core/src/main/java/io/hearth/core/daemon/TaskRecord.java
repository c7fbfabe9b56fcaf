package io.hearth.core.daemon;

import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a task: where it stands and how often it ran and failed. Holds text only,
 * nothing of a plugin's classes. Guarded by the lock of the task's daemon.
 */
final class TaskRecord {
    private final String plugin;
    private final String task;
    private final String thread;
    private State state = State.WAITING;
    private Instant since;
    private long runs;
    private long failures;
    private long restarts;
    private Optional<String> lastError = Optional.empty();

    TaskRecord(String plugin, String task, Instant since) {
        this.plugin = plugin;
        this.task = task;
        this.thread = "plugin-" + plugin + "-" + task;
        this.since = since;
    }

    String thread() {
        return thread;
    }

    State state() {
        return state;
    }

    Instant since() {
        return since;
    }

    void enter(State newState, Instant now) {
        state = newState;
        since = now;
    }

    void ran(boolean again) {
        runs++;
        if (again) {
            restarts++;
        }
    }

    void failed(String error) {
        failures++;
        lastError = Optional.of(error);
    }

    ThreadInfo info(long missedBeats, Optional<Instant> nextRun, List<String> stack) {
        return new ThreadInfo(
                plugin,
                task,
                thread,
                state,
                since,
                runs,
                failures,
                restarts,
                missedBeats,
                nextRun,
                lastError,
                stack);
    }
}
