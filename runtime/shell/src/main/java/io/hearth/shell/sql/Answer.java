package io.hearth.shell.sql;

import io.hearth.api.session.SqlResult;
import io.hearth.shell.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement answered, as {@code sql:exec} returns it. Immutable.
 *
 * @param table the rows; empty for a statement without rows
 * @param affectedRows how many rows it changed
 * @param warnings its warnings, one line each
 */
public record Answer(Optional<Table> table, long affectedRows, List<String> warnings) {
    /** Copies the list. */
    public Answer {
        warnings = List.copyOf(warnings);
    }

    static Answer read(SqlResult result) {
        List<String> columns = distinct(result.columns());
        Optional<Table> table =
                columns.isEmpty() ? Optional.empty() : Optional.of(table(columns, result));
        return new Answer(table, result.affectedRows(), result.warnings());
    }

    Answer printedAs(StatementText.Form form) {
        return form == StatementText.Form.TABLE
                ? this
                : new Answer(table.map(Table::inBlocks), affectedRows, warnings);
    }

    private static Table table(List<String> columns, SqlResult result) {
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                row.add(shown(result, column));
            }
            rows.add(row);
        }
        return Table.ofRows(columns, rows);
    }

    /** Numbers keep their type, for scripts and for alignment; the rest is text. */
    private static Object shown(SqlResult result, int column) {
        Object value = result.value(column);
        return value instanceof Long ? value : result.text(column);
    }

    /** A row is a map to a script, so names must differ. */
    private static List<String> distinct(List<String> names) {
        Set<String> used = new LinkedHashSet<>();
        for (String name : names) {
            String unused = name;
            for (int number = 2; !used.add(unused); number++) {
                unused = name + " (" + number + ")";
            }
        }
        return List.copyOf(used);
    }

    /**
     * What a client prints behind the rows.
     *
     * @return such as {@code 3 rows in set}
     */
    public String summary() {
        String result =
                table.map(rows -> rows.isEmpty() ? "Empty set" : count(rows.size()) + " in set")
                        .orElseGet(() -> "Query OK, " + count(affectedRows) + " affected");
        return warnings.isEmpty() ? result : result + ", " + warningCount();
    }

    private static String count(long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private String warningCount() {
        return warnings.size() == 1 ? "1 warning" : warnings.size() + " warnings";
    }
}
