package io.hearth.sql.parser;

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
 * Expressions, by MySQL's precedences. Used by one thread, for one statement.
 *
 * <p>One method climbs through all levels of MySQL's grammar, so that nesting costs few stack
 * frames.
 *
 * <p>What stands in parentheses is read by {@link Parentheses} without recursion; it hands back the
 * value it has read so far by {@link #continueWith}, which goes on behind it.
 */
final class Expressions {
    // Levels of MySQL's grammar, from loose to tight; an operator's operands are tighter than it.
    private static final int OR = 1;
    private static final int XOR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARISON = 5;
    private static final int PREDICATE = 6;
    private static final int BITS = 7;
    private static final int SHIFT = 9;
    private static final int SUM = 10;
    private static final int PRODUCT = 11;
    private static final int POWER = 12;
    private static final int CONCAT = 13;
    private static final int UNARY = 14;

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
        return level(OR);
    }

    /** The rest of an expression that begins with a value already read. */
    Expression continueWith(Expression first) {
        hold(first);
        return level(OR);
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
        return level(CONCAT);
    }

    /** MySQL's bit_expr: arithmetic, without comparisons. */
    Expression bits() {
        return level(BITS);
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

    // ---- operators between values

    /**
     * An expression of a level: everything that binds as tightly or tighter. A value that was read
     * already is its first operand.
     */
    private Expression level(int loosest) {
        int outer = cursor.openTree();
        Expression left;
        int leftLevel;
        if (pending == null && !highNot && cursor.at("NOT")) {
            if (loosest > NOT) {
                throw cursor.syntaxError();
            }
            left = not();
            leftLevel = NOT;
        } else {
            left = unary();
            leftLevel = UNARY;
        }
        while (true) {
            int level = operatorLevel();
            if (level == 0 || level < loosest || leftLevel < leftmost(level)) {
                break;
            }
            Expression result = applied(level, left);
            leftLevel = levelOf(result, level);
            left = result;
            cursor.grow();
        }
        cursor.closeTree(outer);
        return left;
    }

    /** What a result may stand in as left operand; a sum with an interval is closed at its end. */
    private int levelOf(Expression result, int level) {
        if (level == SUM) {
            return result instanceof FunctionCall ? UNARY : SUM;
        }
        return level;
    }

    /** How tight the left operand of an operator has to be: predicates do not chain. */
    private static int leftmost(int level) {
        return level == PREDICATE ? BITS : level == NOT ? COMPARISON : level;
    }

    /** The level of the operator at the cursor; 0 if none stands there. */
    private int operatorLevel() {
        String word = cursor.current().word();
        if (word == null) {
            return 0;
        }
        return switch (word) {
            case "OR" -> OR;
            case "||" -> pipesConcat ? CONCAT : OR;
            case "XOR" -> XOR;
            case "AND", "&&" -> AND;
            case "IS" -> isNull() ? COMPARISON : NOT;
            case "=", "<=>", "<>", "!=", "<", "<=", ">", ">=" -> COMPARISON;
            case "IN", "BETWEEN", "LIKE", "REGEXP", "RLIKE" -> PREDICATE;
            case "NOT" -> atNegatedPredicate() ? PREDICATE : 0;
            case "MEMBER" -> PREDICATE;
            case "SOUNDS" -> cursor.peekAt(1, "LIKE") ? PREDICATE : 0;
            case "|" -> BITS;
            case "&" -> BITS + 1;
            case "<<", ">>" -> SHIFT;
            case "+", "-" -> SUM;
            case "*", "/", "DIV", "%", "MOD" -> PRODUCT;
            case "^" -> POWER;
            default -> 0;
        };
    }

    private boolean isNull() {
        return cursor.peekAt(1, "NULL") || cursor.peekAt(2, "NULL");
    }

    private boolean atNegatedPredicate() {
        String word = cursor.peek(1).word();
        if (word == null) {
            return false;
        }
        return switch (word) {
            case "IN", "BETWEEN", "LIKE", "REGEXP", "RLIKE" -> true;
            default -> false;
        };
    }

    /** At an operator: it and what stands right of it, with the left operand. */
    private Expression applied(int level, Expression left) {
        return switch (level) {
            case OR -> chain(LogicalOperator.OR, left);
            case AND -> chain(LogicalOperator.AND, left);
            case XOR -> {
                cursor.advance();
                yield new Binary(BinaryOperator.XOR, left, level(AND));
            }
            case NOT -> is(left);
            case COMPARISON -> cursor.at("IS") ? is(left) : compared(left);
            case PREDICATE -> predicate(left);
            case CONCAT -> {
                cursor.advance();
                yield FunctionCall.of("CONCAT", left, level(UNARY));
            }
            default -> calculated(level, left);
        };
    }

    private Expression not() {
        cursor.advance();
        int outer = cursor.enter();
        Expression operand = level(NOT);
        cursor.leave(outer);
        return new Not(operand);
    }

    private Expression chain(LogicalOperator operator, Expression first) {
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        int level = operator == LogicalOperator.OR ? OR : AND;
        do {
            cursor.advance();
            operands.add(level(level + 1));
        } while (operatorLevel() == level);
        return new Logical(operator, operands);
    }

    // ---- comparisons

    private Is is(Expression operand) {
        cursor.advance();
        boolean negated = cursor.accept("NOT") || cursor.acceptSymbol("!");
        Truth truth = Truth.valueOf(cursor.expectAny("NULL", "TRUE", "FALSE", "UNKNOWN"));
        return new Is(operand, truth, negated);
    }

    private Expression compared(Expression left) {
        BinaryOperator operator = acceptComparison();
        boolean all = cursor.at("ALL");
        if ((all || cursor.at("ANY") || cursor.at("SOME")) && cursor.peekAtSymbol(1, "(")) {
            cursor.advance();
            return new Quantified(operator, left, all, queries.subquery());
        }
        return new Binary(operator, left, level(PREDICATE));
    }

    /** Steps over a comparison; null if none stands here. */
    BinaryOperator acceptComparison() {
        BinaryOperator operator = comparisonOperator();
        if (operator != null) {
            cursor.advance();
        }
        return operator;
    }

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

    private Expression predicate(Expression operand) {
        boolean negated = cursor.accept("NOT");
        String word = cursor.current().word();
        cursor.advance();
        return switch (word) {
            case "IN" -> in(operand, negated);
            case "BETWEEN" -> between(operand, negated);
            case "LIKE" -> like(operand, negated);
            case "MEMBER" -> memberOf(operand);
            case "SOUNDS" -> {
                cursor.expect("LIKE");
                yield new Binary(BinaryOperator.SOUNDS_LIKE, operand, bits());
            }
            default -> new Regexp(operand, bits(), negated);
        };
    }

    private Expression in(Expression operand, boolean negated) {
        int outer = cursor.enter();
        cursor.expectSymbol("(");
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
        int outer = cursor.enter();
        Expression low = bits();
        cursor.expect("AND");
        Expression high = level(PREDICATE);
        cursor.leave(outer);
        return new Between(operand, low, high, negated);
    }

    private Expression like(Expression operand, boolean negated) {
        Expression pattern = simple();
        Optional<Expression> escape =
                cursor.accept("ESCAPE") ? Optional.of(simple()) : Optional.empty();
        return new Like(operand, pattern, escape, negated);
    }

    private Expression memberOf(Expression operand) {
        cursor.accept("OF");
        cursor.expectSymbol("(");
        Expression array = simple();
        cursor.expectSymbol(")");
        return new Binary(BinaryOperator.MEMBER_OF, operand, array);
    }

    // ---- | & << >> + - * / % DIV MOD ^

    private Expression calculated(int level, Expression left) {
        BinaryOperator operator = arithmeticOperator();
        cursor.advance();
        if (level == SUM && cursor.at("INTERVAL")) {
            Expression interval = interval();
            if (interval instanceof Interval) {
                String name = operator == BinaryOperator.ADD ? "DATE_ADD" : "DATE_SUB";
                return FunctionCall.of(name, left, interval);
            }
            hold(interval);
        }
        return new Binary(operator, left, level(level + 1));
    }

    private BinaryOperator arithmeticOperator() {
        return switch (cursor.current().word()) {
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
            default -> BinaryOperator.SHIFT_RIGHT;
        };
    }

    // ---- INTERVAL

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
        Expression date = level(NOT);
        cursor.leave(outer);
        return FunctionCall.of("DATE_ADD", date, interval);
    }

    // ---- operators before a value, COLLATE

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
