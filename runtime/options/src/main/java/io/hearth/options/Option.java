package io.hearth.options;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One option as it was given. Immutable.
 *
 * <p>{@code --skip-x} and {@code --disable-x} are the option {@code x} with value {@code 0}, {@code
 * --enable-x} is {@code x} with value {@code 1}, {@code --x} is {@code x} without a value.
 *
 * @param name in lower case, with {@code _} for {@code -}, without leading {@code loose_}, {@code
 *     skip_}, {@code disable_} or {@code enable_}
 * @param value what follows the {@code =}, without quotes and escapes if from a file; may be empty
 *     text
 * @param source where it was given
 * @param loose whether it is to be ignored when nobody knows it
 * @param text as it was typed, for messages; from a file without the comment
 */
public record Option(
        String name, Optional<String> value, Source source, boolean loose, String text) {
    /** Checks that nothing is null. */
    public Option {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        requireNonNull(source, "source");
        requireNonNull(text, "text");
    }

    /**
     * As an argument of the command line.
     *
     * @return for example {@code --port=3308}
     */
    public String argument() {
        String dashed = (loose ? "--loose-" : "--") + name.replace('_', '-');
        return value.map(given -> dashed + "=" + given).orElse(dashed);
    }
}
