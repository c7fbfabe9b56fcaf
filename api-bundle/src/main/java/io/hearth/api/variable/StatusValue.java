package io.hearth.api.variable;

import java.util.List;

/** A value of a status variable, of one of the kinds that MySQL has. Immutable. */
public sealed interface StatusValue {
    /**
     * Shown as ON or OFF.
     *
     * @param value which of them
     */
    record Bool(boolean value) implements StatusValue {}

    /**
     * A whole number with its sign.
     *
     * @param value shown in decimal
     */
    record Signed(long value) implements StatusValue {}

    /**
     * A whole number without a sign.
     *
     * @param bits shown in decimal as an unsigned number of 64 bits
     */
    record Unsigned(long bits) implements StatusValue {}

    /**
     * Shown with six decimals.
     *
     * @param value the number
     */
    record Real(double value) implements StatusValue {}

    /**
     * Shown as it is, whatever its length.
     *
     * @param value the text; null is shown as an empty text
     */
    record Text(String value) implements StatusValue {}

    /**
     * An array: each element is shown under the array's name, {@code _} and its own name; one
     * without a name under the array's alone. The array itself is not shown.
     *
     * @param elements in any order
     */
    record Elements(List<StatusVariable> elements) implements StatusValue {
        /**
         * Copies the list.
         *
         * @param elements as above
         */
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** No value: shown with an empty text (MySQL's {@code SHOW_UNDEF}). */
    record Undefined() implements StatusValue {}
}
