package io.hearth.sql.expression;

import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Operation;
import io.hearth.sql.syntax.Predicate;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.Keyword;
import io.hearth.sql.syntax.SelectItem;
import io.hearth.sql.syntax.UnaryOperator;
import io.hearth.sql.type.Charset;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.PackedTime;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import io.hearth.sql.type.TimeParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Binds expressions of literals and named columns, for tests of functions alone. */
final class TestBinder {
    private final FunctionRegistry registry = FunctionRegistry.standard();
    private final Map<String, BoundExpression> columns;

    TestBinder(Map<String, BoundExpression> columns) {
        this.columns = columns;
    }

    static BoundExpression bind(String sql) {
        return new TestBinder(Map.of()).expression(sql);
    }

    BoundExpression expression(String sql) {
        Select select = (Select) Parser.parse("SELECT " + sql, ParserOptions.DEFAULT);
        return bind(((SelectItem.Value) select.items().get(0)).expression());
    }

    private BoundExpression bind(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal);
        }
        if (expression instanceof ColumnName column) {
            return columns.get(column.name());
        }
        if (expression instanceof Keyword keyword) {
            return text(keyword.word(), Collation.UTF8MB4_0900_AI_CI);
        }
        if (expression instanceof FunctionCall call) {
            return function(call);
        }
        if (expression instanceof Predicate predicate) {
            return predicate(predicate);
        }
        return operation((Operation) expression);
    }

    private BoundExpression function(FunctionCall call) {
        List<BoundExpression> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            if (argument instanceof Operation.Interval interval) {
                arguments.add(bind(interval.amount()));
                arguments.add(text(interval.unit().name(), Collation.UTF8MB4_0900_AI_CI));
            } else {
                arguments.add(bind(argument));
            }
        }
        return call(call.name(), arguments);
    }

    private BoundExpression call(String name, List<BoundExpression> arguments) {
        return BoundExpression.Call.of(registry.function(name).orElseThrow(), arguments);
    }

    private BoundExpression call(String name, Expression... arguments) {
        return call(name, List.of(arguments).stream().map(this::bind).toList());
    }

    private BoundExpression operation(Operation operation) {
        if (operation instanceof Operation.Binary binary) {
            return call(binary.operator().text(), binary.left(), binary.right());
        }
        if (operation instanceof Operation.Logical logical) {
            return call(
                    logical.operator().name(),
                    logical.operands().stream().map(this::bind).toList());
        }
        if (operation instanceof Operation.Not not) {
            return call("NOT", not.operand());
        }
        if (operation instanceof Operation.Unary unary) {
            return unary(unary);
        }
        if (operation instanceof Operation.Cast cast) {
            return BoundExpression.Call.of(
                    CastFunctions.cast(cast.type(), Collation.UTF8MB4_0900_AI_CI),
                    bind(cast.operand()));
        }
        if (operation instanceof Operation.ConvertUsing convert) {
            return BoundExpression.Call.of(
                    CastFunctions.convertUsing(Charset.named(convert.charset()).orElseThrow()),
                    bind(convert.operand()));
        }
        if (operation instanceof Operation.Collate collate) {
            return BoundExpression.Call.of(
                    CastFunctions.collate(Collation.named(collate.collation()).orElseThrow()),
                    bind(collate.operand()));
        }
        return choice((Operation.CaseExpression) operation);
    }

    private BoundExpression unary(Operation.Unary unary) {
        if (unary.operator() == UnaryOperator.BINARY) {
            return call("BINARY", unary.operand());
        }
        boolean least =
                unary.operator() == UnaryOperator.MINUS
                        && unary.operand() instanceof Literal.NumberLiteral number
                        && number.text().equals("9223372036854775808");
        if (least) {
            return whole(Long.MIN_VALUE, 20, false);
        }
        return unary.operator() == UnaryOperator.PLUS
                ? bind(unary.operand())
                : call(unary.operator().text(), unary.operand());
    }

    private BoundExpression choice(Operation.CaseExpression choice) {
        List<BoundExpression> arguments = new ArrayList<>();
        for (Operation.Branch branch : choice.branches()) {
            BoundExpression when = bind(branch.when());
            arguments.add(
                    choice.operand().isPresent()
                            ? call("=", List.of(bind(choice.operand().get()), when))
                            : when);
            arguments.add(bind(branch.then()));
        }
        choice.otherwise().ifPresent(otherwise -> arguments.add(bind(otherwise)));
        return call("CASE", arguments);
    }

    private BoundExpression predicate(Predicate predicate) {
        if (predicate instanceof Predicate.Is is) {
            return call((is.negated() ? "IS NOT " : "IS ") + is.truth(), is.operand());
        }
        if (predicate instanceof Predicate.Between between) {
            return negated(
                    between.negated(),
                    call("BETWEEN", between.operand(), between.low(), between.high()));
        }
        if (predicate instanceof Predicate.InList in) {
            List<Expression> all = new ArrayList<>(List.of(in.operand()));
            all.addAll(in.values());
            return negated(in.negated(), call("IN", all.stream().map(this::bind).toList()));
        }
        if (predicate instanceof Predicate.Like like) {
            List<Expression> all = new ArrayList<>(List.of(like.operand(), like.pattern()));
            like.escape().ifPresent(all::add);
            return negated(like.negated(), call("LIKE", all.stream().map(this::bind).toList()));
        }
        Predicate.Regexp regexp = (Predicate.Regexp) predicate;
        return negated(regexp.negated(), call("REGEXP", regexp.operand(), regexp.pattern()));
    }

    private BoundExpression negated(boolean negated, BoundExpression condition) {
        return negated ? call("NOT", List.of(condition)) : condition;
    }

    private static BoundExpression literal(Literal literal) {
        if (literal instanceof Literal.StringLiteral string) {
            return text(string.value(), Collation.UTF8MB4_0900_AI_CI);
        }
        if (literal instanceof Literal.NumberLiteral number) {
            return number(number);
        }
        if (literal instanceof Literal.BooleanLiteral bool) {
            return whole(bool.value() ? 1 : 0, 1, false);
        }
        if (literal instanceof Literal.TemporalLiteral time) {
            return time(time);
        }
        if (literal instanceof Literal.HexLiteral hex) {
            byte[] bytes = HexFormat.of().parseHex(hex.digits());
            return new Constant(
                    bytes, notNull(SqlType.varchar(bytes.length, Collation.BINARY)).asLiteral());
        }
        if (literal instanceof Literal.BitLiteral bits) {
            return whole(Long.parseLong(bits.digits(), 2), 20, true);
        }
        return new Constant(null, SqlType.nullType());
    }

    private static SqlType notNull(SqlType type) {
        return type.withNullable(false);
    }

    private static Constant text(String value, Collation collation) {
        return new Constant(
                value.getBytes(StandardCharsets.UTF_8),
                notNull(SqlType.varchar(value.length(), collation)).asLiteral());
    }

    private static Constant whole(long value, int width, boolean unsigned) {
        return new Constant(value, notNull(SqlType.bigint(width, unsigned)));
    }

    private static BoundExpression number(Literal.NumberLiteral number) {
        BigDecimal value = new BigDecimal(number.text());
        return switch (number.kind()) {
            case FLOAT -> new Constant(value.doubleValue(), notNull(SqlType.real()));
            case DECIMAL -> decimal(value);
            case INTEGER -> {
                BigInteger whole = value.toBigInteger();
                int width = number.text().length() + 1;
                yield whole.bitLength() > 64
                        ? decimal(value)
                        : whole(whole.longValue(), width, whole.bitLength() == 64);
            }
        };
    }

    private static Constant decimal(BigDecimal value) {
        int precision = Math.max(value.precision(), value.scale());
        return new Constant(value, notNull(SqlType.decimal(precision, value.scale())));
    }

    private static BoundExpression time(Literal.TemporalLiteral literal) {
        byte[] text = literal.text().getBytes(StandardCharsets.UTF_8);
        int point = literal.text().indexOf('.');
        int decimals = point < 0 ? 0 : literal.text().length() - point - 1;
        TimeParser parser = new TimeParser();
        return switch (literal.kind()) {
            case DATE ->
                    new Constant(
                            PackedTime.dateOf(parser.dateTime(text, 0, text.length)),
                            notNull(SqlType.of(Kind.DATE)));
            case TIME ->
                    new Constant(
                            parser.time(text, 0, text.length),
                            notNull(SqlType.temporal(Kind.TIME, decimals)));
            case TIMESTAMP ->
                    new Constant(
                            parser.dateTime(text, 0, text.length),
                            notNull(SqlType.temporal(Kind.DATETIME, decimals)));
        };
    }
}
