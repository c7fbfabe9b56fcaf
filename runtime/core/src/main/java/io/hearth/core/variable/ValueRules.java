package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.util.List;
import java.util.Optional;

/**
 * What values a kind of variable takes, from where, and how they are shown. Immutable; any thread.
 *
 * <p>SET is told the types of values and refuses a wrong one; an option is a text, and more
 * lenient.
 *
 * @param <T> the value type
 */
interface ValueRules<T> {
    /**
     * A value that was brought into range.
     *
     * @param value what holds
     * @param changed whether it was brought there
     */
    record Adjusted<T>(T value, boolean changed) {}

    /**
     * An option's value.
     *
     * @param value what holds
     * @param warning what is adjusted, if anything
     */
    record OptionValue<T>(T value, Optional<String> warning) {}

    /**
     * The value of a SET.
     *
     * @param variable its full name, for messages
     * @param value what is to be set
     * @param ranged whether the variable's own range holds; else only that of its type does
     * @throws io.hearth.api.error.ServerException 1232 for a wrong type, 1231 for a wrong value
     */
    Adjusted<T> fromSql(String variable, SqlValue value, boolean ranged);

    /**
     * The value of an option.
     *
     * @param option its name as an operator writes it, for messages
     * @param text its value; empty if it was given without one
     * @throws UnfitValueException if the text is no value of this kind
     */
    OptionValue<T> fromOption(String option, Optional<String> text) throws UnfitValueException;

    /**
     * The value that {@link #persist} wrote, brought into the range that holds now.
     *
     * @param text what it wrote
     * @param ranged as for {@link #fromSql}
     * @throws UnfitValueException if the text is no value of this kind
     */
    Adjusted<T> fromPersisted(Optional<String> text, boolean ranged) throws UnfitValueException;

    /** A value brought into the range. */
    Adjusted<T> ranged(T value);

    /** The value as SHOW VARIABLES shows it; empty for NULL. */
    Optional<String> show(T value);

    /** The value as text that {@link #fromPersisted} reads back without a loss; empty for NULL. */
    default Optional<String> persist(T value) {
        return show(value);
    }

    /** The value as SELECT gives it. */
    SqlValue toSql(T value);

    /** The texts that the value is or holds, in order; empty if it is free. */
    default List<String> elements() {
        return List.of();
    }
}
