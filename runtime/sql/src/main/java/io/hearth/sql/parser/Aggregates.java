package io.hearth.sql.parser;

import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Call.NullTreatment;
import io.hearth.sql.syntax.Call.WindowCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Window;
import io.hearth.sql.syntax.Window.Bound;
import io.hearth.sql.syntax.Window.BoundKind;
import io.hearth.sql.syntax.Window.Frame;
import io.hearth.sql.syntax.Window.FrameUnit;
import io.hearth.sql.syntax.Window.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** With the least and the greatest number of their arguments. */
    private static final Map<String, int[]> WINDOW_FUNCTIONS =
            Map.ofEntries(
                    Map.entry("ROW_NUMBER", new int[] {0, 0}),
                    Map.entry("RANK", new int[] {0, 0}),
                    Map.entry("DENSE_RANK", new int[] {0, 0}),
                    Map.entry("CUME_DIST", new int[] {0, 0}),
                    Map.entry("PERCENT_RANK", new int[] {0, 0}),
                    Map.entry("NTILE", new int[] {1, 1}),
                    Map.entry("LEAD", new int[] {1, 3}),
                    Map.entry("LAG", new int[] {1, 3}),
                    Map.entry("FIRST_VALUE", new int[] {1, 1}),
                    Map.entry("LAST_VALUE", new int[] {1, 1}),
                    Map.entry("NTH_VALUE", new int[] {2, 2}));

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
        return WINDOW_FUNCTIONS.containsKey(name);
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
                cursor.acceptClause("ORDER", "BY") ? expressions.orderItems() : List.of();
        Optional<String> separator =
                cursor.accept("SEPARATOR") ? Optional.of(cursor.stringLiteral()) : Optional.empty();
        return new AggregateCall("GROUP_CONCAT", distinct, false, arguments, orderBy, separator);
    }

    /** Behind the name of a function that has to have a window. */
    Expression windowFunction(String name) {
        List<Expression> arguments = arguments(WINDOW_FUNCTIONS.get(name));
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

    private List<Expression> arguments(int[] numbers) {
        cursor.expectSymbol("(");
        List<Expression> arguments = new ArrayList<>();
        while (arguments.size() < numbers[0]
                || arguments.size() < numbers[1] && cursor.atSymbol(",")) {
            if (!arguments.isEmpty()) {
                cursor.expectSymbol(",");
            }
            arguments.add(expressions.expression());
        }
        cursor.expectSymbol(")");
        return arguments;
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
                cursor.acceptClause("PARTITION", "BY") ? expressions.expressions() : List.of();
        List<OrderItem> orderBy =
                cursor.acceptClause("ORDER", "BY") ? expressions.orderItems() : List.of();
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

    /** A number, a parameter or an interval. */
    private Expression distance() {
        if (cursor.at("INTERVAL")) {
            Expression interval = expressions.interval();
            if (interval instanceof Interval) {
                return interval;
            }
            throw cursor.syntaxError();
        }
        return switch (cursor.kind()) {
            case INTEGER, DECIMAL, FLOAT, PARAMETER -> expressions.primary();
            default -> throw cursor.syntaxError();
        };
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
        Expression distance = distance();
        return new Bound(
                BoundKind.valueOf(cursor.expectAny("PRECEDING", "FOLLOWING")),
                Optional.of(distance));
    }
}
