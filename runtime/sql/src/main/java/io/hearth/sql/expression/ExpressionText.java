package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Family;
import io.hearth.sql.vector.ColumnVector;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** Expressions as error texts show them. */
public final class ExpressionText {
    private ExpressionText() {}

    /**
     * An expression in MySQL's form: operators in parentheses, functions in lower case.
     *
     * @param expression what to show
     * @param context has the parameters' values
     * @return for example {@code (9223372036854775807 + 1)}
     */
    public static String of(BoundExpression expression, EvaluationContext context) {
        if (expression instanceof ColumnReference column) {
            return column.name();
        }
        if (expression instanceof ParameterReference parameter) {
            return value(parameter.type(), context.parameter(parameter.index()), context);
        }
        if (expression instanceof Constant constant) {
            return value(constant.type(), constant.value(), context);
        }
        Call call = (Call) expression;
        String name = call.function().name().toLowerCase(Locale.ROOT);
        boolean operator = !Character.isLetter(name.charAt(0)) || isWordOperator(name);
        String joined =
                call.arguments().stream()
                        .map(argument -> of(argument, context))
                        .collect(Collectors.joining(operator ? " " + name + " " : ","));
        if (!operator) {
            return name + "(" + joined + ")";
        }
        return call.arguments().size() == 1 ? name + "(" + joined + ")" : "(" + joined + ")";
    }

    static String castName(SqlType target) {
        return "cast as " + target.text();
    }

    private static boolean isWordOperator(String name) {
        return name.equals("div") || name.equals("and") || name.equals("or") || name.equals("xor");
    }

    private static String value(SqlType type, Object value, EvaluationContext context) {
        if (value == null) {
            return "NULL";
        }
        RowArguments row = new RowArguments();
        row.begin(new ColumnVector[] {ColumnVector.constant(type, value)}, context);
        String text = new String(Conversions.text(type, row), StandardCharsets.UTF_8);
        return type.family() == Family.TEXT ? "'" + text + "'" : text;
    }
}
