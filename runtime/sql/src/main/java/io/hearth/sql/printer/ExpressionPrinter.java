package io.hearth.sql.printer;

import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.CastType;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.JsonResponse;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Literal.BitLiteral;
import io.hearth.sql.syntax.Literal.BooleanLiteral;
import io.hearth.sql.syntax.Literal.HexLiteral;
import io.hearth.sql.syntax.Literal.NullLiteral;
import io.hearth.sql.syntax.Literal.NumberLiteral;
import io.hearth.sql.syntax.Literal.StringLiteral;
import io.hearth.sql.syntax.Literal.TemporalLiteral;
import io.hearth.sql.syntax.Operation;
import io.hearth.sql.syntax.Operation.Binary;
import io.hearth.sql.syntax.Operation.CaseExpression;
import io.hearth.sql.syntax.Operation.Cast;
import io.hearth.sql.syntax.Operation.Collate;
import io.hearth.sql.syntax.Operation.ConvertUsing;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.syntax.Operation.Logical;
import io.hearth.sql.syntax.Operation.LogicalOperator;
import io.hearth.sql.syntax.Operation.Not;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Operation.Unary;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Predicate;
import io.hearth.sql.syntax.Predicate.Between;
import io.hearth.sql.syntax.Predicate.Exists;
import io.hearth.sql.syntax.Predicate.InList;
import io.hearth.sql.syntax.Predicate.InQuery;
import io.hearth.sql.syntax.Predicate.Is;
import io.hearth.sql.syntax.Predicate.Like;
import io.hearth.sql.syntax.Predicate.Quantified;
import io.hearth.sql.syntax.Predicate.Regexp;
import io.hearth.sql.syntax.Predicate.Truth;
import io.hearth.sql.syntax.Reference;
import io.hearth.sql.syntax.Reference.AssignUserVariable;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.DefaultOf;
import io.hearth.sql.syntax.Reference.Keyword;
import io.hearth.sql.syntax.Reference.Parameter;
import io.hearth.sql.syntax.Reference.SystemVariable;
import io.hearth.sql.syntax.Reference.UserVariable;
import io.hearth.sql.syntax.Reference.ValuesOf;
import io.hearth.sql.syntax.ScalarQuery;
import io.hearth.sql.syntax.UnaryOperator;
import io.hearth.sql.syntax.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Expressions, with parentheses where the tree needs them and nowhere else. */
final class ExpressionPrinter {
    // How tightly things bind; each level may stand as operand of a looser one.
    private static final int ASSIGN = 0;
    private static final int OR = 1;
    private static final int XOR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARISON = 5;
    private static final int PREDICATE = 6;
    private static final int BITS = 7;
    private static final int PREFIX = 14;
    private static final int COLLATE = 15;
    private static final int PRIMARY = 16;

    private final SqlWriter writer;
    private final CallPrinter calls;

    ExpressionPrinter(SqlWriter writer) {
        this.writer = writer;
        this.calls = new CallPrinter(writer, this);
    }

    /** An expression in a place that takes any. */
    void print(Expression expression) {
        print(expression, ASSIGN);
    }

    /** Expressions with commas between them. */
    void list(List<Expression> expressions) {
        writer.list(expressions, this::print);
    }

    /** A key of ORDER BY. */
    void print(OrderItem item) {
        print(item.expression());
        writer.wordIf(item.descending(), "DESC");
    }

    /** An expression that stands where only MySQL's simple_expr may. */
    void simple(Expression expression) {
        print(expression, PREFIX);
    }

    /** An expression that stands where only MySQL's bit_expr may. */
    void bits(Expression expression) {
        print(expression, BITS);
    }

    /** A window in parentheses. */
    void window(Window.Specification window) {
        calls.specification(window);
    }

    /** {@code NULL ON EMPTY} and the like. */
    void response(Optional<JsonResponse> response, String event) {
        calls.response(response, event);
    }

    private void print(Expression expression, int loosest) {
        boolean wrap = binding(expression) < loosest;
        writer.raw(wrap ? "(" : "");
        if (expression instanceof Literal literal) {
            print(literal);
        } else if (expression instanceof Reference reference) {
            print(reference);
        } else if (expression instanceof Operation operation) {
            print(operation);
        } else if (expression instanceof Predicate predicate) {
            print(predicate);
        } else if (expression instanceof Call call) {
            calls.print(call);
        } else if (expression instanceof ScalarQuery scalar) {
            writer.queries().inParentheses(scalar.query());
        } else {
            throw new IllegalArgumentException("no printer for " + expression.getClass());
        }
        writer.raw(wrap ? ")" : "");
    }

    private static int binding(Expression expression) {
        if (expression instanceof Logical logical) {
            return logical.operator() == LogicalOperator.OR ? OR : AND;
        }
        if (expression instanceof Binary binary) {
            return binding(binary.operator());
        }
        if (expression instanceof Is is) {
            return is.truth() == Truth.NULL ? COMPARISON : NOT;
        }
        if (expression instanceof Quantified) {
            return COMPARISON;
        }
        if (expression instanceof Predicate && !(expression instanceof Exists)) {
            return PREDICATE;
        }
        if (expression instanceof Not) {
            return NOT;
        }
        if (expression instanceof Unary) {
            return PREFIX;
        }
        if (expression instanceof Collate) {
            return COLLATE;
        }
        return expression instanceof AssignUserVariable ? ASSIGN : PRIMARY;
    }

    private static int binding(BinaryOperator operator) {
        return switch (operator) {
            case XOR -> XOR;
            case EQUAL,
                    NULL_SAFE_EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL ->
                    COMPARISON;
            case MEMBER_OF, SOUNDS_LIKE -> PREDICATE;
            case BIT_OR -> BITS;
            case BIT_AND -> 8;
            case SHIFT_LEFT, SHIFT_RIGHT -> 9;
            case ADD, SUBTRACT -> 10;
            case MULTIPLY, DIVIDE, INTEGER_DIVIDE, MODULO -> 11;
            case BIT_XOR -> 12;
            case JSON_EXTRACT, JSON_EXTRACT_UNQUOTED -> PRIMARY;
        };
    }

    // ---- literals

    private void print(Literal literal) {
        if (literal instanceof NumberLiteral number) {
            writer.raw(number.text());
        } else if (literal instanceof StringLiteral string) {
            string.introducer().ifPresent(charset -> writer.raw("_").raw(charset));
            writer.raw(string.national() ? "N" : "").string(string.value());
        } else if (literal instanceof HexLiteral hex) {
            hex.introducer().ifPresent(charset -> writer.raw("_").raw(charset).raw(" "));
            boolean even = hex.digits().length() % 2 == 0;
            writer.raw(even ? "x'" : "0x").raw(hex.digits()).raw(even ? "'" : "");
        } else if (literal instanceof BitLiteral bit) {
            bit.introducer().ifPresent(charset -> writer.raw("_").raw(charset).raw(" "));
            writer.raw("b'").raw(bit.digits()).raw("'");
        } else if (literal instanceof NullLiteral) {
            writer.raw("NULL");
        } else if (literal instanceof BooleanLiteral truth) {
            writer.raw(truth.value() ? "TRUE" : "FALSE");
        } else if (literal instanceof TemporalLiteral temporal) {
            writer.raw(temporal.kind().name()).raw(" ").string(temporal.text());
        }
    }

    // ---- names and variables

    private void print(Reference reference) {
        if (reference instanceof ColumnName column) {
            column(column);
        } else if (reference instanceof Parameter) {
            writer.raw("?");
        } else if (reference instanceof UserVariable variable) {
            writer.userVariable(variable.name());
        } else if (reference instanceof SystemVariable variable) {
            systemVariable(variable);
        } else if (reference instanceof AssignUserVariable assignment) {
            writer.userVariable(assignment.name()).raw(" := ");
            print(assignment.value());
        } else if (reference instanceof DefaultOf standard) {
            writer.raw("DEFAULT");
            standard.column().ifPresent(this::inParentheses);
        } else if (reference instanceof ValuesOf values) {
            writer.raw("VALUES");
            inParentheses(values.column());
        } else if (reference instanceof Keyword keyword) {
            writer.raw(keyword.word());
        }
    }

    /** {@code schema.table.column}. */
    void column(ColumnName column) {
        column.schema().ifPresent(schema -> writer.name(schema).raw("."));
        column.table().ifPresent(table -> writer.name(table).raw("."));
        writer.name(column.name());
    }

    private void inParentheses(ColumnName column) {
        writer.raw("(");
        column(column);
        writer.raw(")");
    }

    /** {@code @@scope.prefix.name}. */
    void systemVariable(SystemVariable variable) {
        writer.raw("@@");
        variable.scope()
                .ifPresent(scope -> writer.raw(scope.name().toLowerCase(Locale.ROOT)).raw("."));
        variable.prefix().ifPresent(prefix -> writer.name(prefix).raw("."));
        writer.name(variable.name());
    }

    // ---- operators

    private void print(Operation operation) {
        if (operation instanceof Unary unary) {
            print(unary);
        } else if (operation instanceof Binary binary) {
            print(binary);
        } else if (operation instanceof Logical logical) {
            print(logical);
        } else if (operation instanceof Not not) {
            // in parentheses, so that it means the same under HIGH_NOT_PRECEDENCE
            writer.raw("NOT ");
            print(not.operand(), COLLATE);
        } else if (operation instanceof Collate collate) {
            print(collate.operand(), COLLATE);
            writer.raw(" COLLATE ").name(collate.collation());
        } else if (operation instanceof Cast cast) {
            cast(cast);
        } else if (operation instanceof ConvertUsing convert) {
            writer.raw("CONVERT(");
            print(convert.operand());
            writer.raw(" USING ").name(convert.charset()).raw(")");
        } else if (operation instanceof Interval interval) {
            writer.raw("INTERVAL ");
            print(interval.amount());
            writer.raw(" ").raw(interval.unit().name());
        } else if (operation instanceof CaseExpression choice) {
            print(choice);
        } else if (operation instanceof RowExpression row) {
            writer.parenthesised(row.values(), this::print);
        }
    }

    private void print(Unary unary) {
        writer.raw(unary.operator().text());
        boolean apart =
                unary.operator() == UnaryOperator.BINARY || unary.operand() instanceof Unary;
        writer.raw(apart ? " " : "");
        print(unary.operand(), PREFIX);
    }

    private void print(Binary binary) {
        BinaryOperator operator = binary.operator();
        int own = binding(operator);
        int left = own == PREDICATE ? BITS : own;
        int right = own == PREDICATE ? BITS : own + 1;
        print(binary.left(), left);
        if (own == PRIMARY) {
            writer.raw(operator.text());
            print(binary.right());
        } else if (operator == BinaryOperator.MEMBER_OF) {
            writer.raw(" MEMBER OF (");
            print(binary.right(), PREFIX);
            writer.raw(")");
        } else {
            writer.raw(" ").raw(operator.text()).raw(" ");
            print(binary.right(), right);
        }
    }

    private void print(Logical logical) {
        int tighter = logical.operator() == LogicalOperator.OR ? XOR : NOT;
        String between = " " + logical.operator().name() + " ";
        for (int i = 0; i < logical.operands().size(); i++) {
            writer.raw(i > 0 ? between : "");
            print(logical.operands().get(i), tighter);
        }
    }

    private void cast(Cast cast) {
        writer.raw("CAST(");
        print(cast.operand());
        cast.timeZone().ifPresent(zone -> writer.raw(" AT TIME ZONE ").string(zone));
        writer.raw(" AS ");
        castType(cast.type());
        writer.raw(")");
    }

    /** A type of CAST. */
    void castType(CastType type) {
        writer.raw(type.kind().name());
        if (type.length().isPresent()) {
            writer.raw("(" + type.length().getAsInt());
            type.decimals().ifPresent(decimals -> writer.raw(", " + decimals));
            writer.raw(")");
        }
        type.charset().ifPresent(charset -> writer.raw(" CHARACTER SET ").name(charset));
        writer.wordIf(type.array(), "ARRAY");
    }

    private void print(CaseExpression choice) {
        writer.raw("CASE");
        writer.clause("", choice.operand(), this::print);
        for (Operation.Branch branch : choice.branches()) {
            writer.word("WHEN").space();
            print(branch.when());
            writer.word("THEN").space();
            print(branch.then());
        }
        writer.clause("ELSE", choice.otherwise(), this::print);
        writer.word("END");
    }

    // ---- conditions

    private void print(Predicate predicate) {
        if (predicate instanceof Is is) {
            print(is.operand(), COMPARISON);
            writer.raw(is.negated() ? " IS NOT " : " IS ").raw(is.truth().name());
        } else if (predicate instanceof Between between) {
            operand(between.operand(), between.negated(), "BETWEEN");
            print(between.low(), BITS);
            writer.raw(" AND ");
            print(between.high(), PREDICATE);
        } else if (predicate instanceof InList in) {
            operand(in.operand(), in.negated(), "IN");
            writer.parenthesised(in.values(), this::print);
        } else if (predicate instanceof InQuery in) {
            operand(in.operand(), in.negated(), "IN");
            writer.queries().inParentheses(in.query());
        } else if (predicate instanceof Like like) {
            operand(like.operand(), like.negated(), "LIKE");
            simple(like.pattern());
            writer.clause("ESCAPE", like.escape(), this::simple);
        } else if (predicate instanceof Regexp regexp) {
            operand(regexp.operand(), regexp.negated(), "REGEXP");
            print(regexp.pattern(), BITS);
        } else if (predicate instanceof Quantified quantified) {
            print(quantified.operand(), COMPARISON);
            writer.raw(" ").raw(quantified.operator().text());
            writer.raw(quantified.all() ? " ALL " : " ANY ");
            writer.queries().inParentheses(quantified.query());
        } else if (predicate instanceof Exists exists) {
            writer.raw("EXISTS ");
            writer.queries().inParentheses(exists.query());
        }
    }

    private void operand(Expression operand, boolean negated, String word) {
        print(operand, BITS);
        writer.raw(negated ? " NOT " : " ").raw(word).raw(" ");
    }
}
