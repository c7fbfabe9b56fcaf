package io.hearth.sql.printer;

import io.hearth.sql.lexer.Keywords;
import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Call.JsonValue;
import io.hearth.sql.syntax.Call.Match;
import io.hearth.sql.syntax.Call.WindowCall;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.JsonResponse;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Reference.Keyword;
import io.hearth.sql.syntax.Window;
import io.hearth.sql.syntax.Window.Bound;
import io.hearth.sql.syntax.Window.Frame;
import io.hearth.sql.syntax.Window.Specification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Calls of functions, in the syntax that each of them has. */
final class CallPrinter {
    /** Names that the parser gives a meaning of its own, and those that it gives in upper case. */
    private static final Set<String> SPECIAL =
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
                    "ST_COLLECT",
                    "CAST",
                    "SUBSTR",
                    "MID",
                    "POSITION",
                    "JSON_VALUE");

    private static final Set<String> CANONICAL =
            Set.of(
                    "EXTRACT",
                    "TRIM",
                    "SUBSTRING",
                    "DATE_ADD",
                    "DATE_SUB",
                    "ADDDATE",
                    "SUBDATE",
                    "NOW",
                    "SYSDATE",
                    "CURTIME",
                    "CURDATE",
                    "TIMESTAMPADD",
                    "TIMESTAMPDIFF",
                    "WEIGHT_STRING",
                    "GET_FORMAT");

    /** Reserved words that are functions, and so need no quotes. */
    private static final Set<String> RESERVED =
            Set.of(
                    "IF",
                    "LEFT",
                    "RIGHT",
                    "REPEAT",
                    "REPLACE",
                    "INSERT",
                    "MOD",
                    "DATABASE",
                    "SCHEMA",
                    "GROUPING",
                    "CHAR",
                    "INTERVAL",
                    "UTC_DATE",
                    "UTC_TIME",
                    "UTC_TIMESTAMP",
                    "CURRENT_USER",
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

    private final SqlWriter writer;
    private final ExpressionPrinter expressions;

    CallPrinter(SqlWriter writer, ExpressionPrinter expressions) {
        this.writer = writer;
        this.expressions = expressions;
    }

    void print(Call call) {
        if (call instanceof FunctionCall function) {
            function(function);
        } else if (call instanceof AggregateCall aggregate) {
            aggregate(aggregate);
        } else if (call instanceof WindowCall window) {
            window(window);
        } else if (call instanceof Match match) {
            match(match);
        } else if (call instanceof JsonValue value) {
            jsonValue(value);
        }
    }

    // ---- plain functions

    private void function(FunctionCall call) {
        if (call.schema().isPresent()) {
            writer.name(call.schema().get()).raw(".").name(call.name());
        } else {
            functionName(call.name());
        }
        writer.raw("(");
        arguments(call);
        writer.raw(")");
    }

    private void functionName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean plain = RESERVED.contains(name) || CANONICAL.contains(name);
        boolean taken = SPECIAL.contains(upper) || CANONICAL.contains(upper);
        if (plain || !taken && isWord(name)) {
            writer.raw(name);
        } else if (taken) {
            writer.raw("`").raw(name).raw("`");
        } else {
            writer.name(name);
        }
    }

    /** Keywords that are not reserved are function names as they are. */
    private static boolean isWord(String name) {
        return Keywords.isKeyword(name) && !Keywords.isReserved(name);
    }

    private void arguments(FunctionCall call) {
        List<Expression> arguments = call.arguments();
        Optional<Keyword> first = keyword(arguments, 0);
        switch (call.schema().isPresent() ? "" : call.name()) {
            case "EXTRACT" -> {
                expressions.print(arguments.get(0));
                writer.raw(" FROM ");
                expressions.print(arguments.get(1));
            }
            case "TRIM" -> trim(arguments, first);
            case "CHAR" -> character(arguments);
            case "WEIGHT_STRING" -> weightString(arguments);
            default -> expressions.list(arguments);
        }
    }

    private static Optional<Keyword> keyword(List<Expression> arguments, int place) {
        return arguments.size() > place && arguments.get(place) instanceof Keyword keyword
                ? Optional.of(keyword)
                : Optional.empty();
    }

    private void trim(List<Expression> arguments, Optional<Keyword> side) {
        if (side.isEmpty()) {
            expressions.list(arguments);
            return;
        }
        writer.raw(side.get().word());
        for (int i = 1; i < arguments.size(); i++) {
            writer.raw(i == arguments.size() - 1 ? " FROM " : " ");
            expressions.print(arguments.get(i));
        }
    }

    private void character(List<Expression> arguments) {
        int last = arguments.size() - 1;
        Optional<Keyword> charset = keyword(arguments, last);
        if (charset.isEmpty()) {
            expressions.list(arguments);
            return;
        }
        expressions.list(arguments.subList(0, last));
        writer.raw(" USING ").name(charset.get().word());
    }

    private void weightString(List<Expression> arguments) {
        expressions.print(arguments.get(0));
        keyword(arguments, 1)
                .ifPresent(
                        type -> {
                            writer.raw(" AS ").raw(type.word()).raw("(");
                            expressions.print(arguments.get(2));
                            writer.raw(")");
                        });
    }

    private void match(Match match) {
        writer.raw("MATCH ").parenthesised(match.columns(), expressions::column);
        writer.raw(" AGAINST (");
        expressions.bits(match.against());
        switch (match.mode()) {
            case BOOLEAN -> writer.raw(" IN BOOLEAN MODE");
            case QUERY_EXPANSION -> writer.raw(" WITH QUERY EXPANSION");
            case NATURAL_LANGUAGE -> writer.raw("");
        }
        writer.raw(")");
    }

    private void jsonValue(JsonValue value) {
        writer.raw("JSON_VALUE(");
        expressions.simple(value.document());
        writer.raw(", ");
        expressions.print(value.path());
        writer.clause("RETURNING", value.returning(), expressions::castType);
        response(value.onEmpty(), "EMPTY");
        response(value.onError(), "ERROR");
        writer.raw(")");
    }

    /** {@code NULL ON EMPTY} and the like. */
    void response(Optional<JsonResponse> response, String event) {
        if (response.isPresent()) {
            writer.word(response.get().kind().name());
            writer.clause("", response.get().value(), expressions::simple);
            writer.word("ON").word(event);
        }
    }

    // ---- aggregates and windows

    private void aggregate(AggregateCall call) {
        writer.raw(call.name()).raw("(");
        writer.raw(call.distinct() ? "DISTINCT " : "").raw(call.star() ? "*" : "");
        expressions.list(call.arguments());
        writer.<OrderItem>clause("ORDER BY", call.orderBy(), expressions::print);
        writer.clause("SEPARATOR", call.separator(), writer::string);
        writer.raw(")");
    }

    private void window(WindowCall call) {
        print(call.function());
        writer.wordIf(call.fromLast(), "FROM LAST");
        call.nulls().ifPresent(nulls -> writer.word(nulls.name()).word("NULLS"));
        writer.word("OVER").space();
        if (call.window() instanceof Window.Named named) {
            writer.name(named.name());
        } else if (call.window() instanceof Specification specification) {
            specification(specification);
        }
    }

    /** A window in parentheses. */
    void specification(Specification window) {
        writer.raw("(");
        window.base().ifPresent(writer::name);
        writer.<Expression>clause("PARTITION BY", window.partitionBy(), expressions::print);
        writer.<OrderItem>clause("ORDER BY", window.orderBy(), expressions::print);
        window.frame().ifPresent(this::frame);
        writer.raw(")");
    }

    private void frame(Frame frame) {
        writer.word(frame.unit().name()).wordIf(frame.end().isPresent(), "BETWEEN").space();
        bound(frame.start());
        writer.clause("AND", frame.end(), this::bound);
    }

    private void bound(Bound bound) {
        bound.distance()
                .ifPresent(
                        distance -> {
                            expressions.print(distance);
                            writer.raw(" ");
                        });
        writer.raw(bound.kind().name().replace('_', ' '));
    }
}
