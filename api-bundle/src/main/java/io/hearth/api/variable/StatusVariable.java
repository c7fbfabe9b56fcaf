package io.hearth.api.variable;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One thing that can be measured: a name, and how to read its value on demand. Immutable; what it
 * reads must be readable on any thread.
 *
 * <p>The name is listed as it is, so by custom it begins with the plugin's, with a capital letter:
 * {@code Heartbeat_beats}. MySQL's {@code SHOW_INT}, {@code SHOW_LONG} and {@code SHOW_LONGLONG}
 * are unsigned: they are {@link #ofUnsignedInt} and {@link #ofUnsignedLong} here, and {@link
 * #ofInt} and {@link #ofLong} are {@code SHOW_SIGNED_…}.
 *
 * @param name as listed; empty only for an element of an array
 * @param function reads the value
 */
public record StatusVariable(String name, StatusFunction function) {
    /**
     * Checks that nothing is null.
     *
     * @param name as above
     * @param function as above
     */
    public StatusVariable {
        requireNonNull(name, "name");
        requireNonNull(function, "function");
    }

    /**
     * A value of ON or OFF.
     *
     * @param name as listed
     * @param value read on demand
     * @return a status variable
     */
    public static StatusVariable ofBoolean(String name, BooleanSupplier value) {
        requireNonNull(value, "value");
        return ofFunction(name, session -> new StatusValue.Bool(value.getAsBoolean()));
    }

    /**
     * A whole number of 32 bits with its sign.
     *
     * @param name as listed
     * @param value read on demand
     * @return a status variable
     */
    public static StatusVariable ofInt(String name, IntSupplier value) {
        requireNonNull(value, "value");
        return ofFunction(name, session -> new StatusValue.Signed(value.getAsInt()));
    }

    /**
     * A whole number of 32 bits without a sign: -42 is shown as 4294967254.
     *
     * @param name as listed
     * @param value read on demand
     * @return a status variable
     */
    public static StatusVariable ofUnsignedInt(String name, IntSupplier value) {
        requireNonNull(value, "value");
        return ofFunction(
                name,
                session -> new StatusValue.Unsigned(Integer.toUnsignedLong(value.getAsInt())));
    }

    /**
     * A whole number of 64 bits with its sign.
     *
     * @param name as listed
     * @param value read on demand
     * @return a status variable
     */
    public static StatusVariable ofLong(String name, LongSupplier value) {
        requireNonNull(value, "value");
        return ofFunction(name, session -> new StatusValue.Signed(value.getAsLong()));
    }

    /**
     * A whole number of 64 bits without a sign: -42 is shown as 18446744073709551574.
     *
     * @param name as listed
     * @param value read on demand
     * @return a status variable
     */
    public static StatusVariable ofUnsignedLong(String name, LongSupplier value) {
        requireNonNull(value, "value");
        return ofFunction(name, session -> new StatusValue.Unsigned(value.getAsLong()));
    }

    /**
     * A floating-point number.
     *
     * @param name as listed
     * @param value read on demand
     * @return a status variable
     */
    public static StatusVariable ofDouble(String name, DoubleSupplier value) {
        requireNonNull(value, "value");
        return ofFunction(name, session -> new StatusValue.Real(value.getAsDouble()));
    }

    /**
     * A text.
     *
     * @param name as listed
     * @param value read on demand; null is shown as an empty text
     * @return a status variable
     */
    public static StatusVariable ofString(String name, Supplier<String> value) {
        requireNonNull(value, "value");
        return ofFunction(name, session -> new StatusValue.Text(value.get()));
    }

    /**
     * A value whose kind is known only when it is read.
     *
     * @param name as listed
     * @param function called each time the variable is listed
     * @return a status variable
     */
    public static StatusVariable ofFunction(String name, StatusFunction function) {
        return new StatusVariable(name, function);
    }

    /**
     * A group of variables under one prefix; groups may hold groups.
     *
     * @param name the prefix; a {@code _} follows it
     * @param elements the variables
     * @return a status variable
     */
    public static StatusVariable ofArray(String name, List<StatusVariable> elements) {
        StatusValue.Elements group = new StatusValue.Elements(elements);
        return ofFunction(name, session -> group);
    }
}
