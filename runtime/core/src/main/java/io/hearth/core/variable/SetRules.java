package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Any of the elements. SET takes their texts, between commas and without blanks, or a bit mask; an
 * option also beginnings of texts, and ALL. Immutable; any thread.
 *
 * @param <E> the enum
 */
final class SetRules<E extends Enum<E>> implements ValueRules<Set<E>> {
    private static final String ALL = "all";

    private final Class<E> type;
    private final Elements<E> elements;

    SetRules(Class<E> type) {
        this.type = type;
        this.elements = new Elements<>(type);
    }

    @Override
    public Adjusted<Set<E>> fromSql(String variable, SqlValue value, boolean ranged) {
        if (value instanceof SqlValue.Decimal || value instanceof SqlValue.Real) {
            throw Refusal.wrongType(variable);
        }
        Optional<Set<E>> found = Optional.empty();
        if (value instanceof SqlValue.Text text) {
            found = listed(text.text(), elements::named);
        } else if (value instanceof SqlValue.Whole whole) {
            found = masked(whole.value());
        }
        return new Adjusted<>(found.orElseThrow(() -> Refusal.wrongValue(variable, value)), false);
    }

    private Optional<Set<E>> listed(String list, Function<String, Optional<E>> find) {
        EnumSet<E> found = EnumSet.noneOf(type);
        if (list.isEmpty()) {
            return Optional.of(Collections.unmodifiableSet(found));
        }
        for (String text : list.split(",", -1)) {
            if (text.isEmpty()) {
                // As in MySQL: drivers append ",MODE" to what may be empty.
                continue;
            }
            Optional<E> element = find.apply(text);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            found.add(element.get());
        }
        return Optional.of(Collections.unmodifiableSet(found));
    }

    private Optional<Set<E>> masked(BigInteger mask) {
        if (mask.signum() < 0 || mask.bitLength() > elements.count()) {
            return Optional.empty();
        }
        EnumSet<E> found = EnumSet.noneOf(type);
        for (int i = 0; i < elements.count(); i++) {
            if (mask.testBit(i)) {
                found.add(elements.at(i));
            }
        }
        return Optional.of(Collections.unmodifiableSet(found));
    }

    @Override
    public OptionValue<Set<E>> fromOption(String option, Optional<String> text)
            throws UnfitValueException {
        String given = text.orElse("1");
        if (given.equalsIgnoreCase(ALL) && elements.named(given).isEmpty()) {
            return new OptionValue<>(
                    Collections.unmodifiableSet(EnumSet.allOf(type)), Optional.empty());
        }
        Optional<Set<E>> found = listed(given, elements::begunBy);
        if (found.isEmpty() && given.matches("[0-9]{1,20}")) {
            found = masked(new BigInteger(given));
        }
        return new OptionValue<>(found.orElseThrow(this::unfit), Optional.empty());
    }

    private UnfitValueException unfit() {
        return new UnfitValueException(
                "any combination of " + elements.choices() + " is expected, between commas");
    }

    @Override
    public Adjusted<Set<E>> fromPersisted(Optional<String> text, boolean ranged)
            throws UnfitValueException {
        return new Adjusted<>(
                text.flatMap(list -> listed(list, elements::named)).orElseThrow(this::unfit),
                false);
    }

    @Override
    public Adjusted<Set<E>> ranged(Set<E> value) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(value);
        return new Adjusted<>(Collections.unmodifiableSet(copy), false);
    }

    @Override
    public Optional<String> show(Set<E> value) {
        return Optional.of(value.stream().map(Enum::toString).collect(Collectors.joining(",")));
    }

    @Override
    public SqlValue toSql(Set<E> value) {
        return SqlValue.of(show(value).orElse(""));
    }

    @Override
    public List<String> elements() {
        return elements.texts();
    }
}
