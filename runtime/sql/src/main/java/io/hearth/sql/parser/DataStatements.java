package io.hearth.sql.parser;

import io.hearth.sql.syntax.DataStatement.CallRoutine;
import io.hearth.sql.syntax.DataStatement.Do;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.With;
import io.hearth.sql.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queries and statements that change rows. */
final class DataStatements {
    private DataStatements() {}

    static void register(Map<String, StatementParser> parsers) {
        StatementParser query = grammar -> grammar.queries().queryExpression();
        parsers.put("SELECT", query);
        parsers.put("VALUES", query);
        parsers.put("TABLE", query);
        parsers.put("(", DataStatements::parenthesised);
        parsers.put("WITH", DataStatements::with);
        parsers.put("INSERT", grammar -> new Inserts(grammar).insert());
        parsers.put("REPLACE", grammar -> new Inserts(grammar).replace());
        parsers.put("UPDATE", grammar -> new Updates(grammar, Optional.empty()).update());
        parsers.put("DELETE", grammar -> new Updates(grammar, Optional.empty()).delete());
        parsers.put("LOAD", grammar -> new Loads(grammar).load());
        parsers.put("DO", DataStatements::doIt);
        parsers.put("CALL", DataStatements::call);
        parsers.put("HANDLER", grammar -> new Handlers(grammar).handler());
    }

    private static Query parenthesised(Grammar grammar) {
        return grammar.queries().continueWith(grammar.queries().subquery());
    }

    private static Statement with(Grammar grammar) {
        TokenCursor cursor = grammar.cursor();
        Optional<With> with = grammar.queries().optionalWith();
        if (cursor.at("UPDATE")) {
            return new Updates(grammar, with).update();
        }
        return cursor.at("DELETE")
                ? new Updates(grammar, with).delete()
                : grammar.queries().queryExpression(with);
    }

    private static Do doIt(Grammar grammar) {
        grammar.cursor().advance();
        return new Do(
                grammar.cursor()
                        .commaList(
                                () -> {
                                    Expression value = grammar.expressions().expression();
                                    skipAlias(grammar.cursor());
                                    return value;
                                }));
    }

    /** DO takes a select list; nobody sees its names. */
    private static void skipAlias(TokenCursor cursor) {
        if (cursor.accept("AS") || cursor.atIdentifierOrString()) {
            cursor.identifierOrString();
        }
    }

    private static CallRoutine call(Grammar grammar) {
        TokenCursor cursor = grammar.cursor();
        cursor.advance();
        ObjectName routine = cursor.objectName();
        List<Expression> arguments = List.of();
        if (cursor.acceptSymbol("(") && !cursor.acceptSymbol(")")) {
            arguments = grammar.expressions().expressions();
            cursor.expectSymbol(")");
        }
        return new CallRoutine(routine, arguments);
    }
}
