package io.hearth.sql.expression;

import io.hearth.sql.expression.Comparison.Sign;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;

/**
 * The rows of a query that values are compared with: those without NULL in a hash set with the
 * least and the greatest of them, those with NULL beside it. One execution's.
 */
final class SubqueryValues {
    private static final int FIRST_ROWS = 4;

    private final ValueOrder[] orders;
    private final TupleSet tuples;
    private final ColumnVector[] withNull;
    private final ColumnVector least;
    private final ColumnVector most;
    private int tupleCount;
    private int withNullCount;

    SubqueryValues(List<SqlType> types, SubqueryRows rows) {
        orders = types.stream().map(ValueOrder::of).toArray(ValueOrder[]::new);
        tuples = new TupleSet(types);
        withNull =
                types.stream()
                        .map(type -> ColumnVector.of(type.withNullable(true), FIRST_ROWS))
                        .toArray(ColumnVector[]::new);
        least = ColumnVector.of(types.get(0), 1);
        most = ColumnVector.of(types.get(0), 1);
        for (Batch batch = rows.next(); batch.selected() > 0; batch = rows.next()) {
            add(batch);
        }
    }

    private void add(Batch batch) {
        ColumnVector[] columns = new ColumnVector[orders.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = batch.column(i);
        }
        for (int i = 0; i < batch.selected(); i++) {
            int row = batch.rows().row(i);
            if (hasNull(columns, row)) {
                addWithNull(columns, row);
            } else if (tuples.add(0, columns, row)) {
                tupleCount++;
                widen(columns[0], row);
            }
        }
    }

    private boolean hasNull(ColumnVector[] columns, int row) {
        for (int i = 0; i < orders.length; i++) {
            if (columns[i].isNull(row)) {
                return true;
            }
        }
        return false;
    }

    /** Of single values one NULL says all. */
    private void addWithNull(ColumnVector[] columns, int row) {
        if (orders.length == 1) {
            withNullCount = 1;
            return;
        }
        for (int i = 0; i < orders.length; i++) {
            withNull[i].ensureCapacity(withNullCount + 1);
            withNull[i].copy(withNullCount, columns[i], row);
        }
        withNullCount++;
    }

    private void widen(ColumnVector column, int row) {
        if (tupleCount == 1 || orders[0].compare(column, row, least, 0) < 0) {
            least.reset();
            least.copy(0, column, row);
        }
        if (tupleCount == 1 || orders[0].compare(column, row, most, 0) > 0) {
            most.reset();
            most.copy(0, column, row);
        }
    }

    long memory() {
        long sum = tuples.memory();
        for (ColumnVector vector : withNull) {
            sum += vector.memory();
        }
        return sum;
    }

    /** Whether the comparison holds; null if that is not known. */
    Boolean compare(Sign sign, boolean all, ColumnVector[] operands, int row) {
        if (tupleCount + withNullCount == 0) {
            return all;
        }
        if (sign == Sign.EQUAL && !all) {
            return in(operands, row);
        }
        if (sign == Sign.NOT_EQUAL && all) {
            Boolean found = in(operands, row);
            return found == null ? null : !found;
        }
        if (operands[0].isNull(row) || tupleCount == 0) {
            return null;
        }
        boolean withLeast = sign.holds(orders[0].compare(operands[0], row, least, 0));
        boolean withMost = sign.holds(orders[0].compare(operands[0], row, most, 0));
        boolean known = all ? withLeast && withMost : withLeast || withMost;
        return known == all && withNullCount > 0 ? null : (Boolean) known;
    }

    private Boolean in(ColumnVector[] operands, int row) {
        boolean operandIsNull = hasNull(operands, row);
        if (!operandIsNull && tupleCount > 0 && tuples.contains(0, operands, row)) {
            return true;
        }
        boolean unknown = orders.length == 1 && (operandIsNull || withNullCount > 0);
        for (int i = 0; orders.length > 1 && i < withNullCount && !unknown; i++) {
            unknown = !differs(operands, row, withNull, i);
        }
        for (int i = 0; operandIsNull && i < tupleCount && !unknown; i++) {
            unknown = !differs(operands, row, tuples.values(), i);
        }
        return unknown ? null : false;
    }

    /** Whether two rows differ whatever their NULLs stand for. */
    private boolean differs(ColumnVector[] one, int row, ColumnVector[] other, int otherRow) {
        for (int i = 0; i < orders.length; i++) {
            if (!one[i].isNull(row)
                    && !other[i].isNull(otherRow)
                    && orders[i].compare(one[i], row, other[i], otherRow) != 0) {
                return true;
            }
        }
        return false;
    }
}
