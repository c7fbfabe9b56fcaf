package io.hearth.sql.parser;

import io.hearth.sql.syntax.Query;

/** SELECT and what is built from it. */
final class Queries {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Tables tables;

    Queries(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tables = new Tables(cursor);
    }

    Tables tables() {
        return tables;
    }

    /** A query with all that may stand around it. */
    Query queryExpression() {
        expressions.expression();
        throw cursor.syntaxError();
    }
}
