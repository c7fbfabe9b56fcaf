package io.hearth.sql.syntax;

import java.math.BigInteger;
import java.util.List;

/**
 * An option of a table, a partition, an index or a tablespace. Immutable.
 *
 * @param name in upper case and with one blank between words ({@code ENGINE}, {@code DATA
 *     DIRECTORY}, {@code CHARACTER SET}); of an option that the engine defines as typed
 * @param value its value
 */
public record TableOption(String name, Value value) {

    /** The value of an option. */
    public sealed interface Value {
        /**
         * A string.
         *
         * @param text the characters
         */
        record Text(String text) implements Value {}

        /**
         * A whole number.
         *
         * @param number not negative
         */
        record Number(BigInteger number) implements Value {}

        /**
         * A name, also when it was written as a string: an engine, a character set, {@code
         * DYNAMIC}.
         *
         * @param word as typed; may be empty
         */
        record Word(String word) implements Value {}

        /**
         * {@code DEFAULT}, {@code NULL}, {@code ON}, or a size such as {@code 16M}.
         *
         * @param text as typed
         */
        record Keyword(String text) implements Value {}

        /**
         * {@code UNION=(t1, t2)}.
         *
         * @param tables may be empty
         */
        record Tables(List<ObjectName> tables) implements Value {
            /** Copies the list. */
            public Tables {
                tables = List.copyOf(tables);
            }
        }

        /** Of a name that stands alone ({@code START TRANSACTION}). */
        record None() implements Value {}
    }
}
