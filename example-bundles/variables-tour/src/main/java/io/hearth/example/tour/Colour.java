package io.hearth.example.tour;

import java.util.Locale;

/** The elements of an enum and of a set. Their texts are what {@code toString} says. */
enum Colour {
    /** Number 0 of the enum, bit 1 of the set. */
    RED,
    /** Number 1 of the enum, bit 2 of the set. */
    GREEN,
    /** Number 2 of the enum, bit 4 of the set. */
    BLUE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
