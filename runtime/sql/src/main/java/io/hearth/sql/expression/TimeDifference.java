package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_TRUNCATED_WRONG_VALUE;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeParser;
import io.hearth.sql.vector.BytesVector;
import java.util.List;

/** TIMEDIFF: both are days with times, or both are spans; else the result is NULL. */
final class TimeDifference implements EagerFunction {
    private static final int SHORTEST_DAY = 12;

    @Override
    public String name() {
        return "TIMEDIFF";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        int decimals =
                Math.max(
                        TimeTypes.decimals(arguments.get(0)), TimeTypes.decimals(arguments.get(1)));
        return SqlType.temporal(Kind.TIME, decimals);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public boolean wantsConstant(int argument) {
        return true;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        return call.arguments().stream().map(one -> wanted(one.type())).toList();
    }

    private static SqlType wanted(SqlType type) {
        return type.family() == Family.TEMPORAL ? type : Argument.textOf(type);
    }

    @Override
    public Kernel kernel(Call call) {
        TimeParser parser = new TimeParser();
        return Body.longs(in -> difference(in, parser)).strict();
    }

    private static long difference(RowArguments in, TimeParser parser) {
        boolean oneIsDay = isDay(in, 0, parser);
        if (oneIsDay != isDay(in, 1, parser)) {
            return in.toNull();
        }
        long one = micros(in, 0, oneIsDay, parser);
        long other = micros(in, 1, oneIsDay, parser);
        if (one == PackedTime.INVALID || other == PackedTime.INVALID) {
            return in.toNull();
        }
        return TimeFunctions.limited(one - other);
    }

    private static boolean isDay(RowArguments in, int argument, TimeParser parser) {
        if (!(in.vector(argument) instanceof BytesVector)) {
            return in.type(argument).kind() != Kind.TIME;
        }
        return isDayText(in, argument, parser);
    }

    /** Whether a text is long enough for a day with a time and is one; else it is a span. */
    static boolean isDayText(RowArguments in, int argument, TimeParser parser) {
        return in.length(argument) >= SHORTEST_DAY
                && parser.dateTime(in.buffer(argument), in.offset(argument), in.length(argument))
                        != PackedTime.INVALID
                && parser.hasTime();
    }

    /** The span that a text is, with a warning if it is none or is more than one. */
    static long span(RowArguments in, int argument, TimeParser parser) {
        long time = parser.time(in.buffer(argument), in.offset(argument), in.length(argument));
        if (time == PackedTime.INVALID || parser.truncated()) {
            in.context()
                    .warning(
                            ER_TRUNCATED_WRONG_VALUE,
                            "time",
                            Conversions.shown(in.getString(argument)));
        }
        return time;
    }

    private static long micros(RowArguments in, int argument, boolean day, TimeParser parser) {
        boolean text = in.vector(argument) instanceof BytesVector;
        if (!day) {
            return text ? span(in, argument, parser) : in.getLong(argument);
        }
        long packed =
                text
                        ? parser.dateTime(
                                in.buffer(argument), in.offset(argument), in.length(argument))
                        : in.getLong(argument);
        return packed == PackedTime.INVALID ? packed : PackedTime.toMicros(packed);
    }
}
