package io.hearth.sql.parser;

import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.ScalarQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What stands in parentheses in the place of a value: an expression, a row or a query. Reads any
 * number of opening parentheses in a row without recursion, and without having to know beforehand
 * what comes. For one use.
 */
final class Parentheses {
    private final TokenCursor cursor;
    private final Expressions expressions;

    /** The values before the cursor on each open level; a level without a comma has none. */
    private final Deque<List<Expression>> levels = new ArrayDeque<>();

    Parentheses(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** At a parenthesis: the value in it. */
    Expression value() {
        List<Expression> values = values();
        return values.size() == 1 ? values.get(0) : new RowExpression(values);
    }

    /** At a parenthesis: the values in it; one unless it is a row. */
    List<Expression> values() {
        int outer = cursor.enter();
        int floor = levels.size();
        open();
        Expression first = inside(null);
        while (true) {
            List<Expression> level = levels.pop();
            level.add(first);
            while (cursor.acceptSymbol(",")) {
                level.add(expressions.expression());
            }
            cursor.expectSymbol(")");
            if (levels.size() == floor) {
                cursor.leave(outer);
                return level;
            }
            first = inside(level.size() == 1 ? level.get(0) : new RowExpression(level));
        }
    }

    private void open() {
        while (cursor.acceptSymbol("(")) {
            levels.push(new ArrayList<>(1));
        }
    }

    /** The first value of a level, which may begin with what stood in the level inside it. */
    private Expression inside(Expression first) {
        if (first instanceof ScalarQuery scalar) {
            Query query = expressions.queries().continueWith(scalar.query());
            Expression value = query == scalar.query() ? scalar : new ScalarQuery(query);
            return cursor.atSymbol(")") ? value : expressions.continueWith(value);
        }
        if (first != null) {
            return expressions.continueWith(first);
        }
        return expressions.queries().atQuery()
                ? new ScalarQuery(expressions.queries().queryExpression())
                : expressions.expression();
    }
}
