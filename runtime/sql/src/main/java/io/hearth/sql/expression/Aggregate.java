package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.util.Arrays;
import java.util.List;

/** COUNT, MIN, MAX, SUM and AVG. Immutable; any thread. */
enum Aggregate {
    COUNT,
    MIN,
    MAX,
    SUM,
    AVG;

    private static final int SUM_DIGITS = 22;
    private static final int AVERAGE_INCREMENT = 4;

    static List<AggregateFunction> all() {
        return Arrays.stream(values()).<AggregateFunction>map(AsFunction::new).toList();
    }

    private SqlType resultType(List<SqlType> arguments) {
        if (this == COUNT) {
            return SqlType.bigint(21, false).withNullable(false);
        }
        SqlType type = arguments.get(0);
        return switch (this) {
            case MIN, MAX -> extreme(type);
            case SUM -> sum(type);
            default -> average(type);
        };
    }

    private static SqlType extreme(SqlType type) {
        return type.isNull() ? type : type.withNullable(true);
    }

    private static SqlType sum(SqlType given) {
        SqlType type = Argument.numberOf(given);
        if (type.family() == Family.FLOATING) {
            return SqlType.real().withDecimals(type.decimals());
        }
        return SqlType.decimal(type.precision() + SUM_DIGITS, type.decimals());
    }

    private static SqlType average(SqlType given) {
        SqlType type = Argument.numberOf(given);
        if (type.family() == Family.FLOATING) {
            boolean fixed = type.decimals() < SqlType.FLOATING;
            int decimals = type.decimals() + AVERAGE_INCREMENT;
            return SqlType.real().withDecimals(fixed ? Math.min(30, decimals) : SqlType.FLOATING);
        }
        int scale = Math.min(type.decimals() + AVERAGE_INCREMENT, SqlType.MAX_SCALE);
        return SqlType.decimal(type.precision() + AVERAGE_INCREMENT, scale);
    }

    private SqlType accumulatorType(SqlType given) {
        if (this == SUM || this == AVG) {
            SqlType number = Argument.numberOf(given);
            return number.family() == Family.FLOATING ? SqlType.real() : number;
        }
        return given;
    }

    /** One of them as a function. */
    private record AsFunction(Aggregate kind) implements AggregateFunction {
        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public void checkArguments(int count) {
            boolean right = kind == COUNT ? true : count == 1;
            if (!right) {
                throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(kind.name());
            }
        }

        @Override
        public SqlType resultType(List<SqlType> arguments) {
            return kind.resultType(arguments);
        }

        @Override
        public List<SqlType> accumulatorTypes(List<SqlType> arguments) {
            return arguments.stream().map(kind::accumulatorType).toList();
        }

        @Override
        public Accumulator accumulator(List<SqlType> arguments, boolean distinct) {
            SqlType result = kind.resultType(arguments);
            List<SqlType> types = accumulatorTypes(arguments);
            Accumulator plain =
                    switch (kind) {
                        case COUNT -> new CountAccumulator();
                        case MIN -> new ExtremeAccumulator(types.get(0), -1);
                        case MAX -> new ExtremeAccumulator(types.get(0), 1);
                        default -> sums(types.get(0), result);
                    };
            boolean matters = distinct && kind != MIN && kind != MAX && !types.isEmpty();
            return matters ? new DistinctAccumulator(types, plain) : plain;
        }

        private Accumulator sums(SqlType type, SqlType result) {
            boolean average = kind == AVG;
            return type.family() == Family.FLOATING
                    ? new DoubleSumAccumulator(average)
                    : new DecimalSumAccumulator(type, result, average);
        }
    }
}
