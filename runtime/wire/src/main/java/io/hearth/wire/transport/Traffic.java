package io.hearth.wire.transport;

import java.util.concurrent.atomic.LongAdder;

/** Counts the bytes of all clients. Thread-safe. */
public final class Traffic {
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    void received(int bytes) {
        received.add(bytes);
    }

    void sent(int bytes) {
        sent.add(bytes);
    }

    /**
     * Bytes that came from clients.
     *
     * @return the count since the start
     */
    public long received() {
        return received.sum();
    }

    /**
     * Bytes that went to clients.
     *
     * @return the count since the start
     */
    public long sent() {
        return sent.sum();
    }
}
