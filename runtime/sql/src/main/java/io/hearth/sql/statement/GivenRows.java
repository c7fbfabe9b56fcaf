package io.hearth.sql.statement;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.session.Diagnostics;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The answer of a statement that knows its few rows at once, such as SHOW WARNINGS. One thread. */
public final class GivenRows implements Reply {
    private final Diagnostics diagnostics;
    private final List<ResultColumn> columns;
    private final List<List<Object>> rows;
    private final boolean aboutWarnings;
    private boolean given;

    /**
     * Rows.
     *
     * @param execution the statement's run
     * @param columns names and types
     * @param rows a Long or a String per column; null for NULL
     */
    public GivenRows(Execution execution, List<Column> columns, List<List<Object>> rows) {
        this(execution, columns, rows, false);
    }

    /** Rows about the warnings of the statement before: the answer itself tells of none. */
    static GivenRows aboutWarnings(
            Execution execution, List<Column> columns, List<List<Object>> rows) {
        return new GivenRows(execution, columns, rows, true);
    }

    private GivenRows(
            Execution execution,
            List<Column> columns,
            List<List<Object>> rows,
            boolean aboutWarnings) {
        this.aboutWarnings = aboutWarnings;
        this.diagnostics = execution.session().diagnostics();
        this.columns =
                columns.stream()
                        .map(
                                column ->
                                        new ResultColumn(
                                                "", "", "", column.name(), "", column.type()))
                        .toList();
        this.rows = new ArrayList<>(rows);
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param type its type
     */
    public record Column(String name, SqlType type) {
        /**
         * A text of a length, never NULL.
         *
         * @param name its heading
         * @param length in characters
         * @return the column
         */
        public static Column text(String name, int length) {
            return new Column(name, SqlType.varchar(length).withNullable(false));
        }

        /**
         * A whole number without a sign, never NULL.
         *
         * @param name its heading
         * @return the column
         */
        public static Column number(String name) {
            return new Column(name, SqlType.unsignedBigint().withNullable(false));
        }
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public Batch next() {
        if (given || rows.isEmpty()) {
            return null;
        }
        given = true;
        Batch batch = Batch.of(columns.stream().map(ResultColumn::type).toList(), rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                set(batch.column(column), row, rows.get(row).get(column));
            }
        }
        batch.setSize(rows.size());
        return batch;
    }

    private static void set(ColumnVector vector, int row, Object value) {
        vector.set(
                row, value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : value);
    }

    @Override
    public long affectedRows() {
        return given ? rows.size() : 0;
    }

    @Override
    public long lastInsertId() {
        return 0;
    }

    @Override
    public String info() {
        return "";
    }

    @Override
    public int warningCount() {
        return aboutWarnings ? 0 : diagnostics.total();
    }

    @Override
    public void close() {
        given = true;
    }
}
