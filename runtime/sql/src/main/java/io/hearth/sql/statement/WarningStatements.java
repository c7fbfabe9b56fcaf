package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.session.Diagnostic;
import io.hearth.sql.session.Diagnostic.Level;
import io.hearth.sql.session.Diagnostics;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.statement.GivenRows.Column;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.ShowStatement.ShowWarningCount;
import io.hearth.sql.syntax.ShowStatement.ShowWarnings;
import java.util.ArrayList;
import java.util.List;

/** SHOW WARNINGS, SHOW ERRORS and their counts, which leave the warnings as they are. Stateless. */
final class WarningStatements {
    private static final List<Column> COLUMNS =
            List.of(Column.text("Level", 7), Column.number("Code"), Column.text("Message", 512));

    private final Queries queries;

    WarningStatements(Queries queries) {
        this.queries = queries;
    }

    Reply show(ShowWarnings statement, Execution execution) {
        List<List<Object>> rows = new ArrayList<>();
        for (Diagnostic diagnostic : execution.session().diagnostics().all()) {
            if (!statement.errorsOnly() || diagnostic.level() == Level.ERROR) {
                rows.add(
                        List.of(
                                diagnostic.level().label(),
                                (long) diagnostic.code().number(),
                                diagnostic.message()));
            }
        }
        List<List<Object>> shown =
                statement.limit().map(limit -> limited(rows, limit, execution)).orElse(rows);
        return GivenRows.aboutWarnings(execution, COLUMNS, shown);
    }

    private List<List<Object>> limited(List<List<Object>> rows, Limit limit, Execution execution) {
        int offset = limit.offset().map(skipped -> number(skipped, execution)).orElse(0);
        int count = number(limit.count(), execution);
        int from = Math.min(offset, rows.size());
        return rows.subList(from, from + Math.min(count, rows.size() - from));
    }

    private int number(Expression expression, Execution execution) {
        TypedValue value = queries.evaluate(List.of(expression), execution).get(0);
        if (!(value.value() instanceof Long rows) || rows < 0) {
            throw ErrorCode.ER_WRONG_ARGUMENTS.toException("LIMIT");
        }
        return (int) Math.min(rows, Integer.MAX_VALUE);
    }

    Reply count(ShowWarningCount statement, Execution execution) {
        Diagnostics diagnostics = execution.session().diagnostics();
        boolean errors = statement.errorsOnly();
        long count = errors ? diagnostics.errors() : diagnostics.total();
        String heading = "@@session." + (errors ? "error_count" : "warning_count");
        return GivenRows.aboutWarnings(
                execution, List.of(Column.number(heading)), List.of(List.of(count)));
    }
}
