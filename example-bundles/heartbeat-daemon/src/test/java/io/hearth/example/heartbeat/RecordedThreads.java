package io.hearth.example.heartbeat;

import io.hearth.api.daemon.DaemonTask;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.daemon.Schedule;
import java.time.Duration;

/** Remembers the one schedule a daemon asks for and runs its beats when the test says so. */
final class RecordedThreads implements DaemonThreads {
    private String task;
    private Duration period;
    private RestartPolicy policy;
    private DaemonTask work;

    @Override
    public void run(String task, RestartPolicy policy, DaemonTask work) {
        throw new AssertionError("The heartbeat asks for a schedule, not for a thread: " + task);
    }

    @Override
    public Schedule every(String task, Duration period, RestartPolicy policy, DaemonTask work) {
        this.task = task;
        this.period = period;
        this.policy = policy;
        this.work = work;
        return new RecordedSchedule();
    }

    void beat() throws Exception {
        work.run();
    }

    String task() {
        return task;
    }

    Duration period() {
        return period;
    }

    RestartPolicy policy() {
        return policy;
    }

    /** A schedule whose period may change, and which has missed three beats. */
    private final class RecordedSchedule implements Schedule {
        @Override
        public void period(Duration changed) {
            period = changed;
        }

        @Override
        public Duration period() {
            return period;
        }

        @Override
        public long missedBeats() {
            return 3;
        }

        @Override
        public void cancel() {
            throw new AssertionError("The heartbeat never cancels its schedule");
        }
    }
}
