package io.hearth.sql.executor;

import io.hearth.api.error.ErrorCode;

/** What a statement's operators hold in memory, against its limit. One statement's thread. */
public final class StatementMemory {
    /** For {@link #StatementMemory(long)}: as much as there is. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private final long limit;
    private long used;
    private long peak;

    /**
     * An account of nothing.
     *
     * @param limit bytes that may be held at the same time
     */
    public StatementMemory(long limit) {
        this.limit = limit;
    }

    /**
     * What is held now.
     *
     * @return bytes
     */
    public long used() {
        return used;
    }

    /**
     * The most that was held.
     *
     * @return bytes
     */
    public long peak() {
        return peak;
    }

    /** The part of one operator. */
    Share share() {
        return new Share();
    }

    /** What one operator holds. */
    final class Share implements AutoCloseable {
        private long mine;

        private Share() {}

        /**
         * Says how much it is now.
         *
         * @throws io.hearth.api.error.ServerException 1041 if the statement has more than it may
         */
        void set(long bytes) {
            used += bytes - mine;
            mine = bytes;
            if (used > limit) {
                throw ErrorCode.ER_OUT_OF_RESOURCES
                        .toException()
                        .withHint(
                                "the statement needs %d bytes of memory and may have %d"
                                        .formatted(used, limit));
            }
            peak = Math.max(peak, used);
        }

        @Override
        public void close() {
            used -= mine;
            mine = 0;
        }
    }
}
