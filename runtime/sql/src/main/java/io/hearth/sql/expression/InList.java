package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.LongVector;
import io.hearth.sql.vector.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * IN: the first argument is looked for among the others, each compared as {@code =} would. Constant
 * values are looked up in a hash set. Immutable; any thread.
 */
final class InList implements LazyFunction {
    @Override
    public String name() {
        return "IN";
    }

    @Override
    public void checkArguments(int count) {
        if (count < 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        boolean nullable = arguments.get(0).type().nullable();
        for (BoundExpression value : arguments.subList(1, arguments.size())) {
            SqlType compared = ComparisonType.of(name(), arguments.get(0), value);
            nullable |= value.type().nullable() || compared.family() == SqlType.Family.TEMPORAL;
        }
        return SqlType.bool().withNullable(nullable);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public VectorExpression compile(Call call) {
        BoundExpression sought = call.arguments().get(0);
        Map<SqlType, List<BoundExpression>> byType = new LinkedHashMap<>();
        for (BoundExpression value : call.arguments().subList(1, call.arguments().size())) {
            SqlType type = ComparisonType.of(name(), sought, value).withNullable(true);
            byType.computeIfAbsent(type, unused -> new ArrayList<>()).add(value);
        }
        List<Group> groups = new ArrayList<>();
        byType.forEach((type, values) -> groups.add(new Group(type, sought, values)));
        return new Evaluation(call.type(), groups);
    }

    /** The values that are compared as one type. One execution's. */
    private static final class Group {
        private final VectorExpression sought;
        private final ValueOrder order;
        private final ValueSet constants;
        private final List<VectorExpression> constantValues = new ArrayList<>();
        private final List<VectorExpression> others = new ArrayList<>();
        private boolean filled;
        private boolean hasNull;

        Group(SqlType type, BoundExpression sought, List<BoundExpression> values) {
            this.sought = ExpressionCompiler.compileAs(sought, type);
            this.order = ValueOrder.of(type);
            this.constants = new ValueSet(type);
            for (BoundExpression value : values) {
                boolean constant = ExpressionCompiler.isConstant(value);
                (constant ? constantValues : others)
                        .add(ExpressionCompiler.compileCompared(value, type, List.of(sought)));
            }
        }

        private void fill(Batch batch, EvaluationContext context) {
            Rows one = new Rows(1);
            for (VectorExpression constant : constantValues) {
                ColumnVector value = constant.evaluate(batch, one, context);
                if (value.isNull(0)) {
                    hasNull = true;
                } else {
                    constants.add(value, 0);
                }
            }
            filled = true;
        }

        /** Marks 1 where the value is found, NULL where it may be; other rows stay as they are. */
        void mark(Batch batch, Rows rows, LongVector found, EvaluationContext context) {
            if (!filled) {
                fill(batch, context);
            }
            ColumnVector values = sought.evaluate(batch, rows, context);
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                if (values.isNull(row)) {
                    found.setNull(row);
                } else if (constants.size() > 0 && constants.contains(values, row)) {
                    found.setLong(row, 1);
                } else if (hasNull && !isOne(found, row)) {
                    found.setNull(row);
                }
            }
            for (VectorExpression other : others) {
                compare(values, other.evaluate(batch, rows, context), rows, found);
            }
        }

        private void compare(ColumnVector values, ColumnVector other, Rows rows, LongVector found) {
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.row(i);
                if (values.isNull(row) || isOne(found, row)) {
                    continue;
                }
                if (other.isNull(row)) {
                    found.setNull(row);
                } else if (order.compare(values, row, other, row) == 0) {
                    found.setLong(row, 1);
                }
            }
        }

        private static boolean isOne(LongVector found, int row) {
            return !found.isNull(row) && found.getLong(row) == 1;
        }
    }

    /** One execution's. */
    private static final class Evaluation implements VectorExpression {
        private final SqlType type;
        private final List<Group> groups;
        private ColumnVector result;

        Evaluation(SqlType type, List<Group> groups) {
            this.type = type;
            this.groups = groups;
        }

        @Override
        public ColumnVector evaluate(Batch batch, Rows rows, EvaluationContext context) {
            result = ResultVector.prepare(result, type, rows);
            LongVector found = (LongVector) result;
            for (int i = 0; i < rows.count(); i++) {
                found.setLong(rows.row(i), 0);
            }
            for (Group group : groups) {
                group.mark(batch, rows, found, context);
            }
            return found;
        }
    }
}
