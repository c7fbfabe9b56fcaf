package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers of any width. What is out of range is brought into it: not above the maximum, then
 * to a multiple of the block size towards zero, then not below the minimum, as MySQL does it.
 * Immutable; any thread.
 *
 * @param <T> {@link Integer} or {@link Long}
 */
final class WholeNumberRules<T> implements ValueRules<T> {
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]{1,40})([kKmMgGtTpPeE]?)");
    private static final String SUFFIXES = "kmgtpe";
    private static final int BITS_PER_SUFFIX = 10;

    private final Width<T> width;
    private final BigInteger minimum;
    private final BigInteger maximum;
    private final BigInteger blockSize;

    /**
     * A type of numbers.
     *
     * @param word MySQL's word for it: signed or unsigned
     * @param least of all values of the type
     * @param greatest of all values of the type
     * @param toValue from a number within
     * @param toNumber back
     */
    record Width<T>(
            String word,
            BigInteger least,
            BigInteger greatest,
            Function<BigInteger, T> toValue,
            Function<T, BigInteger> toNumber) {}

    WholeNumberRules(Width<T> width, T minimum, T maximum, long blockSize) {
        this.width = width;
        this.minimum = width.toNumber().apply(minimum);
        this.maximum = width.toNumber().apply(maximum);
        this.blockSize = BigInteger.valueOf(blockSize);
    }

    @Override
    public Adjusted<T> fromSql(String variable, SqlValue value, boolean ranged) {
        if (value instanceof SqlValue.Whole whole) {
            return bounded(whole.value(), ranged);
        }
        throw Refusal.wrongType(variable);
    }

    private Adjusted<T> bounded(BigInteger number, boolean ranged) {
        return adjusted(
                number, ranged ? inRange(number) : within(number, width.least(), width.greatest()));
    }

    private Adjusted<T> adjusted(BigInteger given, BigInteger result) {
        return new Adjusted<>(width.toValue().apply(result), !given.equals(result));
    }

    private BigInteger inRange(BigInteger number) {
        BigInteger blocks = number.min(maximum).divide(blockSize);
        return blocks.multiply(blockSize).max(minimum);
    }

    private static BigInteger within(BigInteger number, BigInteger least, BigInteger greatest) {
        return number.min(greatest).max(least);
    }

    @Override
    public OptionValue<T> fromOption(String option, Optional<String> text)
            throws UnfitValueException {
        BigInteger given = parse(text.orElse("1"));
        BigInteger result = inRange(given);
        Optional<String> warning =
                given.equals(result)
                        ? Optional.empty()
                        : Optional.of(
                                "option '%s': %s value %s adjusted to %s."
                                        .formatted(option, width.word(), given, result));
        return new OptionValue<>(width.toValue().apply(result), warning);
    }

    private static BigInteger parse(String text) throws UnfitValueException {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UnfitValueException(
                    "a whole number is expected, which may end with K, M, G, T, P or E");
        }
        BigInteger number = new BigInteger(matcher.group(1));
        String suffix = Texts.lower(matcher.group(2));
        return suffix.isEmpty()
                ? number
                : number.shiftLeft(BITS_PER_SUFFIX * (SUFFIXES.indexOf(suffix) + 1));
    }

    @Override
    public Adjusted<T> fromPersisted(Optional<String> text, boolean ranged)
            throws UnfitValueException {
        return bounded(parse(text.orElse("")), ranged);
    }

    @Override
    public Adjusted<T> ranged(T value) {
        BigInteger given = width.toNumber().apply(value);
        return adjusted(given, inRange(given));
    }

    @Override
    public Optional<String> show(T value) {
        return Optional.of(width.toNumber().apply(value).toString());
    }

    @Override
    public SqlValue toSql(T value) {
        return SqlValue.of(width.toNumber().apply(value));
    }
}
