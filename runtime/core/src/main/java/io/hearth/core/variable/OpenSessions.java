package io.hearth.core.variable;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The sessions that have values of their own, known weakly: a plugin that goes must leave nothing
 * in them, or its classes could not be unloaded while they last. Thread-safe.
 */
final class OpenSessions {
    private final Set<SessionValues> sessions = Collections.newSetFromMap(new WeakHashMap<>());

    /** A new session with a copy of the global values. */
    synchronized SessionValues open(Collection<Variable<?>> variables) {
        SessionValues values = new SessionValues(variables);
        sessions.add(values);
        return values;
    }

    /** Takes a variable's value out of all sessions. */
    synchronized void forget(Variable<?> variable) {
        if (variable.isPerSession()) {
            sessions.forEach(values -> values.forget(variable));
        }
    }
}
