package io.hearth.sql.server;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices that a seed repeats. One thread. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** From 0 to below the bound. */
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** What one of the suppliers gives. */
    @SafeVarargs
    final <T> T from(Supplier<T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    /** The text in so many of a hundred cases, else nothing. */
    String maybe(int percent, Supplier<String> text) {
        return chance(percent) ? text.get() : "";
    }

    long number() {
        return random.nextLong();
    }

    double real() {
        return random.nextGaussian();
    }
}
