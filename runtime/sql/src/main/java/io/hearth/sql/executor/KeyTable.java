package io.hearth.sql.executor;

import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers different keys from 0 in the order they come; of equal ones the first is kept. A hash
 * table with open addressing. One execution's.
 */
final class KeyTable {
    /** Of a key that is not there. */
    static final int ABSENT = -1;

    private static final int FIRST_SLOTS = 32;

    private final Collation[] collations;
    private final RowStore keys;
    private int[] hashes = new int[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int[] rowHashes = {};

    /** Texts of a key column are compared by the collation at its place. */
    KeyTable(List<SqlType> types, Collation[] collations) {
        this.collations = collations;
        this.keys = new RowStore(types);
    }

    int size() {
        return keys.size();
    }

    RowStore keys() {
        return keys;
    }

    /** The numbers of rows' keys, by row number; new keys are added. */
    void findOrAdd(ColumnVector[] values, Rows rows, int[] numbers) {
        hash(values, rows);
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            int slot = slot(values, row);
            if (slots[slot] == 0) {
                add(values, row, slot);
                numbers[row] = keys.size() - 1;
            } else {
                numbers[row] = slots[slot] - 1;
            }
        }
    }

    /** The numbers of rows' keys, by row number; {@link #ABSENT} where there is none. */
    void find(ColumnVector[] values, Rows rows, int[] numbers) {
        hash(values, rows);
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            numbers[row] = slots[slot(values, row)] - 1;
        }
    }

    long memory() {
        return keys.memory() + 4L * (hashes.length + slots.length + rowHashes.length);
    }

    private void hash(ColumnVector[] values, Rows rows) {
        if (rowHashes.length < rows.end()) {
            rowHashes = new int[rows.end()];
        }
        Keys.hash(values, collations, rows, rowHashes);
    }

    /** The slot of a row's key, or the free one where it belongs. */
    private int slot(ColumnVector[] values, int row) {
        int hash = rowHashes[row];
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash
                    && Keys.equal(values, row, keys.columns(), number, collations)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void add(ColumnVector[] values, int row, int slot) {
        int number = keys.size();
        keys.add(values, row);
        slots[slot] = number + 1;
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        hashes[number] = rowHashes[row];
        if (keys.size() * 2 > slots.length) {
            enlarge();
        }
    }

    private void enlarge() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < keys.size(); number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
