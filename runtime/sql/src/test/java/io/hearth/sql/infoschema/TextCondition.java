package io.hearth.sql.infoschema;

import io.hearth.api.table.Condition;
import io.hearth.core.admin.LikePattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A condition that compares a column with a text, and writes down what it was asked. */
public final class TextCondition implements Condition {
    public final Set<Object> asked = new TreeSet<>();
    private final int column;
    private final Operator operator;
    private final String text;

    private TextCondition(int column, Operator operator, String text) {
        this.column = column;
        this.operator = operator;
        this.text = text;
    }

    public static TextCondition equalTo(int column, String text) {
        return new TextCondition(column, Operator.EQUAL, text);
    }

    public static TextCondition like(int column, String pattern) {
        return new TextCondition(column, Operator.LIKE, pattern);
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public List<Object> values() {
        return List.of(text);
    }

    @Override
    public boolean matches(Object value) {
        asked.add(value);
        return operator == Operator.LIKE
                ? new LikePattern(text).matches(value.toString())
                : text.stripTrailing().equalsIgnoreCase(value.toString());
    }

    @Override
    public boolean matches(long value) {
        return matches((Object) value);
    }
}
