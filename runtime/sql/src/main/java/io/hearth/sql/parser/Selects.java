package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Query.GroupBy;
import io.hearth.sql.syntax.Query.Select;
import io.hearth.sql.syntax.Query.SelectOption;
import io.hearth.sql.syntax.SelectItem;
import io.hearth.sql.syntax.SelectItem.Value;
import io.hearth.sql.syntax.SelectItem.Wildcard;
import io.hearth.sql.syntax.SourceText;
import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One SELECT, up to its WINDOW clause. */
final class Selects {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Queries queries;

    Selects(TokenCursor cursor, Expressions expressions, Queries queries) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.queries = queries;
    }

    /** At SELECT. */
    Select select() {
        cursor.advance();
        Optional<String> hints = optionalHints(cursor);
        Set<SelectOption> options = options();
        List<SelectItem> items = items();
        queries.optionalInto().ifPresent(queries::putEarlyInto);
        List<TableReference> from = from();
        Optional<Expression> where = optional("WHERE");
        Optional<GroupBy> groupBy = optionalGroupBy();
        Optional<Expression> having = optional("HAVING");
        List<Window.Definition> windows =
                cursor.accept("WINDOW") ? cursor.commaList(this::window) : List.of();
        return new Select(hints, options, items, from, where, groupBy, having, windows);
    }

    /** The text of a hint comment, if one stands here. */
    static Optional<String> optionalHints(TokenCursor cursor) {
        return cursor.kind() == TokenKind.HINT ? Optional.of(cursor.take()) : Optional.empty();
    }

    private Set<SelectOption> options() {
        Set<SelectOption> options = EnumSet.noneOf(SelectOption.class);
        while (true) {
            String word = cursor.current().word();
            SelectOption option = word == null ? null : option(word);
            if (option == null) {
                return options;
            }
            if (excludes(options, option)) {
                throw cursor.syntaxError();
            }
            options.add(option);
            cursor.advance();
        }
    }

    private static SelectOption option(String word) {
        return switch (word) {
            case "ALL" -> SelectOption.ALL;
            case "DISTINCT", "DISTINCTROW" -> SelectOption.DISTINCT;
            case "HIGH_PRIORITY" -> SelectOption.HIGH_PRIORITY;
            case "STRAIGHT_JOIN" -> SelectOption.STRAIGHT_JOIN;
            case "SQL_SMALL_RESULT" -> SelectOption.SQL_SMALL_RESULT;
            case "SQL_BIG_RESULT" -> SelectOption.SQL_BIG_RESULT;
            case "SQL_BUFFER_RESULT" -> SelectOption.SQL_BUFFER_RESULT;
            case "SQL_NO_CACHE" -> SelectOption.SQL_NO_CACHE;
            case "SQL_CALC_FOUND_ROWS" -> SelectOption.SQL_CALC_FOUND_ROWS;
            default -> null;
        };
    }

    private static boolean excludes(Set<SelectOption> options, SelectOption next) {
        return next == SelectOption.ALL && options.contains(SelectOption.DISTINCT)
                || next == SelectOption.DISTINCT && options.contains(SelectOption.ALL);
    }

    // ---- the list

    private List<SelectItem> items() {
        if (!cursor.acceptSymbol("*")) {
            return cursor.commaList(this::item);
        }
        SelectItem all = new Wildcard(Optional.empty(), Optional.empty());
        if (!cursor.acceptSymbol(",")) {
            return List.of(all);
        }
        List<SelectItem> items = cursor.commaList(this::item);
        items.add(0, all);
        return items;
    }

    private SelectItem item() {
        if (TokenCursor.isIdentifier(cursor.current()) && cursor.peekAtSymbol(1, ".")) {
            if (cursor.peekAtSymbol(2, "*")) {
                return wildcard(Optional.empty());
            }
            if (cursor.peekAtSymbol(3, ".") && cursor.peekAtSymbol(4, "*")) {
                String schema = cursor.identifier();
                cursor.advance();
                return wildcard(Optional.of(schema));
            }
        }
        int start = cursor.position();
        Expression expression = expressions.expression();
        SourceText text = new SourceText(cursor.textBetween(start, cursor.previousEnd()));
        return new Value(expression, alias(), text);
    }

    private Wildcard wildcard(Optional<String> schema) {
        String table = cursor.identifier();
        cursor.expectSymbol(".");
        cursor.expectSymbol("*");
        return new Wildcard(schema, Optional.of(table));
    }

    private Optional<String> alias() {
        return cursor.accept("AS") || cursor.atIdentifierOrString()
                ? Optional.of(cursor.identifierOrString())
                : Optional.empty();
    }

    // ---- the clauses

    private List<TableReference> from() {
        if (!cursor.accept("FROM") || cursor.accept("DUAL")) {
            return List.of();
        }
        return queries.tables().references();
    }

    private Optional<Expression> optional(String keyword) {
        return cursor.accept(keyword) ? Optional.of(expressions.expression()) : Optional.empty();
    }

    private Optional<GroupBy> optionalGroupBy() {
        if (!cursor.acceptClause("GROUP", "BY")) {
            return Optional.empty();
        }
        List<Expression> keys = expressions.expressions();
        return Optional.of(new GroupBy(keys, cursor.accept("WITH", "ROLLUP")));
    }

    private Window.Definition window() {
        String name = cursor.identifier();
        cursor.expect("AS");
        return new Window.Definition(name, expressions.windowSpecification());
    }
}
