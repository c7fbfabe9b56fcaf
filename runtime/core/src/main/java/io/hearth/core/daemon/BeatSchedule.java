package io.hearth.core.daemon;

import io.hearth.api.daemon.Schedule;
import java.time.Duration;

/** What a plugin holds of its schedule. Any thread; outlives the schedule without harm. */
final class BeatSchedule implements Schedule {
    private final DaemonLock lock;
    private final Task task;
    private final Beats beats;

    BeatSchedule(DaemonLock lock, Task task, Beats beats) {
        this.lock = lock;
        this.task = task;
        this.beats = beats;
    }

    @Override
    public void period(Duration period) {
        lock.change(
                () -> {
                    beats.change(period, lock.ticker().nanos());
                    task.wake();
                });
    }

    @Override
    public Duration period() {
        return lock.ask(beats::period);
    }

    @Override
    public long missedBeats() {
        return lock.ask(beats::missed);
    }

    @Override
    public void cancel() {
        lock.change(
                () -> {
                    task.state().cancel();
                    task.wake();
                });
    }
}
