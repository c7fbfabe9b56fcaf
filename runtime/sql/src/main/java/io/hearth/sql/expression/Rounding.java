package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** ROUND, TRUNCATE, FLOOR, CEIL and ABS. Immutable; any thread. */
final class Rounding implements EagerFunction {
    private static final int MOST_DIGITS = 30;
    private static final int WHOLE_DIGITS = 18;

    /** Which one. */
    private enum Kind {
        ROUND(1, 2),
        TRUNCATE(2, 2),
        FLOOR(1, 1),
        CEIL(1, 1),
        ABS(1, 1);

        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    private final Kind kind;
    private final String name;

    private Rounding(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(new Rounding(kind, kind.name()));
        }
        all.add(new Rounding(Kind.CEIL, "CEILING"));
        return all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void checkArguments(int count) {
        if (count < kind.least || count > kind.most) {
            throw ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT.toException(name);
        }
    }

    @Override
    public Stability stability() {
        return Stability.IMMUTABLE;
    }

    @Override
    public boolean wantsConstant(int argument) {
        return argument == 1;
    }

    @Override
    public SqlType resultType(List<BoundExpression> arguments) {
        SqlType type = Argument.numberOf(arguments.get(0).type());
        boolean nullable = arguments.stream().anyMatch(one -> one.type().nullable());
        return resultType(type, arguments).withNullable(nullable);
    }

    private SqlType resultType(SqlType type, List<BoundExpression> arguments) {
        return switch (kind) {
            case ABS -> absolute(type);
            case FLOOR, CEIL -> whole(type);
            default -> rounded(type, arguments);
        };
    }

    private static SqlType absolute(SqlType type) {
        return type.family() == Family.INTEGER
                ? SqlType.bigint(type.displayLength(), type.unsigned())
                : type;
    }

    private static SqlType whole(SqlType type) {
        return switch (type.family()) {
            case FLOATING -> SqlType.real().withDecimals(0).withLength(17);
            case DECIMAL ->
                    type.integerDigits() <= WHOLE_DIGITS
                            ? SqlType.bigint(type.integerDigits() + 2L, type.unsigned())
                            : SqlType.decimal(type.integerDigits() + 1, 0);
            default -> SqlType.bigint(type.displayLength(), type.unsigned());
        };
    }

    private static SqlType rounded(SqlType type, List<BoundExpression> arguments) {
        OptionalLong places =
                arguments.size() == 1
                        ? OptionalLong.of(0)
                        : ConstantValues.ofLong(arguments.get(1));
        boolean known = places.isPresent();
        int digits =
                (int) Math.max(-MOST_DIGITS, Math.min(places.orElse(type.decimals()), MOST_DIGITS));
        return switch (type.family()) {
            case INTEGER -> SqlType.bigint(type.displayLength(), type.unsigned());
            case FLOATING ->
                    known
                            ? SqlType.real()
                                    .withDecimals(Math.max(0, Math.min(digits, MOST_DIGITS)))
                            : SqlType.real();
            default -> {
                int scale = Math.max(0, digits);
                int carry = scale < type.decimals() ? 1 : 0;
                yield SqlType.decimal(type.integerDigits() + carry + scale, scale);
            }
        };
    }

    @Override
    public List<SqlType> kernelTypes(Call call) {
        SqlType number = Argument.numberOf(call.arguments().get(0).type());
        return call.arguments().size() == 1 ? List.of(number) : List.of(number, SqlType.bigint());
    }

    @Override
    public Kernel kernel(Call call) {
        Family from = Argument.numberOf(call.arguments().get(0).type()).family();
        return switch (from) {
            case FLOATING -> Body.doubles(this::ofDouble).strict();
            case DECIMAL ->
                    call.type().family() == Family.INTEGER
                            ? Body.longs(in -> ofDecimal(in).longValue()).strict()
                            : Body.decimals(this::ofDecimal).strict();
            default -> Body.longs(in -> ofLong(call, in)).strict();
        };
    }

    private static int places(RowArguments in) {
        return in.count() == 1 ? 0 : (int) Math.max(-400, Math.min(400, in.getLong(1)));
    }

    private double ofDouble(RowArguments in) {
        double value = in.getDouble(0);
        return switch (kind) {
            case ABS -> Math.abs(value);
            case FLOOR -> Math.floor(value);
            case CEIL -> Math.ceil(value);
            default -> rounded(value, places(in));
        };
    }

    /** As MySQL: scaled by a power of ten and rounded to even, not by the exact decimal value. */
    private double rounded(double value, int places) {
        double power = Math.pow(10, Math.abs(places));
        if (places < 0 && Double.isInfinite(power)) {
            return 0;
        }
        double scaled = places < 0 ? value / power : value * power;
        if (Double.isInfinite(scaled)) {
            return value;
        }
        double whole =
                kind == Kind.ROUND
                        ? Math.rint(scaled)
                        : scaled < 0 ? Math.ceil(scaled) : Math.floor(scaled);
        return places < 0 ? whole * power : whole / power;
    }

    private BigDecimal ofDecimal(RowArguments in) {
        BigDecimal value = in.getDecimal(0);
        return switch (kind) {
            case ABS -> value.abs();
            case FLOOR -> value.setScale(0, RoundingMode.FLOOR);
            case CEIL -> value.setScale(0, RoundingMode.CEILING);
            default -> rounded(value, places(in));
        };
    }

    private BigDecimal rounded(BigDecimal value, int places) {
        if (places >= value.scale()) {
            return value;
        }
        RoundingMode mode = kind == Kind.ROUND ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        BigDecimal rounded = value.setScale(places, mode);
        return Decimals.limited(places < 0 ? rounded.setScale(0) : rounded);
    }

    private long ofLong(Call call, RowArguments in) {
        long value = in.getLong(0);
        boolean unsigned = in.type(0).unsigned();
        if (kind == Kind.ABS) {
            if (value == Long.MIN_VALUE && !unsigned) {
                throw Arithmetic.outOfRange("BIGINT", call, in.context());
            }
            return unsigned ? value : Math.abs(value);
        }
        if (places(in) >= 0 || kind == Kind.FLOOR || kind == Kind.CEIL) {
            return value;
        }
        BigDecimal rounded = rounded(Decimals.ofLong(value, unsigned), places(in));
        boolean fits = rounded.toBigInteger().bitLength() <= (unsigned ? 64 : 63);
        if (!fits) {
            throw Arithmetic.outOfRange(
                    unsigned ? "BIGINT UNSIGNED" : "BIGINT", call, in.context());
        }
        return rounded.longValue();
    }
}
