package io.hearth.sql.expression;

import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/**
 * A condition that narrows a batch's selection; each conjunct sees only the rows the ones before it
 * left. Belongs to one execution and one thread.
 */
public final class Predicate {
    private final List<VectorExpression> conjuncts;
    private int[] positions = new int[16];

    Predicate(List<VectorExpression> conjuncts) {
        this.conjuncts = conjuncts;
    }

    /**
     * Keeps the rows for which the condition is true.
     *
     * @param batch its selection is narrowed; the array of positions stays this predicate's and is
     *     good until the next call
     * @param context the session and the statement
     * @return how many rows are left
     */
    public int select(Batch batch, EvaluationContext context) {
        for (VectorExpression conjunct : conjuncts) {
            if (batch.selected() == 0) {
                return 0;
            }
            keepTrue(batch, conjunct.evaluate(batch, batch.rows(), context));
        }
        return batch.selected();
    }

    private void keepTrue(Batch batch, ColumnVector truth) {
        Rows rows = batch.rows();
        if (truth.isConstant()) {
            if (!Truth.isTrue(truth, 0)) {
                batch.select(positions, 0);
            }
            return;
        }
        int count = rows.count();
        if (positions.length < count) {
            positions = new int[Math.max(count, ColumnVector.USUAL_CAPACITY)];
        }
        long[] values = ((LongVector) truth).values();
        boolean[] nulls = truth.mayHaveNulls() ? truth.nulls() : null;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows.row(i);
            if (values[row] != 0 && (nulls == null || !nulls[row])) {
                positions[kept++] = row;
            }
        }
        batch.select(positions, kept);
    }
}
