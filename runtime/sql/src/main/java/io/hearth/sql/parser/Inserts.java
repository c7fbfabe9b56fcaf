package io.hearth.sql.parser;

import io.hearth.sql.syntax.Assignment;
import io.hearth.sql.syntax.DataStatement.Insert;
import io.hearth.sql.syntax.DataStatement.InsertAssignments;
import io.hearth.sql.syntax.DataStatement.InsertQuery;
import io.hearth.sql.syntax.DataStatement.InsertRows;
import io.hearth.sql.syntax.DataStatement.InsertSource;
import io.hearth.sql.syntax.DataStatement.Priority;
import io.hearth.sql.syntax.DataStatement.RowAlias;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Reference.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** INSERT and REPLACE. For one statement. */
final class Inserts {
    private final TokenCursor cursor;
    private final Expressions expressions;
    private final Queries queries;

    Inserts(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.expressions = grammar.expressions();
        this.queries = grammar.queries();
    }

    Insert insert() {
        cursor.advance();
        Optional<String> hints = Selects.optionalHints(cursor);
        Optional<Priority> priority = priority("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY");
        boolean ignore = cursor.accept("IGNORE");
        return rest(hints, false, priority, ignore);
    }

    Insert replace() {
        cursor.advance();
        Optional<String> hints = Selects.optionalHints(cursor);
        return rest(hints, true, priority("LOW_PRIORITY", "DELAYED"), false);
    }

    private Optional<Priority> priority(String... words) {
        return cursor.acceptAny(words).map(Priority::valueOf);
    }

    private Insert rest(
            Optional<String> hints, boolean replace, Optional<Priority> priority, boolean ignore) {
        cursor.accept("INTO");
        ObjectName table = cursor.objectName();
        List<String> partitions = queries.tables().optionalPartitions();
        List<ColumnName> columns = columns();
        InsertSource source = cursor.at("SET") ? assignments() : source();
        boolean aliasAllowed = !replace && !(source instanceof InsertQuery);
        Optional<RowAlias> alias = aliasAllowed ? rowAlias() : Optional.empty();
        List<Assignment> onDuplicate = replace ? List.of() : onDuplicate();
        return new Insert(
                hints,
                replace,
                priority,
                ignore,
                table,
                partitions,
                columns,
                source,
                alias,
                onDuplicate);
    }

    /** Columns in parentheses, unless a query stands in them. */
    private List<ColumnName> columns() {
        if (!cursor.atSymbol("(") || beginsQuery()) {
            return List.of();
        }
        cursor.advance();
        if (cursor.acceptSymbol(")")) {
            return List.of();
        }
        List<ColumnName> columns = cursor.commaList(expressions::columnName);
        cursor.expectSymbol(")");
        return columns;
    }

    private boolean beginsQuery() {
        return cursor.peekAtSymbol(1, "(")
                || cursor.peekAt(1, "SELECT")
                || cursor.peekAt(1, "WITH")
                || cursor.peekAt(1, "TABLE")
                || cursor.peekAt(1, "VALUES");
    }

    private InsertSource source() {
        boolean valuesQuery = cursor.at("VALUES", "ROW");
        if (!valuesQuery && (cursor.accept("VALUES") || cursor.accept("VALUE"))) {
            return new InsertRows(rows());
        }
        if (!queries.atQuery() && !cursor.atSymbol("(")) {
            throw cursor.syntaxError();
        }
        Query query =
                cursor.atSymbol("(")
                        ? queries.continueWith(queries.subquery())
                        : queries.queryExpression();
        return new InsertQuery(query);
    }

    private List<List<Expression>> rows() {
        List<List<Expression>> rows = new ArrayList<>();
        int width = 4;
        do {
            cursor.expectSymbol("(");
            List<Expression> row = cursor.atSymbol(")") ? List.of() : row(width);
            cursor.expectSymbol(")");
            rows.add(row);
            width = row.size();
        } while (cursor.acceptSymbol(","));
        return rows;
    }

    /** As wide as the row before it, most likely. */
    private List<Expression> row(int width) {
        List<Expression> values = new ArrayList<>(width);
        do {
            values.add(expressions.expressionOrDefault());
        } while (cursor.acceptSymbol(","));
        return values;
    }

    private InsertAssignments assignments() {
        cursor.advance();
        return new InsertAssignments(cursor.commaList(expressions::assignment));
    }

    private Optional<RowAlias> rowAlias() {
        if (!cursor.accept("AS")) {
            return Optional.empty();
        }
        String name = cursor.identifier();
        List<String> columns =
                cursor.atSymbol("(") ? cursor.parenthesisedList(cursor::identifier) : List.of();
        return Optional.of(new RowAlias(name, columns));
    }

    private List<Assignment> onDuplicate() {
        return cursor.accept("ON", "DUPLICATE", "KEY", "UPDATE")
                ? cursor.commaList(expressions::assignment)
                : List.of();
    }
}
