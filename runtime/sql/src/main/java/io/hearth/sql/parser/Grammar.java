package io.hearth.sql.parser;

import io.hearth.sql.syntax.Statement;

/**
 * The parts of the grammar that statements share, all on one cursor: what a {@link StatementParser}
 * gets. Used by one thread, for one statement.
 */
final class Grammar {
    private final TokenCursor cursor;
    private final Expressions expressions;

    Grammar(TokenCursor cursor) {
        this.cursor = cursor;
        this.expressions = new Expressions(cursor);
    }

    TokenCursor cursor() {
        return cursor;
    }

    Expressions expressions() {
        return expressions;
    }

    Queries queries() {
        return expressions.queries();
    }

    Tables tables() {
        return expressions.queries().tables();
    }

    /** The statement at the cursor. */
    Statement statement() {
        StatementParser parser = StatementParsers.at(cursor);
        if (parser == null) {
            throw cursor.syntaxError();
        }
        return parser.parse(this);
    }
}
