package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_BAD_FIELD_ERROR;
import static io.hearth.api.error.ErrorCode.ER_BAD_TABLE_ERROR;
import static io.hearth.api.error.ErrorCode.ER_NONUNIQ_TABLE;
import static io.hearth.api.error.ErrorCode.ER_NON_UNIQ_ERROR;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.syntax.Reference.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a FROM and their columns, as names find them. Immutable.
 *
 * @param tables in the statement's order
 * @param columns in the order in which a star gives them
 */
record Scope(List<ScopeTable> tables, List<ScopeColumn> columns) {
    static final Scope EMPTY = new Scope(List.of(), List.of());

    Scope {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** Both scopes' tables, with the columns given. */
    static Scope join(Scope left, Scope right, List<ScopeColumn> columns) {
        List<ScopeTable> tables = new ArrayList<>(left.tables);
        for (ScopeTable table : right.tables) {
            if (tables.stream().anyMatch(other -> isSame(other, table))) {
                throw ER_NONUNIQ_TABLE.toException(table.alias());
            }
            tables.add(table);
        }
        return new Scope(tables, columns);
    }

    private static boolean isSame(ScopeTable one, ScopeTable other) {
        return one.schema().equals(other.schema()) && one.isCalled(other.alias());
    }

    /** The column of a name; empty if there is none. */
    Optional<ScopeColumn> find(ColumnName name, Clause clause) {
        ScopeColumn found = null;
        for (ScopeColumn column : columns) {
            if (matches(column, name)) {
                if (found != null) {
                    throw ER_NON_UNIQ_ERROR.toException(written(name), clause.text());
                }
                found = column;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The same as a value over the rows. */
    Optional<BoundExpression> value(ColumnName name, Clause clause) {
        return find(name, clause).map(ScopeColumn::reference);
    }

    ScopeColumn get(ColumnName name, Clause clause) {
        return find(name, clause)
                .orElseThrow(() -> ER_BAD_FIELD_ERROR.toException(written(name), clause.text()));
    }

    private static boolean matches(ScopeColumn column, ColumnName name) {
        return column.name().equalsIgnoreCase(name.name())
                && (name.table().isPresent()
                        ? column.table().isCalled(name.table().get())
                        : !column.merged())
                && (name.schema().isEmpty() || column.table().isIn(name.schema().get()));
    }

    static String written(ColumnName name) {
        StringBuilder text = new StringBuilder();
        name.schema().ifPresent(schema -> text.append(schema).append('.'));
        name.table().ifPresent(table -> text.append(table).append('.'));
        return text.append(name.name()).toString();
    }

    /** The columns of a star. */
    List<ScopeColumn> star() {
        return columns.stream().filter(column -> !column.merged()).toList();
    }

    /** The columns of {@code t.*}. */
    List<ScopeColumn> star(Optional<String> schema, String table) {
        List<ScopeTable> meant =
                tables.stream()
                        .filter(one -> one.isCalled(table))
                        .filter(one -> schema.isEmpty() || one.isIn(schema.get()))
                        .toList();
        if (meant.isEmpty()) {
            throw ER_BAD_TABLE_ERROR.toException(schema.map(name -> name + ".").orElse("") + table);
        }
        return columns.stream()
                .filter(column -> meant.contains(column.table()))
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
    }
}
