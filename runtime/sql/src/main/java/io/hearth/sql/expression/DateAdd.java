package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_DATETIME_FUNCTION_OVERFLOW;
import static io.hearth.api.error.ErrorCode.ER_TRUNCATED_WRONG_VALUE;
import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeParser;
import io.hearth.sql.type.TimeText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * DATE_ADD and DATE_SUB: a day or time and how many of a unit.
 *
 * @param unit the unit of the second argument
 * @param subtract whether it is taken away
 */
record DateAdd(IntervalUnit unit, boolean subtract) implements EagerFunction {
    private static final int TEXT_LENGTH = 26;

    @Override
    public String name() {
        return subtract ? "DATE_SUB" : "DATE_ADD";
    }

    @Override
    public void checkArguments(int count) {
        if (count != 2) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name());
        }
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        BoundExpression day = arguments.get(0);
        SqlType type = day.type();
        if (type.kind() == Kind.DATE) {
            return IntervalAmount.hasTime(unit)
                    ? SqlType.temporal(Kind.DATETIME, decimals(arguments))
                    : SqlType.of(Kind.DATE);
        }
        if (type.kind() == Kind.TIME) {
            Kind kind = IntervalAmount.hasTime(unit) ? Kind.TIME : Kind.DATETIME;
            return SqlType.temporal(kind, decimals(arguments));
        }
        if (type.family() == Family.TEMPORAL) {
            return SqlType.temporal(Kind.DATETIME, decimals(arguments));
        }
        return TimeTypes.text(TEXT_LENGTH);
    }

    private int decimals(List<BoundExpression> arguments) {
        int amount =
                unit == IntervalUnit.SECOND
                        ? TimeTypes.decimals(arguments.get(1))
                        : IntervalAmount.decimals(unit);
        return Math.max(arguments.get(0).type().decimals(), amount);
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        SqlType day = call.arguments().get(0).type();
        SqlType amount = call.arguments().get(1).type();
        SqlType wantedDay;
        if (call.type().family() == Family.TEXT) {
            wantedDay = Argument.textOf(day);
        } else {
            wantedDay = call.type().kind() == Kind.TIME ? day : Argument.DATETIME.wanted(day);
        }
        SqlType wantedAmount =
                IntervalAmount.isComposite(unit)
                        ? Argument.textOf(amount)
                        : unit == IntervalUnit.SECOND
                                ? Argument.decimalOf(amount)
                                : SqlType.bigint();
        return List.of(wantedDay, wantedAmount);
    }

    @Override
    public Kernel kernel(Call call) {
        if (call.type().family() == Family.TEXT) {
            TimeParser parser = new TimeParser();
            return Body.bytes(in -> textResult(in, parser)).strict();
        }
        return call.type().kind() == Kind.TIME
                ? Body.longs(this::timeResult).strict()
                : Body.longs(this::dayResult).strict();
    }

    private IntervalAmount amount(RowArguments in) {
        IntervalAmount amount;
        if (IntervalAmount.isComposite(unit)) {
            amount = IntervalAmount.parse(unit, in.getString(1));
        } else {
            amount =
                    unit == IntervalUnit.SECOND
                            ? IntervalAmount.ofSeconds(in.getDecimal(1))
                            : IntervalAmount.of(unit, in.getLong(1));
        }
        return subtract ? amount.negated() : amount;
    }

    private long timeResult(RowArguments in) {
        long time = in.getLong(0) + amount(in).micros();
        if (Math.abs(time) > PackedTime.MAX_TIME) {
            in.context().warning(ER_DATETIME_FUNCTION_OVERFLOW, "time");
            return in.toNull();
        }
        return time;
    }

    private long dayResult(RowArguments in) {
        long moved = moved(in, in.getLong(0));
        return moved == PackedTime.INVALID ? in.toNull() : moved;
    }

    private long moved(RowArguments in, long packed) {
        if (PackedTime.month(packed) == 0 || PackedTime.day(packed) == 0) {
            return PackedTime.INVALID;
        }
        long moved = amount(in).addTo(packed);
        if (moved == PackedTime.INVALID || PackedTime.dateOf(moved) == 0) {
            in.context().warning(ER_DATETIME_FUNCTION_OVERFLOW, "datetime");
            return PackedTime.INVALID;
        }
        return moved;
    }

    private byte[] textResult(RowArguments in, TimeParser parser) {
        long packed = parser.dateTime(in.buffer(0), in.offset(0), in.length(0));
        boolean hadTime = parser.hasTime();
        boolean incomplete = PackedTime.month(packed) == 0 || PackedTime.day(packed) == 0;
        if (packed == PackedTime.INVALID || incomplete) {
            String given = Conversions.shown(new String(in.getBytes(0), StandardCharsets.UTF_8));
            in.context()
                    .warn(ER_TRUNCATED_WRONG_VALUE, "Incorrect datetime value: '" + given + "'");
            return null;
        }
        long moved = moved(in, packed);
        if (moved == PackedTime.INVALID) {
            return null;
        }
        if (!hadTime && !IntervalAmount.hasTime(unit)) {
            return TimeText.date(moved);
        }
        return TimeText.dateTime(moved, PackedTime.micros(moved) == 0 ? 0 : 6);
    }
}
