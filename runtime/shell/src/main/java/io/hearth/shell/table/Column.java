package io.hearth.shell.table;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * One column of a table that is made from objects.
 *
 * @param <T> what a row is made from
 * @param title the column's name
 * @param value what the column shows of an object; null and an empty {@code Optional} are NULL
 */
public record Column<T>(String title, Function<? super T, ?> value) {
    /** Checks that nothing is null. */
    public Column {
        requireNonNull(title, "title");
        requireNonNull(value, "value");
    }

    /**
     * A column.
     *
     * @param <T> what a row is made from
     * @param title the column's name
     * @param value what the column shows of an object
     * @return a column
     */
    public static <T> Column<T> column(String title, Function<? super T, ?> value) {
        return new Column<>(title, value);
    }
}
