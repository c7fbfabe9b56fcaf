package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.OrderItem;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.CommonTable;
import io.hearth.sql.syntax.Query.Into;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Query.LockStrength;
import io.hearth.sql.syntax.Query.LockWait;
import io.hearth.sql.syntax.Query.Locking;
import io.hearth.sql.syntax.Query.QueryExpression;
import io.hearth.sql.syntax.Query.SetOperation;
import io.hearth.sql.syntax.Query.SetOperator;
import io.hearth.sql.syntax.Query.TableQuery;
import io.hearth.sql.syntax.Query.ValuesQuery;
import io.hearth.sql.syntax.Query.With;
import io.hearth.sql.syntax.Reference;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.UserVariable;
import io.hearth.sql.syntax.ScalarQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Queries and what stands around them: WITH, UNION and its kin, ORDER BY, LIMIT, locks, INTO. One
 * SELECT is read by {@link Selects}. Used by one thread, for one statement.
 */
final class Queries {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Tables tables;
    private final Selects selects;

    /** INTO in front of FROM; it belongs to the query expression around the SELECT. */
    private Optional<Into> earlyInto = Optional.empty();

    Queries(TokenCursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tables = new Tables(cursor, expressions, this);
        this.selects = new Selects(cursor, expressions, this);
    }

    Tables tables() {
        return tables;
    }

    /** Whether a query begins here that is not in parentheses. */
    boolean atQuery() {
        return cursor.at("SELECT")
                || cursor.at("WITH")
                || cursor.at("TABLE")
                || cursor.at("VALUES", "ROW");
    }

    /** A query with all that may stand around it. */
    Query queryExpression() {
        int outer = cursor.enter();
        Optional<With> with = optionalWith();
        Query query = queryExpression(with);
        cursor.leave(outer);
        return query;
    }

    /** A query behind its WITH, if it has one. */
    Query queryExpression(Optional<With> with) {
        Optional<Into> outerInto = earlyInto;
        earlyInto = Optional.empty();
        Query query = wrapped(with, body());
        earlyInto = outerInto;
        return query;
    }

    /** The rest of a query that begins with one in parentheses; the same one if nothing follows. */
    Query continueWith(Query first) {
        Optional<Into> outerInto = earlyInto;
        earlyInto = Optional.empty();
        Query query = wrapped(Optional.empty(), unions(intersects(first)));
        earlyInto = outerInto;
        return query;
    }

    /** A query in parentheses, in one pair or more. */
    Query subquery() {
        if (!cursor.atSymbol("(")) {
            throw cursor.syntaxError();
        }
        Expression value = new Parentheses(cursor, expressions).value();
        if (value instanceof ScalarQuery scalar) {
            return scalar.query();
        }
        throw cursor.syntaxError();
    }

    void putEarlyInto(Into into) {
        earlyInto = Optional.of(into);
    }

    // ---- UNION, EXCEPT, INTERSECT

    private Query body() {
        int outer = cursor.openTree();
        Query body = unions(intersects(single()));
        cursor.closeTree(outer);
        return body;
    }

    private Query unions(Query first) {
        Query left = first;
        while (cursor.at("UNION") || cursor.at("EXCEPT")) {
            SetOperator operator = operator();
            boolean all = all();
            left = new SetOperation(operator, all, left, intersects(single()));
            cursor.grow();
        }
        return left;
    }

    private Query intersects(Query first) {
        Query left = first;
        while (cursor.at("INTERSECT")) {
            SetOperator operator = operator();
            boolean all = all();
            left = new SetOperation(operator, all, left, single());
            cursor.grow();
        }
        return left;
    }

    private SetOperator operator() {
        return SetOperator.valueOf(cursor.expectAny("UNION", "EXCEPT", "INTERSECT"));
    }

    private boolean all() {
        if (cursor.accept("ALL")) {
            return true;
        }
        cursor.accept("DISTINCT");
        return false;
    }

    private Query single() {
        if (cursor.at("SELECT")) {
            return selects.select();
        }
        if (cursor.accept("TABLE")) {
            return new TableQuery(cursor.objectName());
        }
        if (cursor.at("VALUES", "ROW")) {
            return values();
        }
        if (cursor.atSymbol("(")) {
            return subquery();
        }
        throw cursor.syntaxError();
    }

    private ValuesQuery values() {
        cursor.advance();
        return new ValuesQuery(
                cursor.commaList(
                        () -> {
                            cursor.expect("ROW");
                            cursor.expectSymbol("(");
                            List<Expression> row =
                                    cursor.atSymbol(")")
                                            ? List.of()
                                            : cursor.commaList(expressions::expressionOrDefault);
                            cursor.expectSymbol(")");
                            return row;
                        }));
    }

    // ---- WITH

    /** WITH, if it stands here. */
    Optional<With> optionalWith() {
        if (!cursor.accept("WITH")) {
            return Optional.empty();
        }
        boolean recursive = cursor.accept("RECURSIVE");
        return Optional.of(new With(recursive, cursor.commaList(this::commonTable)));
    }

    private CommonTable commonTable() {
        String name = cursor.identifier();
        List<String> columns =
                cursor.atSymbol("(") ? cursor.parenthesisedList(cursor::identifier) : List.of();
        cursor.expect("AS");
        return new CommonTable(name, columns, subquery());
    }

    // ---- what stands behind

    private Query wrapped(Optional<With> with, Query body) {
        List<OrderItem> orderBy = optionalOrderBy();
        Optional<Limit> limit = optionalLimit();
        Optional<Into> into = earlyInto;
        earlyInto = Optional.empty();
        if (into.isEmpty()) {
            into = optionalInto();
        }
        List<Locking> locking = locking();
        if (into.isEmpty() && !locking.isEmpty()) {
            into = optionalInto();
        }
        boolean bare =
                with.isEmpty()
                        && orderBy.isEmpty()
                        && limit.isEmpty()
                        && into.isEmpty()
                        && locking.isEmpty();
        return bare ? body : new QueryExpression(with, body, orderBy, limit, locking, into);
    }

    /** ORDER BY, if it stands here. */
    List<OrderItem> optionalOrderBy() {
        return cursor.acceptClause("ORDER", "BY") ? expressions.orderItems() : List.of();
    }

    /** LIMIT in all its forms, if it stands here. */
    Optional<Limit> optionalLimit() {
        if (!cursor.accept("LIMIT")) {
            return Optional.empty();
        }
        Expression first = limitNumber();
        if (cursor.acceptSymbol(",")) {
            return Optional.of(new Limit(limitNumber(), Optional.of(first)));
        }
        Optional<Expression> offset =
                cursor.accept("OFFSET") ? Optional.of(limitNumber()) : Optional.empty();
        return Optional.of(new Limit(first, offset));
    }

    /** LIMIT without an offset, as UPDATE and DELETE have it. */
    Optional<Limit> optionalCount() {
        return cursor.accept("LIMIT")
                ? Optional.of(new Limit(limitNumber(), Optional.empty()))
                : Optional.empty();
    }

    /** An integer, a parameter or a routine's variable. */
    private Expression limitNumber() {
        return switch (cursor.kind()) {
            case INTEGER, HEX, BIT, PARAMETER -> expressions.primary();
            default -> ColumnName.of(cursor.identifier());
        };
    }

    private List<Locking> locking() {
        List<Locking> clauses = new ArrayList<>();
        if (cursor.acceptClause("LOCK", "IN", "SHARE", "MODE")) {
            return List.of(new Locking(LockStrength.SHARE, List.of(), LockWait.WAIT));
        }
        while (cursor.accept("FOR")) {
            LockStrength strength = LockStrength.valueOf(cursor.expectAny("UPDATE", "SHARE"));
            List<ObjectName> of =
                    cursor.accept("OF") ? cursor.commaList(cursor::objectName) : List.of();
            clauses.add(new Locking(strength, of, waiting()));
        }
        return clauses;
    }

    private LockWait waiting() {
        if (cursor.accept("NOWAIT")) {
            return LockWait.NOWAIT;
        }
        return cursor.accept("SKIP", "LOCKED") ? LockWait.SKIP_LOCKED : LockWait.WAIT;
    }

    // ---- INTO

    /** INTO, if it stands here. */
    Optional<Into> optionalInto() {
        if (!cursor.accept("INTO")) {
            return Optional.empty();
        }
        if (cursor.accept("OUTFILE")) {
            String file = cursor.stringLiteral();
            Optional<String> charset = CastTypes.optionalCharset(cursor);
            return Optional.of(new Query.IntoOutfile(file, charset, FileFormats.read(cursor)));
        }
        if (cursor.accept("DUMPFILE")) {
            return Optional.of(new Query.IntoDumpfile(cursor.stringLiteral()));
        }
        return Optional.of(new Query.IntoVariables(cursor.commaList(this::target)));
    }

    /** A user variable or the name of something else that takes a value. */
    Reference target() {
        return cursor.kind() == TokenKind.USER_VARIABLE
                ? new UserVariable(cursor.take())
                : ColumnName.of(cursor.identifier());
    }
}
