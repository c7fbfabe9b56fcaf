package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.expression.ExistsSubquery;
import io.hearth.sql.expression.SubqueryFunction;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.TimeText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Expressions as EXPLAIN shows them. Immutable; any thread. */
final class ExpressionWriter {
    private static final Set<String> WORDS = Set.of("AND", "OR", "XOR", "DIV", "LIKE");

    private final List<Object> parameters;

    private final Map<Integer, BoundExpression> outer;

    /**
     * @param outer what some parameters stand for: columns of the queries around
     * @param parameters the values of the plan's parameters; those that are missing are shown as ?
     */
    ExpressionWriter(List<Object> parameters, Map<Integer, BoundExpression> outer) {
        this.parameters = parameters;
        this.outer = outer;
    }

    String write(BoundExpression expression) {
        if (expression instanceof ColumnReference column) {
            return ColumnNames.shown(column.name());
        }
        if (expression instanceof ParameterReference parameter) {
            if (outer.containsKey(parameter.index())) {
                return write(outer.get(parameter.index()));
            }
            return parameter.index() < parameters.size()
                    ? value(parameters.get(parameter.index()), parameter.type())
                    : "?";
        }
        if (expression instanceof Constant constant) {
            return value(constant.value(), constant.type());
        }
        return call((Call) expression);
    }

    private String call(Call call) {
        String name = call.function().name();
        List<String> arguments = call.arguments().stream().map(this::write).toList();
        if (call.function() instanceof Conversion) {
            return arguments.get(0);
        }
        if (call.function() instanceof SubqueryFunction function) {
            return subquery(function, arguments.subList(0, function.operands()));
        }
        if (name.startsWith("IS ")) {
            return "(" + arguments.get(0) + " " + name.toLowerCase(Locale.ROOT) + ")";
        }
        return switch (name) {
            case "IN" ->
                    "("
                            + arguments.get(0)
                            + " in ("
                            + String.join(",", arguments.subList(1, arguments.size()))
                            + "))";
            case "BETWEEN" ->
                    "("
                            + arguments.get(0)
                            + " between "
                            + arguments.get(1)
                            + " and "
                            + arguments.get(2)
                            + ")";
            case "CAST" -> "cast(" + arguments.get(0) + " as " + call.type().text() + ")";
            default -> plain(name, arguments);
        };
    }

    private static String subquery(SubqueryFunction function, List<String> operands) {
        String query = "(select #" + function.subquery().number() + ")";
        if (operands.isEmpty()) {
            return function instanceof ExistsSubquery ? "exists" + query : query;
        }
        String row =
                operands.size() == 1 ? operands.get(0) : "(" + String.join(",", operands) + ")";
        String name =
                switch (function.name()) {
                    case "= ANY" -> "in";
                    case "<> ALL" -> "not in";
                    default -> function.name().toLowerCase(Locale.ROOT);
                };
        return "(" + row + " " + name + " " + query + ")";
    }

    private static String plain(String name, List<String> arguments) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean operator = !Character.isLetter(name.charAt(0)) || WORDS.contains(name);
        if (!operator) {
            return lower + "(" + String.join(",", arguments) + ")";
        }
        return arguments.size() == 1
                ? lower + arguments.get(0)
                : arguments.stream().collect(Collectors.joining(" " + lower + " ", "(", ")"));
    }

    private static String value(Object value, SqlType type) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof byte[] bytes) {
            return text(bytes, type);
        }
        if (type.family() == SqlType.Family.TEMPORAL && type.kind() != SqlType.Kind.TIME) {
            byte[] text = TimeText.text(type, (Long) value);
            String word = type.kind() == SqlType.Kind.DATE ? "DATE'" : "TIMESTAMP'";
            return word + new String(text, StandardCharsets.US_ASCII) + "'";
        }
        if (value instanceof Long number && type.unsigned()) {
            return Long.toUnsignedString(number);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static String text(byte[] bytes, SqlType type) {
        if (type.isCharacter()) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
        StringBuilder digits = new StringBuilder("0x");
        for (byte one : bytes) {
            digits.append(String.format("%02x", one));
        }
        return digits.toString();
    }
}
