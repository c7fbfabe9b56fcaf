package io.hearth.api.variable;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Puts a value into effect. Called by the host after all checks of a statement, for DEFAULT too, on
 * a thread of the host's, never twice at a time for one variable, and within a time limit; not
 * called for options and persisted values, which {@code init} finds already in place. It may set
 * other variables, but not its own.
 *
 * @param <T> the variable's value type
 */
@ConsumerType
@FunctionalInterface
public interface VariableUpdate<T> {
    /**
     * Puts a value into effect. {@link SystemVariable#get()} gives it after the return.
     *
     * @param change what is about to happen; when a later variable of the same statement cannot be
     *     updated, the host calls again with the two values exchanged
     * @return the value to keep, usually {@code change.value()}
     * @throws Exception if the value cannot be put into effect: the statement then fails and the
     *     old value stays
     */
    T update(VariableChange<T> change) throws Exception;
}
