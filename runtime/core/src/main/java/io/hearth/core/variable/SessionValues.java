package io.hearth.core.variable;

import io.hearth.core.admin.SessionVariables;
import java.util.Arrays;
import java.util.Collection;

/**
 * A session's own values. Thread-safe: a change replaces the array, so that a read costs no lock.
 *
 * <p>A variable that came after the session began is copied from its global value when it is first
 * looked at. Places are used again after a variable has gone, so each value names its variable.
 */
final class SessionValues implements SessionVariables {
    private volatile Held<?>[] values;

    /** A value and its variable. Immutable; sessions that have not set it share one. */
    record Held<T>(Variable<T> of, T value) {}

    /** Copies the global values. */
    SessionValues(Collection<Variable<?>> variables) {
        int size = variables.stream().mapToInt(Variable::slot).max().orElse(-1) + 1;
        Held<?>[] copied = new Held<?>[size];
        for (Variable<?> variable : variables) {
            copied[variable.slot()] = variable.held();
        }
        this.values = copied;
    }

    <T> T get(Variable<T> variable) {
        Held<?>[] now = values;
        int slot = variable.slot();
        if (slot < now.length) {
            Held<?> held = now[slot];
            if (held != null && held.of() == variable) {
                return valueOf(held);
            }
        }
        return copyIn(variable);
    }

    /** A value's type is that of its variable. */
    @SuppressWarnings("unchecked")
    private static <T> T valueOf(Held<?> held) {
        return (T) held.value();
    }

    private synchronized <T> T copyIn(Variable<T> variable) {
        Held<?>[] now = values;
        int slot = variable.slot();
        if (slot < now.length && now[slot] != null && now[slot].of() == variable) {
            return valueOf(now[slot]);
        }
        T value = variable.value();
        put(variable, value);
        return value;
    }

    /** Keeps no value of a variable any more. */
    synchronized void forget(Variable<?> variable) {
        Held<?>[] now = values;
        int slot = variable.slot();
        if (slot < now.length && now[slot] != null && now[slot].of() == variable) {
            Held<?>[] changed = now.clone();
            changed[slot] = null;
            values = changed;
        }
    }

    synchronized <T> void put(Variable<T> variable, T value) {
        Held<?>[] changed = Arrays.copyOf(values, Math.max(values.length, variable.slot() + 1));
        changed[variable.slot()] = new Held<>(variable, value);
        values = changed;
    }
}
