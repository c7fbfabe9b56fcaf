package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.Call.FunctionCall;
import io.hearth.sql.syntax.Call.JsonValue;
import io.hearth.sql.syntax.Call.Match;
import io.hearth.sql.syntax.Call.MatchMode;
import io.hearth.sql.syntax.CastType;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.JsonResponse;
import io.hearth.sql.syntax.Operation.Cast;
import io.hearth.sql.syntax.Operation.ConvertUsing;
import io.hearth.sql.syntax.Operation.Interval;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.DefaultOf;
import io.hearth.sql.syntax.Reference.Keyword;
import io.hearth.sql.syntax.Reference.ValuesOf;
import io.hearth.sql.syntax.Window;
import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Calls of functions: those with a syntax of their own, and all others. Aggregates and windows are
 * read by {@link Aggregates}.
 *
 * <p>Some names are functions only with the parenthesis directly behind them (unless sql_mode has
 * IGNORE_SPACE); with a space they are names like others.
 */
final class Functions {
    /** Names with a syntax of their own that need the parenthesis directly behind them. */
    private static final Map<String, Function<Functions, Expression>> ADJACENT =
            Map.ofEntries(
                    Map.entry("CAST", Functions::cast),
                    Map.entry("NOW", functions -> functions.now("NOW")),
                    Map.entry("SYSDATE", functions -> functions.now("SYSDATE")),
                    Map.entry("CURTIME", functions -> functions.now("CURTIME")),
                    Map.entry("CURDATE", functions -> functions.now("CURDATE")),
                    Map.entry("EXTRACT", Functions::extract),
                    Map.entry("TRIM", Functions::trim),
                    Map.entry("SUBSTRING", Functions::substring),
                    Map.entry("SUBSTR", Functions::substring),
                    Map.entry("MID", Functions::substring),
                    Map.entry("POSITION", Functions::position),
                    Map.entry("DATE_ADD", functions -> functions.dateSum("DATE_ADD", false)),
                    Map.entry("DATE_SUB", functions -> functions.dateSum("DATE_SUB", false)),
                    Map.entry("ADDDATE", functions -> functions.dateSum("ADDDATE", true)),
                    Map.entry("SUBDATE", functions -> functions.dateSum("SUBDATE", true)));

    /** Names with a syntax of their own that may have a space behind them. */
    private static final Map<String, Function<Functions, Expression>> SPACED =
            Map.of(
                    "TIMESTAMPADD", functions -> functions.timestamps("TIMESTAMPADD"),
                    "TIMESTAMPDIFF", functions -> functions.timestamps("TIMESTAMPDIFF"),
                    "WEIGHT_STRING", Functions::weightString,
                    "GET_FORMAT", Functions::getFormat,
                    "JSON_VALUE", Functions::jsonValue);

    /** Reserved words that are functions like any other when a parenthesis follows. */
    private static final Set<String> PLAIN_RESERVED =
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
                    "GROUPING");

    /** Reserved words for the time and their function. */
    private static final Map<String, String> CLOCKS =
            Map.of(
                    "CURRENT_TIMESTAMP", "NOW",
                    "LOCALTIME", "NOW",
                    "LOCALTIMESTAMP", "NOW",
                    "CURRENT_DATE", "CURDATE",
                    "CURRENT_TIME", "CURTIME",
                    "UTC_DATE", "UTC_DATE",
                    "UTC_TIME", "UTC_TIME",
                    "UTC_TIMESTAMP", "UTC_TIMESTAMP",
                    "CURRENT_USER", "CURRENT_USER");

    private static final Set<String> WITHOUT_DIGITS = Set.of("CURDATE", "UTC_DATE", "CURRENT_USER");

    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Aggregates aggregates;
    private final boolean ignoreSpace;

    Functions(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.aggregates = new Aggregates(cursor, expressions);
        this.ignoreSpace = cursor.mode(SqlMode.IGNORE_SPACE);
    }

    Window.Specification windowSpecification() {
        return aggregates.specification();
    }

    // ---- which function

    /** At a name that is not reserved, with a parenthesis as the next token. */
    Expression call() {
        int outer = cursor.enter();
        Expression call = namedCall();
        cursor.leave(outer);
        return call;
    }

    private Expression namedCall() {
        boolean quoted = cursor.kind() == TokenKind.QUOTED_NAME;
        boolean adjacent = ignoreSpace || cursor.current().end() == cursor.peek(1).start();
        String name = cursor.take();
        if (!quoted) {
            String upper = name.toUpperCase(Locale.ROOT);
            if (aggregates.isAggregate(upper) && (adjacent || upper.equals("AVG"))) {
                return aggregates.aggregate(upper);
            }
            Function<Functions, Expression> special =
                    adjacent ? ADJACENT.getOrDefault(upper, SPACED.get(upper)) : SPACED.get(upper);
            if (special != null) {
                return special.apply(this);
            }
        }
        return new FunctionCall(Optional.empty(), name, arguments());
    }

    /** Behind {@code schema.name}, at the parenthesis. */
    Expression schemaCall(String schema, String name) {
        int outer = cursor.enter();
        List<Expression> arguments = arguments();
        cursor.leave(outer);
        return new FunctionCall(Optional.of(schema), name, arguments);
    }

    /** At a reserved word that may be a function. */
    Expression reservedName(String word) {
        int outer = cursor.enter();
        Expression call = reserved(word);
        cursor.leave(outer);
        return call;
    }

    private Expression reserved(String word) {
        if (CLOCKS.containsKey(word)) {
            return clock(CLOCKS.get(word));
        }
        if (word.equals("MATCH")) {
            return match();
        }
        if (PLAIN_RESERVED.contains(word)) {
            cursor.advance();
            return new FunctionCall(Optional.empty(), word, arguments());
        }
        if (aggregates.isWindowFunction(word)) {
            cursor.advance();
            return aggregates.windowFunction(word);
        }
        return switch (word) {
            case "CONVERT" -> convert();
            case "CHAR" -> character();
            case "VALUES" -> {
                cursor.advance();
                yield new ValuesOf(columnInParentheses());
            }
            case "DEFAULT" -> {
                cursor.advance();
                yield new DefaultOf(Optional.of(columnInParentheses()));
            }
            default -> throw cursor.syntaxError();
        };
    }

    /** Arguments in parentheses; none is well. */
    private List<Expression> arguments() {
        cursor.expectSymbol("(");
        if (cursor.acceptSymbol(")")) {
            return List.of();
        }
        List<Expression> arguments = expressions.expressions();
        cursor.expectSymbol(")");
        return arguments;
    }

    private Expression clock(String name) {
        cursor.advance();
        return cursor.atSymbol("(") ? now(name) : FunctionCall.of(name);
    }

    /** Parentheses with nothing in them, or with the number of fractional digits. */
    private Expression now(String name) {
        cursor.expectSymbol("(");
        boolean digits = !WITHOUT_DIGITS.contains(name) && cursor.kind() == TokenKind.INTEGER;
        Expression[] arguments =
                digits ? new Expression[] {expressions.primary()} : new Expression[0];
        cursor.expectSymbol(")");
        return FunctionCall.of(name, arguments);
    }

    private ColumnName columnInParentheses() {
        cursor.expectSymbol("(");
        ColumnName column = expressions.columnName();
        cursor.expectSymbol(")");
        return column;
    }

    // ---- casts and characters

    private Expression cast() {
        cursor.expectSymbol("(");
        Expression operand = expressions.expression();
        Optional<String> zone = Optional.empty();
        if (cursor.accept("AT", "TIME", "ZONE")) {
            cursor.accept("INTERVAL");
            zone = Optional.of(cursor.stringLiteral());
        }
        cursor.expect("AS");
        CastType type = CastTypes.read(cursor);
        cursor.expectSymbol(")");
        return new Cast(operand, type, zone);
    }

    private Expression convert() {
        cursor.advance();
        cursor.expectSymbol("(");
        Expression operand = expressions.expression();
        Expression result;
        if (cursor.accept("USING")) {
            result = new ConvertUsing(operand, CastTypes.charset(cursor));
        } else {
            cursor.expectSymbol(",");
            result = new Cast(operand, CastTypes.read(cursor), Optional.empty());
        }
        cursor.expectSymbol(")");
        return result;
    }

    private Expression character() {
        cursor.advance();
        cursor.expectSymbol("(");
        List<Expression> arguments = new ArrayList<>(expressions.expressions());
        if (cursor.accept("USING")) {
            arguments.add(new Keyword(CastTypes.charset(cursor).toUpperCase(Locale.ROOT)));
        }
        cursor.expectSymbol(")");
        return new FunctionCall(Optional.empty(), "CHAR", arguments);
    }

    private Expression weightString() {
        cursor.expectSymbol("(");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(expressions.expression());
        if (cursor.accept("AS")) {
            arguments.add(new Keyword(cursor.expectAny("CHAR", "BINARY")));
            cursor.expectSymbol("(");
            arguments.add(expressions.expression());
            cursor.expectSymbol(")");
        }
        cursor.expectSymbol(")");
        return new FunctionCall(Optional.empty(), "WEIGHT_STRING", arguments);
    }

    // ---- strings

    private Expression trim() {
        cursor.expectSymbol("(");
        Optional<String> side = cursor.acceptAny("LEADING", "TRAILING", "BOTH");
        Expression result;
        if (side.isPresent() && cursor.accept("FROM")) {
            result = FunctionCall.of("TRIM", new Keyword(side.get()), expressions.expression());
        } else {
            Expression first = expressions.expression();
            if (cursor.accept("FROM")) {
                Keyword keyword = new Keyword(side.orElse("BOTH"));
                result = FunctionCall.of("TRIM", keyword, first, expressions.expression());
            } else if (side.isPresent()) {
                throw cursor.syntaxError();
            } else {
                result = FunctionCall.of("TRIM", first);
            }
        }
        cursor.expectSymbol(")");
        return result;
    }

    private Expression substring() {
        cursor.expectSymbol("(");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(expressions.expression());
        boolean words = cursor.accept("FROM");
        if (!words) {
            cursor.expectSymbol(",");
        }
        arguments.add(expressions.expression());
        if (words ? cursor.accept("FOR") : cursor.acceptSymbol(",")) {
            arguments.add(expressions.expression());
        }
        cursor.expectSymbol(")");
        return new FunctionCall(Optional.empty(), "SUBSTRING", arguments);
    }

    private Expression position() {
        cursor.expectSymbol("(");
        Expression part = expressions.bits();
        cursor.expect("IN");
        Expression whole = expressions.expression();
        cursor.expectSymbol(")");
        return FunctionCall.of("LOCATE", part, whole);
    }

    // ---- dates

    private Expression extract() {
        cursor.expectSymbol("(");
        Keyword unit = new Keyword(expressions.unit().name());
        cursor.expect("FROM");
        Expression from = expressions.expression();
        cursor.expectSymbol(")");
        return FunctionCall.of("EXTRACT", unit, from);
    }

    private Expression dateSum(String name, boolean mayBeDays) {
        cursor.expectSymbol("(");
        Expression date = expressions.expression();
        cursor.expectSymbol(",");
        Expression amount =
                cursor.at("INTERVAL") ? expressions.intervalOrValue() : expressions.expression();
        if (!mayBeDays && !(amount instanceof Interval)) {
            throw cursor.syntaxError();
        }
        cursor.expectSymbol(")");
        return FunctionCall.of(name, date, amount);
    }

    private Expression timestamps(String name) {
        cursor.expectSymbol("(");
        Keyword unit = new Keyword(expressions.unit().name());
        cursor.expectSymbol(",");
        Expression first = expressions.expression();
        cursor.expectSymbol(",");
        Expression second = expressions.expression();
        cursor.expectSymbol(")");
        return FunctionCall.of(name, unit, first, second);
    }

    private Expression getFormat() {
        cursor.expectSymbol("(");
        String kind = cursor.expectAny("DATE", "TIME", "DATETIME", "TIMESTAMP");
        cursor.expectSymbol(",");
        Expression style = expressions.expression();
        cursor.expectSymbol(")");
        return FunctionCall.of(
                "GET_FORMAT", new Keyword(kind.equals("TIMESTAMP") ? "DATETIME" : kind), style);
    }

    // ---- documents and full text

    private Expression jsonValue() {
        cursor.expectSymbol("(");
        Expression document = expressions.simple();
        cursor.expectSymbol(",");
        if (cursor.kind() != TokenKind.STRING) {
            throw cursor.syntaxError();
        }
        Expression path = expressions.simple();
        Optional<CastType> returning =
                cursor.accept("RETURNING") ? Optional.of(CastTypes.read(cursor)) : Optional.empty();
        Optional<JsonResponse> onEmpty = jsonResponse("EMPTY");
        Optional<JsonResponse> onError = jsonResponse("ERROR");
        cursor.expectSymbol(")");
        return new JsonValue(document, path, returning, onEmpty, onError);
    }

    /** {@code NULL ON EMPTY} and the like, if the next one is for that event. */
    Optional<JsonResponse> jsonResponse(String event) {
        if (cursor.at("NULL", "ON", event)) {
            cursor.accept("NULL", "ON", event);
            return Optional.of(new JsonResponse(JsonResponse.Kind.NULL, Optional.empty()));
        }
        if (cursor.at("ERROR", "ON", event)) {
            cursor.accept("ERROR", "ON", event);
            return Optional.of(new JsonResponse(JsonResponse.Kind.ERROR, Optional.empty()));
        }
        boolean value = cursor.at("DEFAULT");
        if (!value || !isFor(event)) {
            return Optional.empty();
        }
        cursor.advance();
        Expression fallback = expressions.simple();
        cursor.expect("ON", event);
        return Optional.of(new JsonResponse(JsonResponse.Kind.DEFAULT, Optional.of(fallback)));
    }

    /** At DEFAULT: looks behind its value, a literal with a sign or an introducer at most. */
    private boolean isFor(String event) {
        for (int distance = 2; distance <= 4; distance++) {
            if (cursor.peekAt(distance, "ON")) {
                return cursor.peekAt(distance + 1, event);
            }
        }
        return false;
    }

    private Expression match() {
        cursor.advance();
        boolean parenthesised = cursor.acceptSymbol("(");
        List<ColumnName> columns = cursor.commaList(expressions::columnName);
        if (parenthesised) {
            cursor.expectSymbol(")");
        }
        cursor.expect("AGAINST");
        cursor.expectSymbol("(");
        Expression against = expressions.bits();
        MatchMode mode = matchMode();
        cursor.expectSymbol(")");
        return new Match(columns, against, mode);
    }

    private MatchMode matchMode() {
        if (cursor.accept("IN", "BOOLEAN", "MODE")) {
            return MatchMode.BOOLEAN;
        }
        if (cursor.at("IN")) {
            cursor.expect("IN", "NATURAL", "LANGUAGE", "MODE");
        }
        return cursor.accept("WITH", "QUERY", "EXPANSION")
                ? MatchMode.QUERY_EXPANSION
                : MatchMode.NATURAL_LANGUAGE;
    }
}
