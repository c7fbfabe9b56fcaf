package io.hearth.wire.fake;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A result whose batches come from a supplier, or counts alone. */
public record FakeResult(
        List<ResultColumn> columns,
        Supplier<Batch> batches,
        long affectedRows,
        long lastInsertId,
        String info,
        int warningCount)
        implements StatementResult {
    /** A statement without rows. */
    public static FakeResult counts(long affected, long insertId, String info, int warnings) {
        return new FakeResult(List.of(), () -> null, affected, insertId, info, warnings);
    }

    /** Rows from a supplier. */
    public static FakeResult rows(List<ResultColumn> columns, Supplier<Batch> batches) {
        return new FakeResult(columns, batches, 0, 0, "", 0);
    }

    /** Rows with given values, as {@link io.hearth.sql.vector.ColumnVector#set} takes them. */
    public static FakeResult rows(List<ResultColumn> columns, Object[]... rows) {
        List<SqlType> types = columns.stream().map(ResultColumn::type).toList();
        Batch batch = Batch.of(types, Math.max(1, rows.length));
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < types.size(); column++) {
                batch.column(column).set(row, rows[row][column]);
            }
        }
        batch.setSize(rows.length);
        List<Batch> left = new ArrayList<>(rows.length == 0 ? List.of() : List.of(batch));
        return rows(columns, () -> left.isEmpty() ? null : left.remove(0));
    }

    /** A column of an expression. */
    public static ResultColumn column(String name, SqlType type) {
        return new ResultColumn("", "", "", name, "", type);
    }

    @Override
    public Batch next() {
        return batches.get();
    }
}
