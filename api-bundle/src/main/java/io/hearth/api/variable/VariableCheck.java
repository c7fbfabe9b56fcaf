package io.hearth.api.variable;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Judges a value before it is set. Called by the host for SET, for options and for persisted
 * values, on a thread of the host's, never twice at a time for one variable, and within a time
 * limit. For options and persisted values it is called before the plugin's {@code init}, so it may
 * use nothing that {@code init} makes.
 *
 * <p>As in MySQL, a check takes the place of the variable's own range: what it returns is set even
 * if it lies outside minimum and maximum (an option's value is brought into the range before). It
 * is not called for DEFAULT. It may set other variables, but not its own.
 *
 * @param <T> the variable's value type
 */
@ConsumerType
@FunctionalInterface
public interface VariableCheck<T> {
    /**
     * Accepts, changes or refuses a value.
     *
     * @param change what is about to happen; nothing has changed yet, and if another variable of
     *     the same statement is refused nothing will
     * @return the value to set instead, or {@code change.value()}
     * @throws RefusedValueException to refuse with MySQL's error 1231
     * @throws io.hearth.api.error.ServerException to refuse with that error
     * @throws Exception anything else is a fault of the plugin: it is counted, and the statement
     *     fails with the plugin's name
     */
    T check(VariableChange<T> change) throws Exception;
}
