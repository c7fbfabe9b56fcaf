package io.hearth.example.os;

import io.hearth.api.table.Condition;
import java.util.List;

/** A condition {@code column = value}. */
record EqualTo(int column, Object value) implements Condition {
    @Override
    public Operator operator() {
        return Operator.EQUAL;
    }

    @Override
    public List<Object> values() {
        return List.of(value);
    }

    @Override
    public boolean matches(Object other) {
        return value.equals(other);
    }

    @Override
    public boolean matches(long other) {
        return value.equals(other);
    }
}
