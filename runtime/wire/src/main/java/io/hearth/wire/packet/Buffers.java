package io.hearth.wire.packet;

/** Lends buffers of one size. Any thread. */
public interface Buffers {
    /**
     * Lends one.
     *
     * @return a buffer that nobody else uses
     */
    byte[] take();

    /**
     * Takes one back.
     *
     * @param buffer what {@link #take} gave
     */
    void give(byte[] buffer);
}
