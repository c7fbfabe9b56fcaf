package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;

/** BETWEEN: value, least, greatest, all compared as one type. Immutable; any thread. */
final class Between implements EagerFunction {
    @Override
    public String name() {
        return "BETWEEN";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 3) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        boolean temporal = compared(arguments).family() == Family.TEMPORAL;
        return SqlType.bool()
                .withNullable(
                        temporal || arguments.stream().anyMatch(one -> one.type().nullable()));
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    private SqlType compared(List<BoundExpression> arguments) {
        SqlType low = ComparisonType.of(name(), arguments.get(0), arguments.get(1));
        SqlType high = ComparisonType.of(name(), arguments.get(0), arguments.get(2));
        if (low.withNullable(true).equals(high.withNullable(true))) {
            return low;
        }
        if (low.family() == Family.TEXT && high.family() == Family.TEXT) {
            return SqlType.varchar(0, Collations.forComparison(name(), arguments).collation());
        }
        if (low.family() == Family.TEMPORAL || high.family() == Family.TEMPORAL) {
            return SqlType.temporal(Kind.DATETIME, 6);
        }
        boolean exact = isExact(low) && isExact(high);
        return exact ? SqlType.decimal(SqlType.MAX_PRECISION, SqlType.MAX_SCALE) : SqlType.real();
    }

    private static boolean isExact(SqlType type) {
        return type.family() == Family.INTEGER || type.family() == Family.DECIMAL;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        SqlType type = compared(call.arguments());
        return List.of(type, type, type);
    }

    @Override
    public boolean wantsRealTimes() {
        return true;
    }

    @Override
    public Kernel kernel(Call call) {
        ValueOrder order = ValueOrder.of(compared(call.arguments()));
        return Body.longs(in -> between(order, in)).withNulls();
    }

    private static long between(ValueOrder order, RowArguments in) {
        if (in.isNull(0)) {
            return in.toNull();
        }
        long low = in.isNull(1) ? -1 : compare(order, in, 1) >= 0 ? 1 : 0;
        long high = in.isNull(2) ? -1 : compare(order, in, 2) <= 0 ? 1 : 0;
        if (low == 0 || high == 0) {
            return 0;
        }
        return low < 0 || high < 0 ? in.toNull() : 1;
    }

    private static int compare(ValueOrder order, RowArguments in, int argument) {
        ColumnVector value = in.vector(0);
        return order.compare(value, in.row(), in.vector(argument), in.row());
    }
}
