package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_OPERAND_COLUMNS;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Literal.NumberKind;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Operation;
import io.hearth.sql.syntax.Operation.Binary;
import io.hearth.sql.syntax.Operation.CaseExpression;
import io.hearth.sql.syntax.Operation.Cast;
import io.hearth.sql.syntax.Operation.Collate;
import io.hearth.sql.syntax.Operation.ConvertUsing;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.syntax.Operation.Logical;
import io.hearth.sql.syntax.Operation.Not;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Operation.Unary;
import io.hearth.sql.syntax.ScalarQuery;
import io.hearth.sql.syntax.UnaryOperator;
import io.hearth.sql.type.SqlType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds operators, casts and CASE. One statement's thread. */
final class OperationBinder {
    private static final BigInteger BELOW_LONG = BigInteger.ONE.shiftLeft(63);

    private static final Set<BinaryOperator> NUMERIC =
            Set.of(
                    BinaryOperator.ADD,
                    BinaryOperator.SUBTRACT,
                    BinaryOperator.MULTIPLY,
                    BinaryOperator.DIVIDE,
                    BinaryOperator.INTEGER_DIVIDE,
                    BinaryOperator.MODULO);

    private static final Map<BinaryOperator, String> NAMES =
            Map.of(
                    BinaryOperator.JSON_EXTRACT, "JSON_EXTRACT",
                    BinaryOperator.MEMBER_OF, "MEMBER OF",
                    BinaryOperator.SOUNDS_LIKE, "SOUNDS LIKE");

    private final StatementContext statement;
    private final ExpressionBinder expressions;
    private final Casts casts;

    OperationBinder(StatementContext statement, ExpressionBinder expressions) {
        this.statement = statement;
        this.expressions = expressions;
        this.casts = statement.casts();
    }

    BoundExpression bind(Operation operation) {
        if (operation instanceof Binary binary) {
            return binary(binary);
        }
        if (operation instanceof Logical logical) {
            return statement.call(
                    logical.operator().name(), expressions.bindAll(logical.operands()));
        }
        if (operation instanceof Not not) {
            return statement.call("NOT", List.of(expressions.bind(not.operand())));
        }
        if (operation instanceof Unary unary) {
            return unary(unary);
        }
        if (operation instanceof CaseExpression choice) {
            return choice(choice);
        }
        if (operation instanceof Cast cast) {
            return casts.cast(expressions.bind(cast.operand()), cast);
        }
        if (operation instanceof ConvertUsing convert) {
            return casts.convertUsing(expressions.bind(convert.operand()), convert.charset());
        }
        if (operation instanceof Collate collate) {
            return casts.collate(expressions.bind(collate.operand()), collate.collation());
        }
        throw StatementContext.notYet(operation instanceof Interval ? "INTERVAL" : "rows");
    }

    private BoundExpression binary(Binary binary) {
        boolean rows =
                binary.left() instanceof RowExpression || binary.right() instanceof RowExpression;
        if (rows && binary.operator().isComparison()) {
            return compareRows(binary.operator(), binary.left(), binary.right());
        }
        if (binary.operator() == BinaryOperator.JSON_EXTRACT_UNQUOTED) {
            return statement.call(
                    "JSON_UNQUOTE",
                    List.of(
                            statement.call(
                                    "JSON_EXTRACT",
                                    expressions.bindAll(List.of(binary.left(), binary.right())))));
        }
        if (binary.operator().isComparison()
                && (isDigits(binary.left()) || isDigits(binary.right()))) {
            return compareDigits(binary);
        }
        String function = NAMES.getOrDefault(binary.operator(), binary.operator().text());
        return statement.call(
                function,
                NUMERIC.contains(binary.operator())
                        ? List.of(number(binary.left()), number(binary.right()))
                        : expressions.bindAll(List.of(binary.left(), binary.right())));
    }

    /** A hex or bit literal is a number beside a number, else a text. */
    private BoundExpression compareDigits(Binary binary) {
        BoundExpression left = expressions.bind(binary.left());
        BoundExpression right = expressions.bind(binary.right());
        if (isNumber(right)) {
            left = isDigits(binary.left()) ? number(binary.left()) : left;
        } else if (isNumber(left)) {
            right = isDigits(binary.right()) ? number(binary.right()) : right;
        }
        return statement.call(binary.operator().text(), List.of(left, right));
    }

    private static boolean isNumber(BoundExpression expression) {
        return switch (expression.type().family()) {
            case INTEGER, DECIMAL, FLOATING -> !expression.type().isNull();
            default -> false;
        };
    }

    static boolean isDigits(Expression operand) {
        return operand instanceof Literal.HexLiteral hex && hex.introducer().isEmpty()
                || operand instanceof Literal.BitLiteral bit && bit.introducer().isEmpty();
    }

    /** An operand of arithmetic: a hex or bit literal is a number there. */
    BoundExpression number(Expression operand) {
        if (!isDigits(operand)) {
            return expressions.bind(operand);
        }
        Literal literal = (Literal) operand;
        return LiteralValues.asNumber(literal)
                .<BoundExpression>map(
                        value -> {
                            statement.parameters().fix(literal);
                            return new Constant(value.value(), value.type());
                        })
                .orElseGet(() -> expressions.literal(literal));
    }

    private BoundExpression compareRows(
            BinaryOperator operator, Expression left, Expression right) {
        if (left instanceof ScalarQuery query) {
            return expressions.subqueries().row(members(right), operator, query.query());
        }
        if (right instanceof ScalarQuery query) {
            return expressions.subqueries().row(members(left), operator, query.query());
        }
        List<Expression> first = members(left);
        List<Expression> second = members(right);
        if (first.size() != second.size()) {
            throw ER_OPERAND_COLUMNS.toException(first.size());
        }
        return switch (operator) {
            case EQUAL, NULL_SAFE_EQUAL -> statement.call("AND", pairs(operator, first, second));
            case NOT_EQUAL -> statement.call("OR", pairs(operator, first, second));
            default -> throw StatementContext.notYet("order of rows");
        };
    }

    private List<BoundExpression> pairs(
            BinaryOperator operator, List<Expression> first, List<Expression> second) {
        List<BoundExpression> pairs = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            pairs.add(binary(new Binary(operator, first.get(i), second.get(i))));
        }
        return pairs;
    }

    private static List<Expression> members(Expression row) {
        return row instanceof RowExpression values ? values.values() : List.of(row);
    }

    private BoundExpression unary(Unary unary) {
        if (unary.operator() == UnaryOperator.MINUS
                && unary.operand() instanceof NumberLiteral number
                && number.kind() == NumberKind.INTEGER
                && new BigInteger(number.text()).equals(BELOW_LONG)) {
            statement.parameters().fix(number);
            return new Constant(Long.MIN_VALUE, SqlType.bigint(20, false).withNullable(false));
        }
        BoundExpression operand =
                unary.operator() == UnaryOperator.MINUS
                        ? number(unary.operand())
                        : expressions.bind(unary.operand());
        return switch (unary.operator()) {
            case PLUS -> operand;
            case MINUS -> statement.call("-", List.of(operand));
            case BIT_NOT -> statement.call("~", List.of(operand));
            case BINARY -> casts.binary(operand);
        };
    }

    private BoundExpression choice(CaseExpression choice) {
        Optional<BoundExpression> operand = choice.operand().map(expressions::bind);
        List<BoundExpression> arguments = new ArrayList<>();
        for (Operation.Branch branch : choice.branches()) {
            BoundExpression when = expressions.bind(branch.when());
            arguments.add(
                    operand.map(value -> statement.call("=", List.of(value, when))).orElse(when));
            arguments.add(expressions.bind(branch.then()));
        }
        choice.otherwise().ifPresent(last -> arguments.add(expressions.bind(last)));
        return statement.call("CASE", arguments);
    }
}
