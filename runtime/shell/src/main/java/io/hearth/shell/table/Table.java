package io.hearth.shell.table;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows under named columns, as a command returns them. Immutable; any thread. To a script it is a
 * list of maps from column name to value, so that {@code each (plugin:list) { $it get Name }}
 * works; values keep their types, and null is NULL. {@link TableFormat} prints it.
 */
public final class Table extends AbstractList<Map<String, Object>> {
    private final List<String> columns;
    private final List<Map<String, Object>> rows;
    private final boolean blocks;

    private Table(List<String> columns, List<Map<String, Object>> rows, boolean blocks) {
        this.columns = columns;
        this.rows = rows;
        this.blocks = blocks;
    }

    /**
     * A table with one row for each object.
     *
     * @param <T> what a row is made from
     * @param items the objects, in the order of the rows
     * @param columns what to show of them
     * @return a table, perhaps without rows
     */
    public static <T> Table of(List<? extends T> items, List<Column<T>> columns) {
        return new Table(
                columns.stream().map(Column::title).toList(),
                items.stream().map(item -> row(item, columns)).toList(),
                false);
    }

    /**
     * A table with the columns Field and Value that shows one object from top to bottom.
     *
     * @param <T> what is shown
     * @param item the object
     * @param fields what to show of it, from top to bottom
     * @return a table with one row for each field
     */
    public static <T> Table vertical(T item, List<Column<T>> fields) {
        return of(
                fields,
                List.of(
                        new Column<Column<T>>("Field", Column::title),
                        new Column<Column<T>>("Value", field -> field.value().apply(item))));
    }

    /**
     * A table of rows that are at hand.
     *
     * @param columns the columns' names, all different
     * @param rows a value for each column, in the columns' order; null is NULL
     * @return a table, perhaps without rows
     */
    public static Table ofRows(List<String> columns, List<List<Object>> rows) {
        return new Table(
                List.copyOf(columns), rows.stream().map(row -> row(columns, row)).toList(), false);
    }

    private static Map<String, Object> row(List<String> columns, List<Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), values.get(column));
        }
        return new Row(row);
    }

    private static <T> Map<String, Object> row(T item, List<Column<T>> columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.title(), plain(column.value().apply(item))));
        return new Row(row);
    }

    private static Object plain(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /**
     * This table, without a column in which nothing stands but NULL.
     *
     * @param column the column's name
     * @return this table, or one without the column
     */
    public Table withoutEmpty(String column) {
        if (rows.stream().anyMatch(row -> row.get(column) != null)) {
            return this;
        }
        return new Table(
                columns.stream().filter(title -> !title.equals(column)).toList(),
                rows.stream().map(row -> without(row, column)).toList(),
                blocks);
    }

    private static Map<String, Object> without(Map<String, Object> row, String column) {
        Map<String, Object> rest = new LinkedHashMap<>(row);
        rest.remove(column);
        return new Row(rest);
    }

    /**
     * This table, to be printed as MySQL's client prints after {@code \G}: a block of lines for
     * each row. For rows that are too long to stand in a line.
     *
     * @return a table with the same columns and rows
     */
    public Table inBlocks() {
        return new Table(columns, rows, true);
    }

    boolean isInBlocks() {
        return blocks;
    }

    /**
     * The names of the columns.
     *
     * @return names in the order of the columns
     */
    public List<String> columns() {
        return columns;
    }

    @Override
    public Map<String, Object> get(int row) {
        return rows.get(row);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
