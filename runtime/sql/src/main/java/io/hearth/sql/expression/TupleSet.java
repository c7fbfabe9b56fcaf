package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import java.util.Arrays;
import java.util.List;

/** Combinations of a group and values, each once. One execution's. */
final class TupleSet {
    private static final int FIRST_SLOTS = 16;
    private static final int EMPTY = -1;

    private final ValueHash[] hashes;
    private final ValueOrder[] orders;
    private final ColumnVector[] values;
    private int[] groups = new int[FIRST_SLOTS];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    TupleSet(List<SqlType> types) {
        hashes = types.stream().map(ValueHash::of).toArray(ValueHash[]::new);
        orders = types.stream().map(ValueOrder::of).toArray(ValueOrder[]::new);
        values =
                types.stream()
                        .map(type -> ColumnVector.of(type, FIRST_SLOTS))
                        .toArray(ColumnVector[]::new);
        Arrays.fill(slots, EMPTY);
    }

    boolean add(int group, ColumnVector[] vectors, int row) {
        int slot = slot(group, vectors, row);
        if (slots[slot] != EMPTY) {
            return false;
        }
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, size * 2);
        }
        groups[size] = group;
        for (int i = 0; i < values.length; i++) {
            values[i].ensureCapacity(size + 1);
            values[i].copy(size, vectors[i], row);
        }
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return true;
    }

    boolean contains(int group, ColumnVector[] vectors, int row) {
        return slots[slot(group, vectors, row)] != EMPTY;
    }

    /** The values of the combinations, in the order they came. */
    ColumnVector[] values() {
        return values;
    }

    long memory() {
        long sum = slots.length * 4L + groups.length * 4L;
        for (ColumnVector vector : values) {
            sum += vector.memory();
        }
        return sum;
    }

    private int slot(int group, ColumnVector[] vectors, int row) {
        int hash = group * 0x9E3779B9;
        for (int i = 0; i < values.length; i++) {
            hash = hash * 31 + hashes[i].hash(vectors[i], row);
        }
        hash ^= hash >>> 16;
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != EMPTY && !same(slots[slot], group, vectors, row)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean same(int index, int group, ColumnVector[] vectors, int row) {
        if (groups[index] != group) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (orders[i].compare(values[i], index, vectors[i], row) != 0) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int i = 0; i < size; i++) {
            slots[slot(groups[i], values, i)] = i;
        }
    }
}
