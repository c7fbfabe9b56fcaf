package io.hearth.sql.parser;

import io.hearth.sql.syntax.Expression;

/** Expressions, by MySQL's precedences. */
final class Expressions {
    private final TokenCursor cursor;
    private final Queries queries;

    Expressions(TokenCursor cursor) {
        this.cursor = cursor;
        this.queries = new Queries(cursor, this);
    }

    Queries queries() {
        return queries;
    }

    /** A whole expression. */
    Expression expression() {
        throw cursor.syntaxError();
    }
}
