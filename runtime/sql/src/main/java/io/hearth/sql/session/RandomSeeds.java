package io.hearth.sql.session;

import java.util.OptionalLong;

/** What SET has said of {@code rand_seed1} and {@code rand_seed2}. The session's thread. */
public final class RandomSeeds {
    private OptionalLong first = OptionalLong.empty();
    private OptionalLong second = OptionalLong.empty();

    /**
     * What {@code rand_seed1} was set to.
     *
     * @return empty if it was not
     */
    public OptionalLong first() {
        return first;
    }

    /**
     * {@code SET rand_seed1}.
     *
     * @param seed the half
     */
    public void first(long seed) {
        first = OptionalLong.of(seed);
    }

    /**
     * What {@code rand_seed2} was set to.
     *
     * @return empty if it was not
     */
    public OptionalLong second() {
        return second;
    }

    /**
     * {@code SET rand_seed2}.
     *
     * @param seed the half
     */
    public void second(long seed) {
        second = OptionalLong.of(seed);
    }
}
