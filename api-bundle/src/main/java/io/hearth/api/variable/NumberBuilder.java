package io.hearth.api.variable;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * Defines a variable that holds a number. Not thread-safe.
 *
 * @param <T> the variable's value type
 */
public final class NumberBuilder<T> extends VariableBuilder<T, NumberBuilder<T>> {
    private final Comparator<T> order;
    private T minimum;
    private T maximum;
    private long blockSize = 1;

    NumberBuilder(
            String name,
            VariableKind kind,
            T defaultValue,
            T least,
            T greatest,
            Comparator<T> order) {
        super(name, kind, defaultValue);
        this.order = order;
        this.minimum = least;
        this.maximum = greatest;
    }

    /**
     * The least value. SET with a lesser one sets this one, with warning 1292.
     *
     * @param value the bound itself included
     * @return this builder
     */
    public NumberBuilder<T> min(T value) {
        minimum = requireNonNull(value, "min");
        return this;
    }

    /**
     * The greatest value. SET with a greater one sets this one, with warning 1292.
     *
     * @param value the bound itself included
     * @return this builder
     */
    public NumberBuilder<T> max(T value) {
        maximum = requireNonNull(value, "max");
        return this;
    }

    /**
     * Both bounds.
     *
     * @param least as for {@link #min}
     * @param greatest as for {@link #max}
     * @return this builder
     */
    public NumberBuilder<T> range(T least, T greatest) {
        return min(least).max(greatest);
    }

    /**
     * Brings whole numbers to a multiple of this, towards zero; then the minimum holds.
     *
     * @param size more than zero
     * @return this builder
     */
    public NumberBuilder<T> blockSize(long size) {
        if (size < 1 || kind() == VariableKind.DOUBLE) {
            throw new IllegalArgumentException(
                    "Variable '" + name() + "' cannot have a block size of " + size);
        }
        blockSize = size;
        return this;
    }

    @Override
    NumberBuilder<T> self() {
        return this;
    }

    @Override
    VariableDefinition<T> definition() {
        boolean ordered =
                order.compare(minimum, defaultValue()) <= 0
                        && order.compare(defaultValue(), maximum) <= 0;
        if (!ordered) {
            throw new IllegalArgumentException(
                    "Variable '%s' has its default %s outside its range from %s to %s"
                            .formatted(name(), defaultValue(), minimum, maximum));
        }
        return definition(Optional.of(minimum), Optional.of(maximum), blockSize, Optional.empty());
    }
}
