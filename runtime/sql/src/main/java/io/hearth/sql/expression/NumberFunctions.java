package io.hearth.sql.expression;

import static io.hearth.sql.expression.Argument.DOUBLE;
import static io.hearth.sql.expression.Argument.LONG;
import static io.hearth.sql.expression.Argument.NUMBER;
import static io.hearth.sql.expression.Argument.TEXT;

import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.zip.CRC32;

/** Functions of numbers. */
final class NumberFunctions {
    private static final double LN_2 = Math.log(2);

    private NumberFunctions() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        all.addAll(Rounding.all());
        addReals(all);
        addLogarithms(all);
        all.add(
                Function.named("SIGN")
                        .takes(DOUBLE)
                        .gives(SqlType.bigint(17, false))
                        .strict(Body.longs(in -> (long) Math.signum(in.getDouble(0)))));
        all.add(
                Function.named("PI")
                        .takes()
                        .gives(SqlType.real().withDecimals(6).withLength(8))
                        .strict(Body.doubles(in -> Math.PI)));
        all.add(rand());
        all.add(
                Function.named("CRC32")
                        .takes(TEXT)
                        .gives(SqlType.bigint(10, true))
                        .strict(Body.longs(NumberFunctions::crc)));
        all.addAll(Extremes.all());
        all.addAll(BitFunctions.all());
        return all;
    }

    private static void addReals(List<SqlFunction> all) {
        all.add(real("SQRT", x -> x < 0 ? Double.NaN : Math.sqrt(x)));
        all.add(checked("EXP", Math::exp));
        all.add(real("SIN", Math::sin));
        all.add(real("COS", Math::cos));
        all.add(real("TAN", Math::tan));
        all.add(checked("COT", x -> 1 / Math.tan(x)));
        all.add(real("ASIN", Math::asin));
        all.add(real("ACOS", Math::acos));
        all.add(real("RADIANS", Math::toRadians));
        all.add(checked("DEGREES", x -> x * (180 / Math.PI)));
        for (String name : Arrays.asList("ATAN", "ATAN2")) {
            all.add(
                    Function.named(name)
                            .takes(DOUBLE, DOUBLE)
                            .optional(1)
                            .gives(SqlType.real())
                            .strict(
                                    Body.doubles(
                                            in ->
                                                    in.count() == 1
                                                            ? Math.atan(in.getDouble(0))
                                                            : Math.atan2(
                                                                    in.getDouble(0),
                                                                    in.getDouble(1)))));
        }
        for (String name : Arrays.asList("POW", "POWER")) {
            all.add(new CheckedReal(name, 2, in -> Math.pow(in.getDouble(0), in.getDouble(1))));
        }
    }

    private static SqlFunction real(String name, DoubleUnaryOperator operator) {
        return Function.named(name)
                .takes(DOUBLE)
                .givesNullable(SqlType.real())
                .strict(Body.doubles(in -> operator.applyAsDouble(in.getDouble(0))));
    }

    private static SqlFunction checked(String name, DoubleUnaryOperator operator) {
        return new CheckedReal(name, 1, in -> operator.applyAsDouble(in.getDouble(0)));
    }

    private static void addLogarithms(List<SqlFunction> all) {
        all.add(logarithm("LN", Math::log));
        all.add(logarithm("LOG10", Math::log10));
        all.add(logarithm("LOG2", x -> Math.log(x) / LN_2));
        all.add(
                Function.named("LOG")
                        .takes(DOUBLE, DOUBLE)
                        .optional(1)
                        .givesNullable(SqlType.real())
                        .strict(Body.doubles(NumberFunctions::log)));
    }

    private static SqlFunction logarithm(String name, DoubleUnaryOperator operator) {
        return Function.named(name)
                .takes(DOUBLE)
                .givesNullable(SqlType.real())
                .strict(
                        Body.doubles(
                                in -> {
                                    double value = in.getDouble(0);
                                    return value <= 0 ? invalid(in) : operator.applyAsDouble(value);
                                }));
    }

    private static double log(RowArguments in) {
        double first = in.getDouble(0);
        if (in.count() == 1) {
            return first <= 0 ? invalid(in) : Math.log(first);
        }
        double value = in.getDouble(1);
        return first <= 0 || first == 1 || value <= 0
                ? invalid(in)
                : Math.log(value) / Math.log(first);
    }

    private static double invalid(RowArguments in) {
        in.context().warning(io.hearth.api.error.ErrorCode.ER_INVALID_ARGUMENT_FOR_LOGARITHM);
        return in.toNull();
    }

    private static SqlFunction rand() {
        return Function.named("RAND")
                .takes(LONG)
                .optional(1)
                .gives(SqlType.real())
                .notNull()
                .perCall()
                .withNullsPer(NumberFunctions::randBody);
    }

    /** With a seed, MySQL's sequence: two 30-bit numbers that move each other. */
    private static Body randBody() {
        SplittableRandom unseeded = new SplittableRandom();
        SeededRandom seeded = new SeededRandom();
        return Body.doubles(
                in -> {
                    if (in.count() == 0) {
                        return unseeded.nextDouble();
                    }
                    long seed = in.isNull(0) ? 0 : in.getLong(0);
                    return seeded.next(seed, in.vector(0).isConstant());
                });
    }

    private static long crc(RowArguments in) {
        CRC32 crc = new CRC32();
        crc.update(in.buffer(0), in.offset(0), in.length(0));
        return crc.getValue();
    }

    static Argument[] numbers(int count) {
        Argument[] arguments = new Argument[count];
        Arrays.fill(arguments, NUMBER);
        return arguments;
    }

    /** RAND(seed): a constant seed starts one sequence, any other seeds each row anew. */
    private static final class SeededRandom {
        private static final long MAX = 0x3FFFFFFFL;

        private long first;
        private long second;
        private boolean started;

        double next(long seed, boolean once) {
            if (!started || !once) {
                long bits = seed & 0xFFFFFFFFL;
                first = (bits * 0x10001L + 55_555_555L & 0xFFFFFFFFL) % MAX;
                second = (bits * 0x10000001L & 0xFFFFFFFFL) % MAX;
                started = true;
            }
            first = (first * 3 + second) % MAX;
            second = (first + second + 33) % MAX;
            return (double) first / MAX;
        }
    }
}
