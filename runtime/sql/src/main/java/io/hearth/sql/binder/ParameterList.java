package io.hearth.sql.binder;

import io.hearth.sql.binder.ParameterSlot.LiteralSlot;
import io.hearth.sql.binder.ParameterSlot.MarkerSlot;
import io.hearth.sql.binder.ParameterSlot.OuterSlot;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parameters of a plan in the making: the statement's literals and question marks; and which
 * literals it depends on. One statement's thread.
 */
final class ParameterList {
    private final List<ParameterSlot> slots = new ArrayList<>();
    private final Map<Integer, Integer> markers = new HashMap<>();
    private final List<Literal> fixed = new ArrayList<>();

    /** A parameter for a literal. */
    ParameterReference literal(Literal literal, TypedValue value, boolean exactType) {
        slots.add(new LiteralSlot(literal, value.type(), value.value(), exactType));
        return new ParameterReference(slots.size() - 1, value.type());
    }

    /** The parameter of a question mark, the same one each time. */
    ParameterReference marker(int number, SqlType type) {
        int index =
                markers.computeIfAbsent(
                        number,
                        marker -> {
                            slots.add(new MarkerSlot(marker, type));
                            return slots.size() - 1;
                        });
        return new ParameterReference(index, type);
    }

    /** The parameter of a value that a subquery reads of the row around it. */
    ParameterReference outer(SqlType type) {
        slots.add(new OuterSlot(type));
        return new ParameterReference(slots.size() - 1, type);
    }

    /** Whether an expression is a value of the row around a subquery. */
    boolean isOuter(BoundExpression expression) {
        return expression instanceof ParameterReference parameter
                && slots.get(parameter.index()) instanceof OuterSlot;
    }

    /** The plan is for this value of the literal only. */
    void fix(Literal literal) {
        fixed.add(literal);
    }

    /** Whether two parameters are literals of one value; the plan then depends on both. */
    boolean sameLiterals(ParameterReference one, ParameterReference other) {
        if (one.index() == other.index()) {
            return true;
        }
        boolean comparable =
                slots.get(one.index()) instanceof LiteralSlot
                        && slots.get(other.index()) instanceof LiteralSlot;
        if (!comparable || !one.type().equals(other.type())) {
            return false;
        }
        LiteralSlot first = (LiteralSlot) slots.get(one.index());
        LiteralSlot second = (LiteralSlot) slots.get(other.index());
        fixed.add(first.literal());
        fixed.add(second.literal());
        return Objects.deepEquals(first.value(), second.value());
    }

    List<ParameterSlot> slots() {
        return List.copyOf(slots);
    }

    /** The literals that the plan is for the values of. */
    List<Literal> fixed() {
        return List.copyOf(fixed);
    }

    /** How many parameters there are by now. */
    int size() {
        return slots.size();
    }

    /** The literals among the parameters from a number on. */
    List<Literal> literalsFrom(int index) {
        return slots.subList(index, slots.size()).stream()
                .filter(LiteralSlot.class::isInstance)
                .map(slot -> ((LiteralSlot) slot).literal())
                .toList();
    }
}
