package io.hearth.sql.type;

/** Reads the weights of a text one after the other. One thread, for one text. */
final class WeightReader {
    static final int END = -1;

    private final Weights weights;
    private final byte[] bytes;
    private final int end;
    private int at;
    private int[] pending = {};
    private int next;

    WeightReader(Weights weights, byte[] bytes, int offset, int length) {
        this.weights = weights;
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    int next() {
        while (next == pending.length) {
            if (at == end) {
                return END;
            }
            pending = weights.weights(Utf8.codePointAt(bytes, at, end));
            at += Utf8.length(bytes, at, end);
            next = 0;
        }
        return pending[next++];
    }
}
