package io.hearth.sql.parser;

import io.hearth.sql.lexer.Token;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.Assignment;
import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.IntervalUnit;
import io.hearth.sql.syntax.JsonResponse;
import io.hearth.sql.syntax.Operation.Binary;
import io.hearth.sql.syntax.Operation.Collate;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.syntax.Operation.Logical;
import io.hearth.sql.syntax.Operation.LogicalOperator;
import io.hearth.sql.syntax.Operation.Not;
import io.hearth.sql.syntax.Operation.Unary;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Predicate.Between;
import io.hearth.sql.syntax.Predicate.InList;
import io.hearth.sql.syntax.Predicate.InQuery;
import io.hearth.sql.syntax.Predicate.Is;
import io.hearth.sql.syntax.Predicate.Like;
import io.hearth.sql.syntax.Predicate.Quantified;
import io.hearth.sql.syntax.Predicate.Regexp;
import io.hearth.sql.syntax.Predicate.Truth;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.DefaultOf;
import io.hearth.sql.syntax.Reference.SystemVariable;
import io.hearth.sql.syntax.ScalarQuery;
import io.hearth.sql.syntax.UnaryOperator;
import io.hearth.sql.syntax.Window;
import io.hearth.sql.type.SqlMode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expressions, by MySQL's precedences; one method per level of MySQL's grammar, loosest first. Used
 * by one thread, for one statement.
 *
 * <p>What stands in parentheses is read by {@link Parentheses} without recursion; it hands back the
 * value it has read so far as {@link #continueWith}, and the levels then go on behind it.
 */
final class Expressions {
    private final TokenCursor cursor;
    private final Queries queries;
    private final Primaries primaries;
    private final boolean pipesConcat;
    private final boolean highNot;

    /** A value that was read already and is the first operand of what is read next. */
    private Expression pending;

    private int pendingHeight;

    Expressions(TokenCursor cursor) {
        this.cursor = cursor;
        this.queries = new Queries(cursor, this);
        this.primaries = new Primaries(cursor, this);
        this.pipesConcat = cursor.mode(SqlMode.PIPES_AS_CONCAT);
        this.highNot = cursor.mode(SqlMode.HIGH_NOT_PRECEDENCE);
    }

    Queries queries() {
        return queries;
    }

    /** A whole expression. */
    Expression expression() {
        if (pending == null && isLoneLiteral()) {
            return primaries.primary();
        }
        return or();
    }

    /** The rest of an expression that begins with a value already read. */
    Expression continueWith(Expression first) {
        hold(first);
        return or();
    }

    private void hold(Expression first) {
        pending = first;
        pendingHeight = cursor.height();
    }

    private Expression release() {
        Expression first = pending;
        pending = null;
        cursor.closeTree(pendingHeight);
        return first;
    }

    /** One or more, with commas between them. */
    List<Expression> expressions() {
        return cursor.commaList(this::expression);
    }

    /** Keys of ORDER BY. */
    List<OrderItem> orderItems() {
        return cursor.commaList(
                () -> {
                    Expression key = expression();
                    return new OrderItem(key, !cursor.accept("ASC") && cursor.accept("DESC"));
                });
    }

    /** MySQL's simple_expr: operators before and COLLATE behind a value, and joined strings. */
    Expression simple() {
        return concat();
    }

    /** MySQL's bit_expr: arithmetic, without comparisons. */
    Expression bits() {
        return arithmetic(1);
    }

    /** MySQL's smallest expression, without operators. */
    Expression primary() {
        return primaries.primary();
    }

    /** An expression, or DEFAULT alone, where a value is assigned. */
    Expression expressionOrDefault() {
        if (cursor.at("DEFAULT") && !cursor.peekAtSymbol(1, "(")) {
            cursor.advance();
            return new DefaultOf(Optional.empty());
        }
        return expression();
    }

    /** {@code column = value}. */
    Assignment assignment() {
        ColumnName column = columnName();
        if (!cursor.acceptSymbol("=") && !cursor.acceptSymbol(":=")) {
            throw cursor.syntaxError();
        }
        return new Assignment(column, expressionOrDefault());
    }

    /** Steps over a comparison; null if none stands here. */
    BinaryOperator acceptComparison() {
        BinaryOperator operator = comparisonOperator();
        if (operator != null) {
            cursor.advance();
        }
        return operator;
    }

    /** A column's name, with table and schema or not. */
    ColumnName columnName() {
        return primaries.columnName();
    }

    /** At {@code @@}. */
    SystemVariable systemVariable() {
        return primaries.systemVariable();
    }

    /** A window in parentheses. */
    Window.Specification windowSpecification() {
        return primaries.functions().windowSpecification();
    }

    /** {@code NULL ON EMPTY} and the like, if the next one is for that event. */
    Optional<JsonResponse> jsonResponse(String event) {
        return primaries.functions().jsonResponse(event);
    }

    /** A unit of INTERVAL and its kin; SQL_TSI_DAY is DAY. */
    IntervalUnit unit() {
        String word = cursor.current().word();
        if (word != null && cursor.kind() == TokenKind.WORD) {
            String name = word.startsWith("SQL_TSI_") ? word.substring(8) : word;
            for (IntervalUnit unit : IntervalUnit.values()) {
                if (unit.name().equals(name)) {
                    cursor.advance();
                    return unit;
                }
            }
        }
        throw cursor.syntaxError();
    }

    /** The short way for lists of values: a literal with a comma or a parenthesis behind it. */
    private boolean isLoneLiteral() {
        return switch (cursor.kind()) {
            case INTEGER, DECIMAL, FLOAT, STRING, PARAMETER ->
                    cursor.peekAtSymbol(1, ",") || cursor.peekAtSymbol(1, ")");
            default -> false;
        };
    }

    // ---- OR, XOR, AND, NOT

    private Expression or() {
        Expression first = xor();
        if (!atOr()) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (atOr()) {
            cursor.advance();
            operands.add(xor());
        }
        cursor.grow();
        return new Logical(LogicalOperator.OR, operands);
    }

    private boolean atOr() {
        return cursor.at("OR") || !pipesConcat && cursor.atSymbol("||");
    }

    private Expression xor() {
        int outer = cursor.openTree();
        Expression left = and();
        while (cursor.accept("XOR")) {
            left = new Binary(BinaryOperator.XOR, left, and());
            cursor.grow();
        }
        cursor.closeTree(outer);
        return left;
    }

    private Expression and() {
        Expression first = not();
        if (!atAnd()) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (atAnd()) {
            cursor.advance();
            operands.add(not());
        }
        cursor.grow();
        return new Logical(LogicalOperator.AND, operands);
    }

    private boolean atAnd() {
        return cursor.at("AND") || cursor.atSymbol("&&");
    }

    private Expression not() {
        if (pending != null || highNot || !cursor.at("NOT")) {
            return comparison();
        }
        cursor.advance();
        int outer = cursor.enter();
        Expression operand = not();
        cursor.leave(outer);
        return new Not(operand);
    }

    // ---- comparisons

    private Expression comparison() {
        int outer = cursor.openTree();
        Expression left = predicate();
        while (true) {
            if (cursor.at("IS")) {
                Is is = is(left);
                left = is;
                cursor.grow();
                if (is.truth() != Truth.NULL) {
                    break;
                }
            } else {
                BinaryOperator operator = comparisonOperator();
                if (operator == null) {
                    break;
                }
                cursor.advance();
                left = compared(operator, left);
                cursor.grow();
            }
        }
        cursor.closeTree(outer);
        return left;
    }

    private Is is(Expression operand) {
        cursor.advance();
        boolean negated = acceptNot();
        Truth truth = Truth.valueOf(cursor.expectAny("NULL", "TRUE", "FALSE", "UNKNOWN"));
        return new Is(operand, truth, negated);
    }

    private boolean acceptNot() {
        return cursor.accept("NOT") || cursor.acceptSymbol("!");
    }

    private Expression compared(BinaryOperator operator, Expression left) {
        boolean all = cursor.at("ALL");
        if ((all || cursor.at("ANY") || cursor.at("SOME")) && cursor.peekAtSymbol(1, "(")) {
            cursor.advance();
            return new Quantified(operator, left, all, queries.subquery());
        }
        return new Binary(operator, left, predicate());
    }

    /** The comparison at the cursor, or null. */
    private BinaryOperator comparisonOperator() {
        if (cursor.kind() != TokenKind.SYMBOL) {
            return null;
        }
        return switch (cursor.current().word()) {
            case "=" -> BinaryOperator.EQUAL;
            case "<=>" -> BinaryOperator.NULL_SAFE_EQUAL;
            case "<>", "!=" -> BinaryOperator.NOT_EQUAL;
            case "<" -> BinaryOperator.LESS;
            case "<=" -> BinaryOperator.LESS_OR_EQUAL;
            case ">" -> BinaryOperator.GREATER;
            case ">=" -> BinaryOperator.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    // ---- IN, BETWEEN, LIKE, REGEXP, MEMBER OF, SOUNDS LIKE

    private Expression predicate() {
        Expression operand = bits();
        if (cursor.kind() != TokenKind.WORD || cursor.current().word() == null) {
            return operand;
        }
        boolean negated = cursor.at("NOT");
        Token operator = negated ? cursor.peek(1) : cursor.current();
        if (operator.word() == null) {
            return operand;
        }
        return switch (operator.word()) {
            case "IN" -> in(operand, negated);
            case "BETWEEN" -> between(operand, negated);
            case "LIKE" -> like(operand, negated);
            case "REGEXP", "RLIKE" -> {
                skipOperator(negated);
                yield grown(new Regexp(operand, bits(), negated));
            }
            case "MEMBER" -> negated ? operand : memberOf(operand);
            case "SOUNDS" -> negated ? operand : soundsLike(operand);
            default -> operand;
        };
    }

    private void skipOperator(boolean negated) {
        cursor.advance();
        if (negated) {
            cursor.advance();
        }
    }

    private Expression grown(Expression expression) {
        cursor.grow();
        return expression;
    }

    private Expression in(Expression operand, boolean negated) {
        skipOperator(negated);
        if (!cursor.atSymbol("(")) {
            throw cursor.syntaxError();
        }
        int outer = cursor.enter();
        cursor.advance();
        Expression result;
        if (queries.atQuery()) {
            Query query = queries.queryExpression();
            result = new InQuery(operand, query, negated);
        } else {
            List<Expression> values = expressions();
            result =
                    values.size() == 1 && values.get(0) instanceof ScalarQuery scalar
                            ? new InQuery(operand, scalar.query(), negated)
                            : new InList(operand, values, negated);
        }
        cursor.expectSymbol(")");
        cursor.leave(outer);
        return result;
    }

    private Expression between(Expression operand, boolean negated) {
        skipOperator(negated);
        int outer = cursor.enter();
        Expression low = bits();
        cursor.expect("AND");
        Expression high = predicate();
        cursor.leave(outer);
        return grown(new Between(operand, low, high, negated));
    }

    private Expression like(Expression operand, boolean negated) {
        skipOperator(negated);
        Expression pattern = simple();
        Optional<Expression> escape =
                cursor.accept("ESCAPE") ? Optional.of(simple()) : Optional.empty();
        return grown(new Like(operand, pattern, escape, negated));
    }

    private Expression memberOf(Expression operand) {
        if (!cursor.accept("MEMBER", "OF") && !cursor.accept("MEMBER")) {
            throw cursor.syntaxError();
        }
        cursor.expectSymbol("(");
        Expression array = simple();
        cursor.expectSymbol(")");
        return grown(new Binary(BinaryOperator.MEMBER_OF, operand, array));
    }

    private Expression soundsLike(Expression operand) {
        if (!cursor.accept("SOUNDS", "LIKE")) {
            return operand;
        }
        return grown(new Binary(BinaryOperator.SOUNDS_LIKE, operand, bits()));
    }

    // ---- | & << >> + - * / % DIV MOD ^

    private Expression arithmetic(int loosest) {
        int outer = cursor.openTree();
        Expression left = concat();
        while (true) {
            BinaryOperator operator = arithmeticOperator();
            if (operator == null || precedence(operator) < loosest) {
                break;
            }
            cursor.advance();
            left = arithmeticResult(operator, left);
            cursor.grow();
        }
        cursor.closeTree(outer);
        return left;
    }

    private Expression arithmeticResult(BinaryOperator operator, Expression left) {
        boolean sum = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
        if (!sum || !cursor.at("INTERVAL")) {
            return new Binary(operator, left, arithmetic(precedence(operator) + 1));
        }
        Expression interval = interval();
        if (interval instanceof Interval) {
            String name = operator == BinaryOperator.ADD ? "DATE_ADD" : "DATE_SUB";
            return FunctionCall.of(name, left, interval);
        }
        hold(interval);
        return new Binary(operator, left, arithmetic(precedence(operator) + 1));
    }

    /** The operator at the cursor, or null. */
    private BinaryOperator arithmeticOperator() {
        String word = cursor.current().word();
        if (word == null || word.length() > 3) {
            return null;
        }
        return switch (word) {
            case "+" -> BinaryOperator.ADD;
            case "-" -> BinaryOperator.SUBTRACT;
            case "*" -> BinaryOperator.MULTIPLY;
            case "/" -> BinaryOperator.DIVIDE;
            case "DIV" -> BinaryOperator.INTEGER_DIVIDE;
            case "%", "MOD" -> BinaryOperator.MODULO;
            case "|" -> BinaryOperator.BIT_OR;
            case "&" -> BinaryOperator.BIT_AND;
            case "^" -> BinaryOperator.BIT_XOR;
            case "<<" -> BinaryOperator.SHIFT_LEFT;
            case ">>" -> BinaryOperator.SHIFT_RIGHT;
            default -> null;
        };
    }

    private static int precedence(BinaryOperator operator) {
        return switch (operator) {
            case BIT_OR -> 1;
            case BIT_AND -> 2;
            case SHIFT_LEFT, SHIFT_RIGHT -> 3;
            case ADD, SUBTRACT -> 4;
            case MULTIPLY, DIVIDE, INTEGER_DIVIDE, MODULO -> 5;
            default -> 6;
        };
    }

    /**
     * At INTERVAL: {@code INTERVAL 1 DAY}, or the function {@code INTERVAL(a, b)}, which has two
     * values at least.
     */
    Expression interval() {
        cursor.advance();
        int outer = cursor.enter();
        Expression result = cursor.atSymbol("(") ? intervalOrFunction() : withUnit(expression());
        cursor.leave(outer);
        return result;
    }

    private Expression intervalOrFunction() {
        Parentheses inside = new Parentheses(cursor, this);
        List<Expression> values = inside.values();
        return values.size() > 1
                ? FunctionCall.of("INTERVAL", values.toArray(Expression[]::new))
                : withUnit(continueWith(values.get(0)));
    }

    private Interval withUnit(Expression amount) {
        return new Interval(amount, unit());
    }

    /** At INTERVAL as an argument: an interval, or an expression that begins so. */
    Expression intervalOrValue() {
        Expression interval = interval();
        if (interval instanceof Interval whole) {
            return cursor.acceptSymbol("+") ? continueWith(sum(whole)) : interval;
        }
        return continueWith(interval);
    }

    /** {@code INTERVAL 1 DAY + d}, or a call of the function INTERVAL, in the place of a value. */
    Expression intervalAtTheFront() {
        Expression interval = interval();
        if (interval instanceof Interval whole) {
            cursor.expectSymbol("+");
            return sum(whole);
        }
        return interval;
    }

    private Expression sum(Interval interval) {
        int outer = cursor.enter();
        Expression date = comparison();
        cursor.leave(outer);
        return FunctionCall.of("DATE_ADD", date, interval);
    }

    // ---- || as concatenation, operators before a value, COLLATE

    private Expression concat() {
        if (!pipesConcat) {
            return unary();
        }
        int outer = cursor.openTree();
        Expression left = unary();
        while (cursor.acceptSymbol("||")) {
            left = FunctionCall.of("CONCAT", left, unary());
            cursor.grow();
        }
        cursor.closeTree(outer);
        return left;
    }

    private Expression unary() {
        if (pending != null) {
            return collated(release());
        }
        if (cursor.kind() == TokenKind.SYMBOL) {
            return switch (cursor.current().word()) {
                case "-" -> unary(UnaryOperator.MINUS);
                case "+" -> unary(UnaryOperator.PLUS);
                case "~" -> unary(UnaryOperator.BIT_NOT);
                case "!" -> new Not(operand());
                default -> collated(primaries.primary());
            };
        }
        if (cursor.at("BINARY")) {
            return unary(UnaryOperator.BINARY);
        }
        if (highNot && cursor.at("NOT")) {
            return new Not(operand());
        }
        return collated(primaries.primary());
    }

    private Expression unary(UnaryOperator operator) {
        return new Unary(operator, operand());
    }

    private Expression operand() {
        cursor.advance();
        int outer = cursor.enter();
        Expression operand = unary();
        cursor.leave(outer);
        return operand;
    }

    private Expression collated(Expression value) {
        if (!cursor.at("COLLATE")) {
            return value;
        }
        int outer = cursor.openTree();
        Expression collated = value;
        while (cursor.accept("COLLATE")) {
            collated = new Collate(collated, collation());
            cursor.grow();
        }
        cursor.closeTree(outer);
        return collated;
    }

    /** A collation's name; {@code binary} is one. */
    String collation() {
        return cursor.accept("BINARY") ? "binary" : cursor.identifierOrString();
    }
}
