package io.hearth.core.variable;

import io.hearth.core.admin.SqlValue;
import java.util.Optional;

/** Any text, or NULL, which is null here and nowhere else. Stateless. */
final class StringRules implements ValueRules<String> {
    @Override
    public Adjusted<String> fromSql(String variable, SqlValue value, boolean ranged) {
        if (value instanceof SqlValue.Text text) {
            return new Adjusted<>(text.text(), false);
        }
        if (value instanceof SqlValue.Null) {
            return new Adjusted<>(null, false);
        }
        throw Refusal.wrongType(variable);
    }

    @Override
    public OptionValue<String> fromOption(String option, Optional<String> text) {
        return new OptionValue<>(text.orElse(""), Optional.empty());
    }

    @Override
    public Adjusted<String> fromPersisted(Optional<String> text, boolean ranged) {
        return new Adjusted<>(text.orElse(null), false);
    }

    @Override
    public Adjusted<String> ranged(String value) {
        return new Adjusted<>(value, false);
    }

    @Override
    public Optional<String> show(String value) {
        return Optional.ofNullable(value);
    }

    @Override
    public SqlValue toSql(String value) {
        return value == null ? SqlValue.NULL : SqlValue.of(value);
    }
}
