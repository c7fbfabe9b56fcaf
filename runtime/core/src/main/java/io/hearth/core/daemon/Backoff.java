package io.hearth.core.daemon;

import io.hearth.api.daemon.RestartPolicy;
import java.time.Duration;
import java.util.Optional;

/** Counts failures in a row against a policy. Guarded by the lock of the task's daemon. */
final class Backoff {
    private final RestartPolicy policy;
    private final long healthyNanos;
    private int failuresInARow;

    Backoff(RestartPolicy policy) {
        this.policy = policy;
        this.healthyNanos = Spans.nanos(policy.maxDelay());
    }

    void succeeded() {
        failuresInARow = 0;
    }

    /**
     * Takes note of a failure.
     *
     * @param ranNanos how long the failed run lasted
     * @return how long to wait before the next run; empty if the policy allows none
     */
    Optional<Duration> failed(long ranNanos) {
        if (ranNanos > healthyNanos) {
            failuresInARow = 0;
        }
        if (failuresInARow >= policy.maxRestarts() && !unlimited()) {
            return Optional.empty();
        }
        failuresInARow = Math.min(failuresInARow, Integer.MAX_VALUE - 1) + 1;
        return Optional.of(policy.delayAfter(failuresInARow));
    }

    private boolean unlimited() {
        return policy.maxRestarts() == Integer.MAX_VALUE;
    }
}
