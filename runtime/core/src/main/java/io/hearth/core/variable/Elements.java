package io.hearth.core.variable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The elements of an enum or a set, found by text or number. Immutable; any thread.
 *
 * @param <E> the enum
 */
final class Elements<E extends Enum<E>> {
    private final E[] constants;
    private final List<String> texts;

    Elements(Class<E> type) {
        this.constants = type.getEnumConstants();
        this.texts = Arrays.stream(constants).map(Enum::toString).toList();
    }

    List<String> texts() {
        return texts;
    }

    int count() {
        return constants.length;
    }

    E at(int number) {
        return constants[number];
    }

    /** The element of exactly that text, in any letter case. */
    Optional<E> named(String text) {
        return Arrays.stream(constants)
                .filter(element -> element.toString().equalsIgnoreCase(text))
                .findFirst();
    }

    /** The element of that text, or the only one whose text begins with it. */
    Optional<E> begunBy(String text) {
        Optional<E> exact = named(text);
        if (exact.isPresent() || text.isEmpty()) {
            return exact;
        }
        List<E> found =
                Arrays.stream(constants)
                        .filter(
                                element ->
                                        Texts.lower(element.toString())
                                                .startsWith(Texts.lower(text)))
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What an operator may write, for a message. */
    String choices() {
        return texts.stream().collect(Collectors.joining(", "));
    }
}
