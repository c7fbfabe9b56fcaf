package io.hearth.shell.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Prints a table with aligned columns, two blanks between them and none at the end of a line. For a
 * terminal there is a rule below the names, and text that would not fit is cut, except in the last
 * column, which the terminal may wrap; a table that does not even fit then is printed in blocks.
 * Otherwise nothing is cut, so that {@code grep} finds it. Immutable; any thread.
 */
public final class TableFormat {
    private static final String STARS = "*".repeat(27);

    private final OptionalInt terminalWidth;

    private TableFormat(OptionalInt terminalWidth) {
        this.terminalWidth = terminalWidth;
    }

    /**
     * How a table looks at a terminal.
     *
     * @param width the terminal's columns
     * @return a format
     */
    public static TableFormat terminal(int width) {
        return new TableFormat(OptionalInt.of(width));
    }

    /**
     * How a table looks in a pipe or a file.
     *
     * @return a format
     */
    public static TableFormat plain() {
        return new TableFormat(OptionalInt.empty());
    }

    /**
     * The table as text.
     *
     * @param table what to print
     * @return lines, without a line end behind the last
     */
    public String format(Table table) {
        if (table.isEmpty()) {
            return "Empty set";
        }
        return table.isInBlocks() ? blocks(table) : lines(table);
    }

    private static String blocks(Table table) {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < table.size(); index++) {
            Map<String, Object> row = table.get(index);
            lines.add(STARS + " " + (index + 1) + ". row " + STARS);
            lines.addAll(Layout.of(Table.vertical(row, fields(table.columns()))).rows());
        }
        return String.join("\n", lines);
    }

    private static List<Column<Map<String, Object>>> fields(List<String> columns) {
        return columns.stream()
                .map(title -> Column.<Map<String, Object>>column(title, row -> row.get(title)))
                .toList();
    }

    private String lines(Table table) {
        Layout layout = Layout.of(table);
        if (terminalWidth.isPresent() && !layout.narrow(terminalWidth.getAsInt())) {
            return blocks(table);
        }
        List<String> lines = new ArrayList<>();
        lines.add(layout.header());
        terminalWidth.ifPresent(width -> lines.add(layout.rule(width)));
        lines.addAll(layout.rows());
        return String.join("\n", lines);
    }
}
