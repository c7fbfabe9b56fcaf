package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One element. SET takes its text or number; an option also the beginning of its text. Immutable;
 * any thread.
 *
 * @param <E> the enum
 */
final class EnumRules<E extends Enum<E>> implements ValueRules<E> {
    private final Elements<E> elements;

    EnumRules(Class<E> type) {
        this.elements = new Elements<>(type);
    }

    @Override
    public Adjusted<E> fromSql(String variable, SqlValue value, boolean ranged) {
        if (value instanceof SqlValue.Decimal || value instanceof SqlValue.Real) {
            throw Refusal.wrongType(variable);
        }
        Optional<E> found = Optional.empty();
        if (value instanceof SqlValue.Text text) {
            found = elements.named(text.text());
        } else if (value instanceof SqlValue.Whole whole) {
            found = numbered(whole.value());
        }
        return new Adjusted<>(found.orElseThrow(() -> Refusal.wrongValue(variable, value)), false);
    }

    private Optional<E> numbered(BigInteger number) {
        boolean exists =
                number.signum() >= 0 && number.compareTo(BigInteger.valueOf(elements.count())) < 0;
        return exists ? Optional.of(elements.at(number.intValue())) : Optional.empty();
    }

    @Override
    public OptionValue<E> fromOption(String option, Optional<String> text)
            throws UnfitValueException {
        String given = text.orElse("1");
        Optional<E> found = elements.begunBy(given);
        if (found.isEmpty() && given.matches("[0-9]{1,9}")) {
            found = numbered(new BigInteger(given));
        }
        return new OptionValue<>(found.orElseThrow(this::unfit), Optional.empty());
    }

    private UnfitValueException unfit() {
        return new UnfitValueException("one of " + elements.choices() + " is expected");
    }

    @Override
    public Adjusted<E> fromPersisted(Optional<String> text, boolean ranged)
            throws UnfitValueException {
        return new Adjusted<>(text.flatMap(elements::named).orElseThrow(this::unfit), false);
    }

    @Override
    public Adjusted<E> ranged(E value) {
        return new Adjusted<>(value, false);
    }

    @Override
    public Optional<String> show(E value) {
        return Optional.of(value.toString());
    }

    @Override
    public SqlValue toSql(E value) {
        return SqlValue.of(value.toString());
    }

    @Override
    public List<String> elements() {
        return elements.texts();
    }
}
