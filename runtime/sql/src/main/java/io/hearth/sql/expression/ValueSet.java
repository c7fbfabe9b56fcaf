package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import java.util.Arrays;

/** Values of one type, each once, by their type's order. Not thread-safe: one execution's. */
final class ValueSet {
    private static final int FIRST_SLOTS = 16;
    private static final int EMPTY = -1;

    private final ValueHash hash;
    private final ValueOrder order;
    private final ColumnVector values;
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    ValueSet(SqlType type) {
        hash = ValueHash.of(type);
        order = ValueOrder.of(type);
        values = ColumnVector.of(type, FIRST_SLOTS);
        Arrays.fill(slots, EMPTY);
    }

    int size() {
        return size;
    }

    long memory() {
        return values.memory() + slots.length * 4L;
    }

    boolean contains(ColumnVector vector, int row) {
        return slots[slot(vector, row)] != EMPTY;
    }

    /** Adds a value that is not NULL; false if it was there. */
    boolean add(ColumnVector vector, int row) {
        int slot = slot(vector, row);
        if (slots[slot] != EMPTY) {
            return false;
        }
        values.ensureCapacity(size + 1);
        values.copy(size, vector, row);
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return true;
    }

    private int slot(ColumnVector vector, int row) {
        int mask = slots.length - 1;
        int slot = hash.hash(vector, row) & mask;
        while (slots[slot] != EMPTY && order.compare(values, slots[slot], vector, row) != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int i = 0; i < size; i++) {
            slots[slot(values, i)] = i;
        }
    }
}
