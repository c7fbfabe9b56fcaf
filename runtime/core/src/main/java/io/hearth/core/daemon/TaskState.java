package io.hearth.core.daemon;

import io.hearth.api.daemon.RestartPolicy;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a task stands and what it does next: each event of its life is one method. Guarded by the
 * lock of the task's daemon; calls no code of a plugin and holds none.
 */
final class TaskState {
    private final Ticker ticker;
    private final TaskRecord record;
    private final Rhythm rhythm;
    private final Backoff backoff;
    private boolean afterFailure;
    private boolean cancelled;
    private boolean stopping;

    TaskState(Ticker ticker, TaskRecord record, Rhythm rhythm, RestartPolicy policy) {
        this.ticker = ticker;
        this.record = record;
        this.rhythm = rhythm;
        this.backoff = new Backoff(policy);
    }

    /** No further call begins. */
    void cancel() {
        cancelled = true;
    }

    /** No further call begins, and being interrupted is no failure from now on. */
    void stop() {
        stopping = true;
    }

    /** Whether no further call begins. */
    boolean over() {
        return cancelled
                || stopping
                || record.state() == State.FAILED
                || record.state() == State.ENDED;
    }

    boolean due() {
        return ticker.nanos() >= rhythm.next();
    }

    /** When the next call is due, if nothing changes. */
    long next() {
        return rhythm.next();
    }

    /**
     * A call begins.
     *
     * @return whether it is a restart
     */
    boolean begin() {
        enter(State.RUNNING);
        rhythm.began();
        record.ran(afterFailure);
        return afterFailure;
    }

    /** A call has returned. */
    void succeeded() {
        backoff.succeeded();
        afterFailure = false;
        boolean goesOn = rhythm.succeeded(ticker.nanos());
        enter(goesOn && !over() ? State.WAITING : State.ENDED);
    }

    /**
     * A call has failed.
     *
     * @param error what it has thrown, as text
     * @param interruption whether it has thrown that because it was interrupted
     * @param ran how long the call lasted, in nanoseconds
     * @return what is done about it, for the log; empty if this is no failure
     */
    Optional<String> failed(String error, boolean interruption, long ran) {
        if (stopping && interruption) {
            enter(State.ENDED);
            return Optional.empty();
        }
        record.failed(error);
        if (over()) {
            enter(State.FAILED);
            return Optional.of("failed while it was being stopped");
        }
        return Optional.of(backoff.failed(ran).map(this::retry).orElseGet(this::giveUp));
    }

    private String retry(Duration delay) {
        long now = ticker.nanos();
        afterFailure = true;
        rhythm.failed(now + Spans.nanos(delay));
        enter(State.WAITING);
        return "failed; it runs again in " + Spans.text(Duration.ofNanos(rhythm.next() - now));
    }

    private String giveUp() {
        enter(State.FAILED);
        return "failed; its restart policy does not run it again";
    }

    /** The host itself could not go on with it. */
    void brokeDown(String error) {
        record.failed(error);
        enter(State.FAILED);
    }

    /** Its thread ends. */
    void ended() {
        if (record.state() == State.WAITING) {
            enter(State.ENDED);
        }
    }

    /** Its thread runs on after the stop. */
    void leftOver() {
        enter(State.LEFTOVER);
    }

    boolean isLeftOver() {
        return record.state() == State.LEFTOVER;
    }

    /** How long it has been where it stands. */
    Duration sinceEntered() {
        return Duration.between(record.since(), ticker.now());
    }

    private void enter(State state) {
        // A leftover stays one until its thread ends, whatever else becomes of its call.
        if (!isLeftOver()) {
            record.enter(state, ticker.now());
        }
    }

    ThreadInfo info(List<String> stack) {
        return record.info(rhythm.missed(), nextRun(), stack);
    }

    private Optional<Instant> nextRun() {
        if (over() || record.state() != State.WAITING) {
            return Optional.empty();
        }
        return Optional.of(ticker.now().plusNanos(rhythm.next() - ticker.nanos()));
    }
}
