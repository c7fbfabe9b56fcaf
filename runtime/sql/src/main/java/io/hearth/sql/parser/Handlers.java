package io.hearth.sql.parser;

import io.hearth.sql.syntax.BinaryOperator;
import io.hearth.sql.syntax.DataStatement;
import io.hearth.sql.syntax.DataStatement.HandlerClose;
import io.hearth.sql.syntax.DataStatement.HandlerOpen;
import io.hearth.sql.syntax.DataStatement.HandlerPosition;
import io.hearth.sql.syntax.DataStatement.HandlerRead;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query.Limit;
import java.util.List;
import java.util.Optional;

/** HANDLER. For one statement. */
final class Handlers {
    private final TokenCursor cursor;
    private final Grammar grammar;

    Handlers(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.grammar = grammar;
    }

    DataStatement handler() {
        cursor.advance();
        ObjectName table = cursor.objectName();
        if (cursor.accept("OPEN")) {
            return new HandlerOpen(table, grammar.tables().optionalAlias());
        }
        if (cursor.accept("CLOSE")) {
            return new HandlerClose(table);
        }
        cursor.expect("READ");
        return read(table);
    }

    private HandlerRead read(ObjectName table) {
        Optional<String> index = Optional.empty();
        HandlerPosition position;
        Optional<BinaryOperator> comparison = Optional.empty();
        List<Expression> key = List.of();
        if (cursor.at("FIRST") || cursor.at("NEXT")) {
            position = HandlerPosition.valueOf(cursor.expectAny("FIRST", "NEXT"));
        } else {
            index = Optional.of(cursor.accept("PRIMARY") ? "PRIMARY" : cursor.identifier());
            Optional<String> word = cursor.acceptAny("FIRST", "NEXT", "PREV", "LAST");
            position = word.map(HandlerPosition::valueOf).orElse(HandlerPosition.KEY);
            if (word.isEmpty()) {
                comparison = Optional.of(comparison());
                key = cursor.parenthesisedList(grammar.expressions()::expressionOrDefault);
            }
        }
        Optional<Expression> where =
                cursor.accept("WHERE")
                        ? Optional.of(grammar.expressions().expression())
                        : Optional.empty();
        Optional<Limit> limit = grammar.queries().optionalLimit();
        return new HandlerRead(table, index, position, comparison, key, where, limit);
    }

    private BinaryOperator comparison() {
        BinaryOperator operator = grammar.expressions().acceptComparison();
        if (operator == null
                || operator == BinaryOperator.NOT_EQUAL
                || operator == BinaryOperator.NULL_SAFE_EQUAL) {
            throw cursor.syntaxError();
        }
        return operator;
    }
}
