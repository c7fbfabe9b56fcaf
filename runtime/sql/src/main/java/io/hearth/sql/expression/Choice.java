package io.hearth.sql.expression;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.util.List;

/**
 * Gives each row the value of the first branch whose test it passes, and evaluates a branch's value
 * only for those rows. One execution's.
 */
final class Choice implements VectorExpression {
    /** Looks at a row of a test's vector. */
    @FunctionalInterface
    interface RowTest {
        boolean test(ColumnVector vector, int row);
    }

    /**
     * A test and the value for the rows that pass.
     *
     * @param test gives what {@code passes} looks at
     * @param passes whether a row of the test's vector passes
     * @param value the value; null if the test's vector is the value
     */
    record Branch(VectorExpression test, RowTest passes, VectorExpression value) {
        static Branch when(VectorExpression condition, VectorExpression value) {
            return new Branch(condition, Truth::isTrue, value);
        }

        static Branch ifNotNull(VectorExpression value) {
            return new Branch(value, (vector, row) -> !vector.isNull(row), null);
        }

        static Branch otherwise(VectorExpression value) {
            return new Branch(null, null, value);
        }
    }

    private final List<Branch> branches;
    private final SqlType type;
    private final Rows passed = new Rows(0);
    private final Rows open = new Rows(0);
    private int[] passedPositions = new int[1];
    private int[] openPositions = new int[1];
    private ColumnVector result;

    Choice(SqlType type, List<Branch> branches) {
        this.type = type;
        this.branches = branches;
    }

    @Override
    public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
        result = ResultVector.prepare(result, type, rows);
        open.set(rows.positions(), rows.count());
        ensure(rows.count());
        for (Branch branch : branches) {
            if (open.count() == 0) {
                return result;
            }
            if (branch.test() == null) {
                result.copy(branch.value().evaluate(batch, open, context), open);
                return result;
            }
            ColumnVector test = branch.test().evaluate(batch, open, context);
            split(test, branch.passes());
            if (passed.count() > 0) {
                ColumnVector value =
                        branch.value() == null
                                ? test
                                : branch.value().evaluate(batch, passed, context);
                result.copy(value, passed);
            }
        }
        for (int i = 0; i < open.count(); i++) {
            result.setNull(open.row(i));
        }
        return result;
    }

    private void ensure(int count) {
        if (passedPositions.length < count) {
            passedPositions = new int[Math.max(count, passedPositions.length * 2)];
            openPositions = new int[passedPositions.length];
        }
    }

    private void split(ColumnVector test, RowTest passes) {
        int passing = 0;
        int failing = 0;
        for (int i = 0; i < open.count(); i++) {
            int row = open.row(i);
            if (passes.test(test, row)) {
                passedPositions[passing++] = row;
            } else {
                openPositions[failing++] = row;
            }
        }
        passed.set(passedPositions, passing);
        open.set(openPositions, failing);
    }
}
