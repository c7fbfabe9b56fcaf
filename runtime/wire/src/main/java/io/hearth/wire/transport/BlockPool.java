package io.hearth.wire.transport;

import io.hearth.wire.packet.Buffers;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Lends the buffers that a connection needs while a command runs; an idle one has none. Keeps some
 * for the next command, and leaves the others to the garbage collector. Thread-safe.
 */
public final class BlockPool implements Buffers {
    /** How large each is. */
    public static final int BLOCK = 16 * 1024;

    private static final int KEPT = 64;

    private final Store<byte[]> heap = new Store<>(() -> new byte[BLOCK]);
    private final Store<ByteBuffer> direct = new Store<>(() -> ByteBuffer.allocateDirect(BLOCK));

    @Override
    public byte[] take() {
        return heap.take();
    }

    @Override
    public void give(byte[] buffer) {
        heap.give(buffer);
    }

    /** Lends one that the system reads and writes without a copy; its position is 0. */
    ByteBuffer takeDirect() {
        return direct.take().clear();
    }

    /** Takes one back. */
    void giveDirect(ByteBuffer buffer) {
        direct.give(buffer);
    }

    private static final class Store<T> {
        private final Deque<T> kept = new ArrayDeque<>(KEPT);
        private final Supplier<T> maker;

        Store(Supplier<T> maker) {
            this.maker = maker;
        }

        T take() {
            synchronized (kept) {
                T last = kept.pollLast();
                if (last != null) {
                    return last;
                }
            }
            return maker.get();
        }

        void give(T buffer) {
            synchronized (kept) {
                if (kept.size() < KEPT) {
                    kept.addLast(buffer);
                }
            }
        }
    }
}
