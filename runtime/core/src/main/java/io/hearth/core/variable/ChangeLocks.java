package io.hearth.core.variable;

import io.hearth.api.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Lets one change at a time touch a variable. Thread-safe.
 *
 * <p>A change that a callback makes belongs to the change that called it: together they are a
 * chain. A chain that asks for a variable it holds already, or waits in a circle with others, gets
 * an error at once; one that waits too long gets one then.
 */
final class ChangeLocks {
    private final Duration limit;
    private final ThreadLocal<Chain> current = new ThreadLocal<>();
    private final Map<Variable<?>, Chain> owners = new HashMap<>();

    /** A change and those made by its callbacks. Its field is guarded by the locks. */
    static final class Chain {
        private Variable<?> waitsFor;
    }

    ChangeLocks(Duration limit) {
        this.limit = limit;
    }

    /** The chain that the calling thread is in, or a new one. */
    Chain chain() {
        Chain running = current.get();
        return running == null ? new Chain() : running;
    }

    /** A call that belongs to a chain on whatever thread it runs. */
    <R> Callable<R> in(Chain chain, Callable<R> call) {
        return () -> {
            current.set(chain);
            try {
                return call.call();
            } finally {
                current.remove();
            }
        };
    }

    /**
     * Takes variables, all or none; {@link #release} gives them back.
     *
     * @throws io.hearth.api.error.ServerException if one of them cannot be had
     */
    synchronized void acquire(Chain chain, Collection<Variable<?>> variables) {
        List<Variable<?>> taken = new ArrayList<>();
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            variables.stream()
                    .sorted(Comparator.comparing(Variable::name))
                    .forEach(
                            variable -> {
                                acquire(chain, variable, deadline);
                                taken.add(variable);
                            });
        } catch (RuntimeException failure) {
            release(taken);
            throw failure;
        }
    }

    private void acquire(Chain chain, Variable<?> variable, long deadline) {
        try {
            for (Chain owner = owners.get(variable); owner != null; ) {
                requireFree(chain, owner, variable);
                waitFor(chain, variable, deadline);
                owner = owners.get(variable);
            }
            owners.put(variable, chain);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ErrorCode.ER_QUERY_INTERRUPTED.causedBy(interrupted);
        }
    }

    private void requireFree(Chain chain, Chain owner, Variable<?> variable) {
        if (owner == chain) {
            throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                    "Variable '%s' cannot be set from its own callback".formatted(variable));
        }
        Chain next = owner;
        while (next != null) {
            if (next == chain) {
                throw ErrorCode.ER_UNKNOWN_ERROR.toException(
                        "Variable '%s' cannot be set now: its callback waits for this one"
                                .formatted(variable));
            }
            next = next.waitsFor == null ? null : owners.get(next.waitsFor);
        }
    }

    private void waitFor(Chain chain, Variable<?> variable, long deadline)
            throws InterruptedException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw ErrorCode.ER_LOCK_WAIT_TIMEOUT.toException();
        }
        chain.waitsFor = variable;
        try {
            wait(left / 1_000_000 + 1);
        } finally {
            chain.waitsFor = null;
        }
    }

    /** Gives variables back. */
    synchronized void release(Collection<Variable<?>> variables) {
        variables.forEach(owners::remove);
        notifyAll();
    }
}
