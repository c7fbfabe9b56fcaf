package io.hearth.options;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a value of a server option may be, and its canonical form. Immutable.
 *
 * <p>As in mysqld, an option that requires a value may have it in the next word of the command line
 * ({@code --port 3307}); one whose value is optional needs the {@code =}.
 */
sealed interface Argument {
    /** The canonical form of a value, or empty if it may not be one. */
    Optional<String> accept(String value);

    /** What a value must be, as in "a whole number from 0 to 65535". */
    String expected();

    /** How help shows it after the option's name: {@code =#}, {@code =name}, {@code [=value]}. */
    String shown();

    /** The value of an option given without one, or empty if it must have one. */
    default Optional<String> whenAbsent() {
        return Optional.empty();
    }

    /** ON or OFF, in mysqld's spellings. */
    record Switch() implements Argument {
        private static final Map<String, String> SPELLINGS =
                Map.of(
                        "on", "ON", "true", "ON", "1", "ON", "off", "OFF", "false", "OFF", "0",
                        "OFF");

        @Override
        public Optional<String> accept(String value) {
            return Optional.ofNullable(SPELLINGS.get(value.toLowerCase(Locale.ROOT)));
        }

        @Override
        public String expected() {
            return "ON or OFF";
        }

        @Override
        public String shown() {
            return "";
        }

        @Override
        public Optional<String> whenAbsent() {
            return Optional.of("ON");
        }
    }

    /** Any text, or any but none. */
    record Text(String placeholder, boolean mayBeEmpty) implements Argument {
        @Override
        public Optional<String> accept(String value) {
            return value.isEmpty() && !mayBeEmpty ? Optional.empty() : Optional.of(value);
        }

        @Override
        public String expected() {
            return "a " + placeholder;
        }

        @Override
        public String shown() {
            return "=" + placeholder;
        }
    }

    /** A whole number, with mysqld's suffixes K, M and G. */
    record Number(long minimum, long maximum) implements Argument {
        @Override
        public Optional<String> accept(String value) {
            return parse(value)
                    .filter(number -> number >= minimum && number <= maximum)
                    .map(String::valueOf);
        }

        private static Optional<Long> parse(String value) {
            if (!value.matches("[+-]?[0-9]{1,18}[kKmMgG]?")) {
                return Optional.empty();
            }
            int shift =
                    10
                            * (1
                                    + "kmg"
                                            .indexOf(
                                                    Character.toLowerCase(
                                                            value.charAt(value.length() - 1))));
            String digits = shift == 0 ? value : value.substring(0, value.length() - 1);
            long number = Long.parseLong(digits);
            return Math.abs(number) > Long.MAX_VALUE >> shift
                    ? Optional.empty()
                    : Optional.of(number << shift);
        }

        @Override
        public String expected() {
            return "a whole number from " + minimum + " to " + maximum;
        }

        @Override
        public String shown() {
            return "=#";
        }
    }

    /** One of some words, in any letter case, or its number counted from 0. */
    record Choice(List<String> words, Optional<String> whenAbsent) implements Argument {
        @Override
        public Optional<String> accept(String value) {
            if (value.matches("[0-9]{1,2}")) {
                int number = Integer.parseInt(value);
                return number < words.size() ? Optional.of(words.get(number)) : Optional.empty();
            }
            return words.stream().filter(value::equalsIgnoreCase).findFirst();
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public String shown() {
            return whenAbsent.isPresent() ? "[=name]" : "=name";
        }
    }
}
