package io.hearth.sql.parser;

import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Call.NullTreatment;
import io.hearth.sql.syntax.Call.WindowCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Window;
import io.hearth.sql.syntax.Window.Bound;
import io.hearth.sql.syntax.Window.BoundKind;
import io.hearth.sql.syntax.Window.Frame;
import io.hearth.sql.syntax.Window.FrameUnit;
import io.hearth.sql.syntax.Window.Specification;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Aggregate functions, window functions and what stands behind OVER. */
final class Aggregates {
    private static final Set<String> AGGREGATES =
            Set.of(
                    "COUNT",
                    "SUM",
                    "AVG",
                    "MIN",
                    "MAX",
                    "BIT_AND",
                    "BIT_OR",
                    "BIT_XOR",
                    "STD",
                    "STDDEV",
                    "STDDEV_POP",
                    "STDDEV_SAMP",
                    "VARIANCE",
                    "VAR_POP",
                    "VAR_SAMP",
                    "GROUP_CONCAT",
                    "JSON_ARRAYAGG",
                    "JSON_OBJECTAGG",
                    "ST_COLLECT");

    /** Those that take DISTINCT. */
    private static final Set<String> DISTINCT =
            Set.of("COUNT", "SUM", "AVG", "MIN", "MAX", "GROUP_CONCAT", "ST_COLLECT");

    private static final Set<String> WINDOW_FUNCTIONS =
            Set.of(
                    "ROW_NUMBER",
                    "RANK",
                    "DENSE_RANK",
                    "CUME_DIST",
                    "PERCENT_RANK",
                    "NTILE",
                    "LEAD",
                    "LAG",
                    "FIRST_VALUE",
                    "LAST_VALUE",
                    "NTH_VALUE");

    private final TokenCursor cursor;
    private final Expressions expressions;

    Aggregates(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    boolean isAggregate(String name) {
        return AGGREGATES.contains(name);
    }

    boolean isWindowFunction(String name) {
        return WINDOW_FUNCTIONS.contains(name);
    }

    /** Behind an aggregate's name, at the parenthesis. */
    Expression aggregate(String name) {
        cursor.expectSymbol("(");
        AggregateCall call = name.equals("GROUP_CONCAT") ? groupConcat() : plainAggregate(name);
        cursor.expectSymbol(")");
        return cursor.at("OVER") ? over(call, false, Optional.empty()) : call;
    }

    private AggregateCall plainAggregate(String name) {
        if (name.equals("COUNT") && cursor.acceptSymbol("*")) {
            return aggregate(name, false, true, List.of());
        }
        boolean distinct = DISTINCT.contains(name) && cursor.accept("DISTINCT");
        if (!distinct) {
            cursor.accept("ALL");
        }
        boolean several = distinct && name.equals("COUNT") || name.equals("JSON_OBJECTAGG");
        List<Expression> arguments =
                several ? expressions.expressions() : List.of(expressions.expression());
        return aggregate(name, distinct, false, arguments);
    }

    private static AggregateCall aggregate(
            String name, boolean distinct, boolean star, List<Expression> arguments) {
        return new AggregateCall(name, distinct, star, arguments, List.of(), Optional.empty());
    }

    private AggregateCall groupConcat() {
        boolean distinct = cursor.accept("DISTINCT");
        List<Expression> arguments = expressions.expressions();
        List<OrderItem> orderBy =
                cursor.accept("ORDER", "BY") ? expressions.orderItems() : List.of();
        Optional<String> separator =
                cursor.accept("SEPARATOR") ? Optional.of(cursor.stringLiteral()) : Optional.empty();
        return new AggregateCall("GROUP_CONCAT", distinct, false, arguments, orderBy, separator);
    }

    /** Behind the arguments of a function that has to have a window. */
    Expression windowFunction(String name, List<Expression> arguments) {
        boolean fromLast = cursor.accept("FROM", "LAST");
        if (!fromLast) {
            cursor.accept("FROM", "FIRST");
        }
        Optional<NullTreatment> nulls = Optional.empty();
        if (cursor.accept("RESPECT", "NULLS")) {
            nulls = Optional.of(NullTreatment.RESPECT);
        } else if (cursor.accept("IGNORE", "NULLS")) {
            nulls = Optional.of(NullTreatment.IGNORE);
        }
        return over(new FunctionCall(Optional.empty(), name, arguments), fromLast, nulls);
    }

    private Expression over(Call call, boolean fromLast, Optional<NullTreatment> nulls) {
        cursor.expect("OVER");
        Window window =
                cursor.atSymbol("(") ? specification() : new Window.Named(cursor.identifier());
        return new WindowCall(call, window, fromLast, nulls);
    }

    /** A window in parentheses. */
    Specification specification() {
        cursor.expectSymbol("(");
        Optional<String> base =
                cursor.atIdentifier() ? Optional.of(cursor.identifier()) : Optional.empty();
        List<Expression> partitionBy =
                cursor.accept("PARTITION", "BY") ? expressions.expressions() : List.of();
        List<OrderItem> orderBy =
                cursor.accept("ORDER", "BY") ? expressions.orderItems() : List.of();
        Optional<Frame> frame =
                cursor.acceptAny("ROWS", "RANGE", "GROUPS")
                        .map(FrameUnit::valueOf)
                        .map(this::frame);
        cursor.expectSymbol(")");
        return new Specification(base, partitionBy, orderBy, frame);
    }

    private Frame frame(FrameUnit unit) {
        if (!cursor.accept("BETWEEN")) {
            return new Frame(unit, bound(), Optional.empty());
        }
        Bound start = bound();
        cursor.expect("AND");
        return new Frame(unit, start, Optional.of(bound()));
    }

    private Bound bound() {
        if (cursor.accept("CURRENT", "ROW")) {
            return new Bound(BoundKind.CURRENT_ROW, Optional.empty());
        }
        if (cursor.accept("UNBOUNDED")) {
            return new Bound(
                    cursor.expectAny("PRECEDING", "FOLLOWING").equals("PRECEDING")
                            ? BoundKind.UNBOUNDED_PRECEDING
                            : BoundKind.UNBOUNDED_FOLLOWING,
                    Optional.empty());
        }
        Expression distance =
                cursor.at("INTERVAL") ? expressions.intervalOrValue() : expressions.expression();
        return new Bound(
                BoundKind.valueOf(cursor.expectAny("PRECEDING", "FOLLOWING")),
                Optional.of(distance));
    }
}
