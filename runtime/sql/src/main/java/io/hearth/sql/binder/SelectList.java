package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_NON_UNIQ_ERROR;
import static io.hearth.api.error.ErrorCode.ER_NO_TABLES_USED;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.SelectItem;
import io.hearth.sql.syntax.SelectItem.Value;
import io.hearth.sql.syntax.SelectItem.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a SELECT. Immutable.
 *
 * @param columns in order
 */
record SelectList(List<SelectColumn> columns) {
    SelectList {
        columns = List.copyOf(columns);
    }

    static SelectList bind(List<SelectItem> items, Scope scope, ExpressionBinder expressions) {
        List<SelectColumn> columns = new ArrayList<>();
        for (SelectItem item : items) {
            if (item instanceof Wildcard star) {
                star(star, scope).forEach(column -> columns.add(ofColumn(column)));
            } else {
                columns.add(value((Value) item, scope, expressions));
            }
        }
        return new SelectList(columns);
    }

    private static List<ScopeColumn> star(Wildcard star, Scope scope) {
        if (star.table().isPresent()) {
            return scope.star(star.schema(), star.table().get());
        }
        if (scope.tables().isEmpty()) {
            throw ER_NO_TABLES_USED.toException();
        }
        return scope.star();
    }

    private static SelectColumn ofColumn(ScopeColumn column) {
        return new SelectColumn(
                column.name(),
                false,
                Optional.empty(),
                column.reference(),
                Optional.of(column),
                List.of());
    }

    private static SelectColumn value(Value item, Scope scope, ExpressionBinder expressions) {
        Expression expression = item.expression();
        Optional<ScopeColumn> column =
                expression instanceof ColumnName name
                        ? scope.find(name, Clause.FIELD_LIST)
                        : Optional.empty();
        int before = expressions.parameters().size();
        BoundExpression value = expressions.bind(expression);
        return new SelectColumn(
                item.alias().orElseGet(() -> ColumnTitles.of(item)),
                item.alias().isPresent(),
                Optional.of(expression),
                value,
                column,
                item.alias().isPresent()
                        ? List.of()
                        : expressions.parameters().literalsFrom(before));
    }

    /** The column that a name means, by alias or by the name it has in its table. */
    Optional<SelectColumn> find(ColumnName name, Clause clause) {
        SelectColumn found = null;
        for (SelectColumn column : columns) {
            if (!matches(column, name)) {
                continue;
            }
            if (found != null && !found.value().equals(column.value())) {
                throw ER_NON_UNIQ_ERROR.toException(Scope.written(name), clause.text());
            }
            found = found == null ? column : found;
        }
        return Optional.ofNullable(found);
    }

    private static boolean matches(SelectColumn column, ColumnName name) {
        if (name.table().isEmpty()) {
            return column.name().equalsIgnoreCase(name.name());
        }
        return column.column()
                .filter(one -> one.name().equalsIgnoreCase(name.name()))
                .filter(one -> one.table().isCalled(name.table().get()))
                .isPresent();
    }
}
