package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ON or OFF. SET takes 0, 1, ON and OFF; an option TRUE and FALSE as well. Stateless. */
final class BooleanRules implements ValueRules<Boolean> {
    private static final String ON = "ON";
    private static final String OFF = "OFF";
    private static final Set<String> ON_WORDS = Set.of("1", "on", "true");
    private static final Set<String> OFF_WORDS = Set.of("0", "off", "false");

    @Override
    public Adjusted<Boolean> fromSql(String variable, SqlValue value, boolean ranged) {
        if (value instanceof SqlValue.Decimal || value instanceof SqlValue.Real) {
            throw Refusal.wrongType(variable);
        }
        if (value instanceof SqlValue.Whole whole && whole.value().bitLength() <= 1) {
            if (whole.value().signum() >= 0) {
                return new Adjusted<>(whole.value().equals(BigInteger.ONE), false);
            }
        }
        if (value instanceof SqlValue.Text text && ON.equalsIgnoreCase(text.text())) {
            return new Adjusted<>(true, false);
        }
        if (value instanceof SqlValue.Text text && OFF.equalsIgnoreCase(text.text())) {
            return new Adjusted<>(false, false);
        }
        throw Refusal.wrongValue(variable, value);
    }

    @Override
    public OptionValue<Boolean> fromOption(String option, Optional<String> text) {
        String word = Texts.lower(text.orElse("1"));
        if (ON_WORDS.contains(word)) {
            return new OptionValue<>(true, Optional.empty());
        }
        if (OFF_WORDS.contains(word)) {
            return new OptionValue<>(false, Optional.empty());
        }
        return new OptionValue<>(
                false,
                Optional.of(
                        "option '%s': boolean value '%s' wasn't recognized. Set to OFF."
                                .formatted(option, text.orElse(""))));
    }

    @Override
    public Adjusted<Boolean> fromPersisted(Optional<String> text, boolean ranged)
            throws UnfitValueException {
        String word = text.orElse("");
        if (!elements().contains(word)) {
            throw new UnfitValueException("ON or OFF is expected");
        }
        return new Adjusted<>(word.equals(ON), false);
    }

    @Override
    public Adjusted<Boolean> ranged(Boolean value) {
        return new Adjusted<>(value, false);
    }

    @Override
    public Optional<String> show(Boolean value) {
        return Optional.of(value ? ON : OFF);
    }

    @Override
    public SqlValue toSql(Boolean value) {
        return SqlValue.of(value ? 1 : 0);
    }

    @Override
    public List<String> elements() {
        return List.of(OFF, ON);
    }
}
