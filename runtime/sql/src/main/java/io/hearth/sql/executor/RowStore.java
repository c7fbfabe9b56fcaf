package io.hearth.sql.executor;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/** Rows that are kept, column by column. One execution's. */
final class RowStore {
    private static final int FIRST_ROWS = 16;

    private final List<SqlType> types;
    private final ColumnVector[] columns;
    private int size;

    RowStore(List<SqlType> types) {
        this.types = types;
        this.columns = new ColumnVector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = ColumnVector.of(types.get(i), FIRST_ROWS);
        }
    }

    int size() {
        return size;
    }

    ColumnVector column(int index) {
        return columns[index];
    }

    ColumnVector[] columns() {
        return columns;
    }

    /** Keeps copies of a batch's selected rows. */
    void add(Batch batch, Rows rows) {
        for (int i = 0; i < columns.length; i++) {
            add(i, batch.column(i), rows);
        }
        size += rows.count();
    }

    /** Keeps copies of rows that lie in vectors. */
    void add(ColumnVector[] from, Rows rows) {
        for (int i = 0; i < columns.length; i++) {
            add(i, from[i], rows);
        }
        size += rows.count();
    }

    /** Keeps a copy of one row. */
    void add(ColumnVector[] from, int row) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].ensureCapacity(size + 1);
            columns[i].copy(size, from[i], row);
        }
        size++;
    }

    private void add(int column, ColumnVector from, Rows rows) {
        columns[column].ensureCapacity(size + rows.count());
        VectorCopy.append(columns[column], size, from, rows);
    }

    /** A store of some of the rows, in the given order. */
    RowStore only(int[] rows, int count) {
        RowStore kept = new RowStore(types);
        kept.add(columns, new Rows(rows, count));
        return kept;
    }

    /** Makes a batch of some of the rows, which must not outlive this store. */
    void read(int[] rows, int count, Batch output, int firstColumn) {
        for (int i = 0; i < columns.length; i++) {
            VectorCopy.gather(output.column(firstColumn + i), columns[i], rows, count);
        }
    }

    long memory() {
        long sum = 0;
        for (ColumnVector column : columns) {
            sum += column.memory();
        }
        return sum;
    }
}
