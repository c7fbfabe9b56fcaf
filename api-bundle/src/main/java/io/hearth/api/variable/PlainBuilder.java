package io.hearth.api.variable;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Defines a variable of a kind that has no range: boolean, string, enum or set. Not thread-safe.
 *
 * @param <T> the variable's value type
 */
public final class PlainBuilder<T> extends VariableBuilder<T, PlainBuilder<T>> {
    /** A set is a bit mask of 64 bits. */
    private static final int MOST_ELEMENTS = 64;

    private final Optional<Class<? extends Enum<?>>> elementType;
    private final UnaryOperator<T> copy;

    PlainBuilder(String name, VariableKind kind, T defaultValue) {
        super(name, kind, defaultValue);
        this.elementType = Optional.empty();
        this.copy = UnaryOperator.identity();
    }

    PlainBuilder(
            String name,
            VariableKind kind,
            T defaultValue,
            Class<? extends Enum<?>> elementType,
            UnaryOperator<T> copy) {
        super(name, kind, defaultValue);
        this.elementType = Optional.of(elementType);
        this.copy = copy;
        requireElements(elementType.getEnumConstants());
    }

    private void requireElements(Enum<?>[] elements) {
        if (elements.length == 0) {
            throw new IllegalArgumentException("Variable '" + name() + "' has no elements");
        }
        if (kind() == VariableKind.SET && elements.length > MOST_ELEMENTS) {
            throw new IllegalArgumentException(
                    "Variable '" + name() + "' has more than 64 elements");
        }
        Set<String> seen = new HashSet<>();
        for (Enum<?> element : elements) {
            String text = element.toString();
            if (text.isEmpty() || text.contains(",") || !seen.add(text.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "Variable '%s' has an element '%s', which is empty, holds a comma or is there twice"
                                .formatted(name(), text));
            }
        }
    }

    @Override
    public PlainBuilder<T> defaultValue(T value) {
        return super.defaultValue(value == null ? null : copy.apply(value));
    }

    @Override
    PlainBuilder<T> self() {
        return this;
    }

    @Override
    VariableDefinition<T> definition() {
        return definition(Optional.empty(), Optional.empty(), 1, elementType);
    }
}
