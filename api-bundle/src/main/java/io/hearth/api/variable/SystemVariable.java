package io.hearth.api.variable;

import static java.util.Objects.requireNonNull;

import io.hearth.api.session.Session;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One system variable: its definition, and its global value. Thread-safe; {@link #get()} costs a
 * plain volatile read.
 *
 * <p>A plugin defines it with one of the {@code of…} methods, keeps it in a field of its instance,
 * and names it in {@code Plugin.systemVariables()}; the host then calls it plugin name, {@code _},
 * variable name, and gives it its value from options and persisted variables before {@code init}. A
 * variable that no host knows, as in a unit test, has its default; {@link #set(Object)} then calls
 * the callbacks on the caller's thread, without conversion or range.
 *
 * <p>Unsigned 64-bit values are the bits of a {@code long}, as the JDK has them: compare with
 * {@link Long#compareUnsigned}, print with {@link Long#toUnsignedString(long)}. MySQL's {@code
 * PLUGIN_VAR_MEMALLOC} has no counterpart: memory is the JVM's matter, and every string can be set.
 *
 * @param <T> the value type, see {@link VariableKind}
 */
@ProviderType
public final class SystemVariable<T> {
    private static final long MOST_UNSIGNED_INT = 0xFFFF_FFFFL;

    private final VariableDefinition<T> definition;
    private final VariableHost<T> nobody = new Nobody();
    private volatile T value;
    private volatile VariableHost<T> host = nobody;

    SystemVariable(VariableDefinition<T> definition) {
        this.definition = definition;
        this.value = definition.defaultValue();
    }

    /**
     * Begins a boolean, OFF by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static PlainBuilder<Boolean> ofBoolean(String name) {
        return new PlainBuilder<>(name, VariableKind.BOOLEAN, false);
    }

    /**
     * Begins a string, NULL by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static PlainBuilder<String> ofString(String name) {
        return new PlainBuilder<>(name, VariableKind.STRING, null);
    }

    /**
     * Begins a whole number of 32 bits, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Integer> ofInt(String name) {
        return new NumberBuilder<>(
                name,
                VariableKind.INT,
                0,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                Comparator.naturalOrder());
    }

    /**
     * Begins a whole number of 32 bits without a sign, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Long> ofUnsignedInt(String name) {
        return new NumberBuilder<>(
                name,
                VariableKind.UNSIGNED_INT,
                0L,
                0L,
                MOST_UNSIGNED_INT,
                Comparator.naturalOrder());
    }

    /**
     * Begins a whole number of 64 bits, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Long> ofLong(String name) {
        return signed(name, VariableKind.LONG);
    }

    /**
     * Begins a whole number of 64 bits without a sign, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Long> ofUnsignedLong(String name) {
        return unsigned(name, VariableKind.UNSIGNED_LONG);
    }

    /**
     * Begins a whole number of 64 bits, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Long> ofLongLong(String name) {
        return signed(name, VariableKind.LONG_LONG);
    }

    /**
     * Begins a whole number of 64 bits without a sign, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Long> ofUnsignedLongLong(String name) {
        return unsigned(name, VariableKind.UNSIGNED_LONG_LONG);
    }

    private static NumberBuilder<Long> signed(String name, VariableKind kind) {
        return new NumberBuilder<>(
                name, kind, 0L, Long.MIN_VALUE, Long.MAX_VALUE, Comparator.naturalOrder());
    }

    private static NumberBuilder<Long> unsigned(String name, VariableKind kind) {
        return new NumberBuilder<>(name, kind, 0L, 0L, -1L, Long::compareUnsigned);
    }

    /**
     * Begins a floating-point number, 0 by default.
     *
     * @param name without the plugin's name
     * @return a builder
     */
    public static NumberBuilder<Double> ofDouble(String name) {
        return new NumberBuilder<>(
                name,
                VariableKind.DOUBLE,
                0.0,
                -Double.MAX_VALUE,
                Double.MAX_VALUE,
                Comparator.naturalOrder());
    }

    /**
     * Begins a choice of one element, the first by default. An element's text is its constant's
     * {@code toString()}, its number the constant's ordinal.
     *
     * @param <E> the enum
     * @param name without the plugin's name
     * @param elements the enum; its texts differ in more than letter case and hold no comma
     * @return a builder
     */
    public static <E extends Enum<E>> PlainBuilder<E> ofEnum(String name, Class<E> elements) {
        E[] constants = elements.getEnumConstants();
        return new PlainBuilder<>(
                name,
                VariableKind.ENUM,
                constants.length == 0 ? null : constants[0],
                elements,
                UnaryOperator.identity());
    }

    /**
     * Begins a choice of any elements, none by default. As a number, it is the bit mask of the
     * constants' ordinals.
     *
     * @param <E> the enum
     * @param name without the plugin's name
     * @param elements the enum, as for {@link #ofEnum}, of at most 64 constants
     * @return a builder
     */
    public static <E extends Enum<E>> PlainBuilder<Set<E>> ofSet(String name, Class<E> elements) {
        return new PlainBuilder<>(
                name,
                VariableKind.SET,
                Collections.unmodifiableSet(EnumSet.noneOf(elements)),
                elements,
                value -> copy(elements, value));
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> elements, Set<E> value) {
        EnumSet<E> ordered = EnumSet.noneOf(elements);
        ordered.addAll(value);
        return Collections.unmodifiableSet(ordered);
    }

    /**
     * What this variable is.
     *
     * @return the definition
     */
    public VariableDefinition<T> definition() {
        return definition;
    }

    /**
     * The global value.
     *
     * @return the value in force; null only for SQL NULL
     */
    public T get() {
        return value;
    }

    /**
     * The value a session sees.
     *
     * @param session the session that a call brought
     * @return its own value, or the global one if the variable has none per session
     */
    public T get(Session session) {
        return host.get(session);
    }

    /**
     * Sets the global value: the way of SET GLOBAL, callbacks included, but open to a read-only
     * variable too, and strict: a value outside the range is an error. Waits while another thread
     * is changing this variable.
     *
     * @param newValue the value; null only for SQL NULL
     * @throws io.hearth.api.error.ServerException if it is refused, or when called from a callback
     *     of this variable
     * @throws IllegalArgumentException if it is refused and no host knows the variable
     */
    public void set(T newValue) {
        host.set(newValue);
    }

    /**
     * Sets a session's value, by the rules of {@link #set(Object)}.
     *
     * @param session the session that a call brought
     * @param newValue the value; null only for SQL NULL
     * @throws io.hearth.api.error.ServerException if it is refused, or the variable is global
     */
    public void set(Session session, T newValue) {
        host.set(session, newValue);
    }

    /**
     * Hands the variable to a host. Not for plugins.
     *
     * @param newHost serves sessions and changes from now on
     * @return writes the global value; the host's alone
     * @throws IllegalStateException if a host has it already
     */
    public synchronized Consumer<T> bind(VariableHost<T> newHost) {
        if (host != nobody) {
            throw new IllegalStateException(
                    "Variable '" + definition.name() + "' is in use by another plugin");
        }
        value = definition.defaultValue();
        host = requireNonNull(newHost, "newHost");
        return this::store;
    }

    /**
     * Takes the variable back from a host; its value stays. Not for plugins.
     *
     * @param oldHost the one that has it; another one: nothing happens
     */
    public synchronized void unbind(VariableHost<T> oldHost) {
        if (host == oldHost) {
            host = nobody;
        }
    }

    private void store(T newValue) {
        value = newValue;
    }

    /** Stands for the host while there is none. */
    private final class Nobody implements VariableHost<T> {
        @Override
        public T get(Session session) {
            return value;
        }

        @Override
        public void set(T newValue) {
            try {
                T accepted = newValue;
                if (definition.check().isPresent()) {
                    accepted = definition.check().get().check(change(accepted));
                }
                if (definition.update().isPresent()) {
                    accepted = definition.update().get().update(change(accepted));
                }
                value = accepted;
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalArgumentException(failure.getMessage(), failure);
            }
        }

        private VariableChange<T> change(T newValue) {
            return new VariableChange<>(Optional.empty(), value, newValue);
        }

        @Override
        public void set(Session session, T newValue) {
            throw new IllegalStateException(
                    "Variable '" + definition.name() + "' is not known to a host");
        }
    }
}
