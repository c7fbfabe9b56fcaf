package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Finite floating-point numbers, shown with six decimals. Immutable; any thread. */
final class DoubleRules implements ValueRules<Double> {
    private final double minimum;
    private final double maximum;

    DoubleRules(double minimum, double maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
    }

    @Override
    public Adjusted<Double> fromSql(String variable, SqlValue value, boolean ranged) {
        double number = number(variable, value);
        if (Double.isNaN(number)) {
            throw Refusal.wrongValue(variable, value);
        }
        return bounded(number, ranged);
    }

    private Adjusted<Double> bounded(double number, boolean ranged) {
        return ranged ? ranged(number) : within(number, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static double number(String variable, SqlValue value) {
        if (value instanceof SqlValue.Real real) {
            return real.value();
        }
        if (value instanceof SqlValue.Decimal decimal) {
            return decimal.value().doubleValue();
        }
        if (value instanceof SqlValue.Whole whole) {
            return whole.value().doubleValue();
        }
        throw Refusal.wrongType(variable);
    }

    private static Adjusted<Double> within(double number, double least, double greatest) {
        double result = Math.max(least, Math.min(greatest, number));
        return new Adjusted<>(result, result != number);
    }

    @Override
    public OptionValue<Double> fromOption(String option, Optional<String> text)
            throws UnfitValueException {
        double given = parse(text.orElse("1"));
        Adjusted<Double> result = ranged(given);
        Optional<String> warning =
                result.changed()
                        ? Optional.of(
                                "option '%s': value %s adjusted to %s."
                                        .formatted(option, plain(given), plain(result.value())))
                        : Optional.empty();
        return new OptionValue<>(result.value(), warning);
    }

    private static double parse(String text) throws UnfitValueException {
        try {
            double number = Double.parseDouble(text);
            boolean looksLikeOne = text.strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
            if (looksLikeOne && !Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new UnfitValueException("a number is expected");
        }
        throw new UnfitValueException("a number is expected");
    }

    private static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
        return whole ? BigInteger.valueOf((long) number).toString() : Double.toString(number);
    }

    @Override
    public Adjusted<Double> fromPersisted(Optional<String> text, boolean ranged)
            throws UnfitValueException {
        return bounded(parse(text.orElse("")), ranged);
    }

    @Override
    public Adjusted<Double> ranged(Double value) {
        return within(value, minimum, maximum);
    }

    @Override
    public Optional<String> show(Double value) {
        return Optional.of(String.format(Locale.ROOT, "%f", value));
    }

    @Override
    public Optional<String> persist(Double value) {
        return Optional.of(Double.toString(value));
    }

    @Override
    public SqlValue toSql(Double value) {
        return new SqlValue.Real(value);
    }
}
