package io.hearth.shell.table;

import io.hearth.shell.table.Cell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of one table and the widths of its columns while it is printed. Not thread-safe. */
final class Layout {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<Cell> header;
    private final List<List<Cell>> rows;
    private final int[] widths;
    private final boolean[] numbers;
    private final boolean[] uncut;

    private Layout(List<Cell> header, List<List<Cell>> rows) {
        this.header = header;
        this.rows = rows;
        this.widths = new int[header.size()];
        this.numbers = new boolean[header.size()];
        this.uncut = new boolean[header.size()];
        for (int column = 0; column < widths.length; column++) {
            measure(column);
        }
    }

    static Layout of(Table table) {
        List<String> columns = table.columns();
        return new Layout(
                columns.stream().map(Cell::of).toList(),
                table.stream()
                        .map(row -> columns.stream().map(name -> Cell.of(row.get(name))).toList())
                        .toList());
    }

    private void measure(int column) {
        widths[column] = header.get(column).width();
        numbers[column] = true;
        for (List<Cell> row : rows) {
            Cell cell = row.get(column);
            widths[column] = Math.max(widths[column], cell.width());
            numbers[column] &= cell.kind() == Kind.NUMBER;
            uncut[column] |= cell.kind() != Kind.TEXT;
        }
    }

    /**
     * Takes from the widest column of text but the last until all fit, or until none can give any
     * more.
     *
     * @return whether all fit, the last column at least in part
     */
    boolean narrow(int limit) {
        int last = widths.length - 1;
        int room = limit - GAP.length() * last - Math.min(widths[last], NARROWEST);
        int excess = IntStream.of(widths).limit(last).sum() - room;
        for (OptionalInt widest = widest(last); excess > 0 && widest.isPresent(); excess--) {
            widths[widest.getAsInt()]--;
            widest = widest(last);
        }
        return excess <= 0;
    }

    private OptionalInt widest(int end) {
        return IntStream.range(0, end)
                .filter(column -> !uncut[column] && widths[column] > NARROWEST)
                .reduce((one, other) -> widths[other] > widths[one] ? other : one);
    }

    String header() {
        return line(header, 0);
    }

    /** Dashes below the names, at most as many as the terminal has columns. */
    String rule(int limit) {
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP));
        return rule.substring(0, Math.min(rule.length(), limit));
    }

    List<String> rows() {
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            int height = row.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
            IntStream.range(0, height).forEach(index -> lines.add(line(row, index)));
        }
        return lines;
    }

    private String line(List<Cell> row, int index) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> aligned(row.get(column).line(index), column))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String aligned(String text, int column) {
        String cut = Width.cut(text, widths[column]);
        return numbers[column]
                ? Width.padLeft(cut, widths[column])
                : Width.padRight(cut, widths[column]);
    }
}
