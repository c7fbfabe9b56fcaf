package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeParser;
import io.hearth.sql.type.TimeText;
import java.util.List;

/**
 * ADDTIME and SUBTIME.
 *
 * @param subtract whether the second argument is taken away
 */
record AddTime(boolean subtract) implements EagerFunction {
    private static final int TEXT_LENGTH = 26;

    @Override
    public String name() {
        return subtract ? "SUBTIME" : "ADDTIME";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        SqlType type = arguments.get(0).type();
        if (type.family() != Family.TEMPORAL) {
            return TimeTypes.text(TEXT_LENGTH);
        }
        int decimals = Math.max(type.decimals(), TimeTypes.decimals(arguments.get(1)));
        return SqlType.temporal(type.kind() == Kind.TIME ? Kind.TIME : Kind.DATETIME, decimals);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        SqlType first = call.arguments().get(0).type();
        SqlType second = call.arguments().get(1).type();
        return List.of(
                first.family() == Family.TEMPORAL ? first : Argument.textOf(first),
                Argument.TIME.wanted(second));
    }

    @Override
    public Kernel kernel(Call call) {
        if (call.type().family() == Family.TEXT) {
            TimeParser parser = new TimeParser();
            return Body.bytes(in -> ofText(in, parser)).strict();
        }
        return Body.longs(
                        in -> call.type().kind() == Kind.TIME ? ofTime(in) : orNull(in, ofDay(in)))
                .strict();
    }

    private long amount(RowArguments in) {
        return subtract ? -in.getLong(1) : in.getLong(1);
    }

    private long ofTime(RowArguments in) {
        return TimeFunctions.limited(in.getLong(0) + amount(in));
    }

    private long ofDay(RowArguments in) {
        return PackedTime.fromMicros(PackedTime.toMicros(in.getLong(0)) + amount(in));
    }

    private static long orNull(RowArguments in, long packed) {
        return packed == PackedTime.INVALID ? in.toNull() : packed;
    }

    private byte[] ofText(RowArguments in, TimeParser parser) {
        if (!TimeDifference.isDayText(in, 0, parser)) {
            long time = TimeDifference.span(in, 0, parser);
            if (time == PackedTime.INVALID) {
                return null;
            }
            long sum = TimeFunctions.limited(time + amount(in));
            return TimeText.time(sum, sum % 1_000_000 == 0 ? 0 : 6);
        }
        long packed = parser.dateTime(in.buffer(0), in.offset(0), in.length(0));
        long sum =
                packed == PackedTime.INVALID
                        ? packed
                        : PackedTime.fromMicros(PackedTime.toMicros(packed) + amount(in));
        return sum == PackedTime.INVALID
                ? null
                : TimeText.dateTime(sum, PackedTime.micros(sum) == 0 ? 0 : 6);
    }
}
