package io.hearth.core.daemon;

import java.time.Duration;

/**
 * When the beats of a schedule are due: at start + n * period, whatever becomes of the single beat,
 * since each due time follows from the one before it and never from the clock. Guarded by the lock
 * of the task's daemon.
 */
final class Beats implements Rhythm {
    private Duration period;
    private long step;

    /** When the last beat to begin was due. */
    private long last;

    private long next;
    private long earliest;
    private boolean begun;
    private long missed;

    Beats(Duration period, long start) {
        this.next = start;
        this.earliest = start;
        use(period);
    }

    Duration period() {
        return period;
    }

    /** The next beat is due one new period after the last one, or now if that has passed. */
    void change(Duration newPeriod, long now) {
        use(newPeriod);
        if (begun) {
            // A restart that is waiting for its delay is not hurried by a shorter period.
            next = Math.max(Math.max(last + step, now), earliest);
        }
    }

    private void use(Duration newPeriod) {
        if (newPeriod.isZero() || newPeriod.isNegative()) {
            throw new IllegalArgumentException("period must be more than zero: " + newPeriod);
        }
        period = newPeriod;
        step = Spans.nanos(newPeriod);
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public void began() {
        begun = true;
        last = next;
        next = last + step;
    }

    @Override
    public boolean succeeded(long now) {
        // The latest beat that is due already runs late; those before it are left out.
        if (now > next) {
            skip((now - next) / step);
        }
        return true;
    }

    @Override
    public void failed(long earliestRestart) {
        earliest = earliestRestart;
        if (earliest > next) {
            skip((earliest - next - 1) / step + 1);
        }
    }

    private void skip(long beats) {
        missed += beats;
        next += beats * step;
    }

    @Override
    public long missed() {
        return missed;
    }
}
