package io.hearth.sql.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random SELECT statements over known tables. One thread. */
final class RandomQueries {
    private static final int EXPRESSION_DEPTH = 3;

    private final Dice dice;
    private final RandomExpressions expressions;
    private final Map<String, List<String>> columns;
    private final List<String> tables;
    private int aliases;

    /** Over tables, by name with their columns. */
    RandomQueries(Dice dice, RandomExpressions expressions, Map<String, List<String>> columns) {
        this.dice = dice;
        this.expressions = expressions;
        this.columns = columns;
        this.tables = columns.keySet().stream().sorted().toList();
    }

    private record Source(String text, List<String> columns) {}

    String query() {
        aliases = 0;
        String text = query(2, dice.chance(80) ? 0 : 1 + dice.upTo(3));
        return dice.chance(3) ? "(" + text + ")" : text;
    }

    /** A SELECT, or with a width above 0 a union of that many columns. */
    private String query(int depth, int width) {
        if (width == 0 && dice.chance(90)) {
            return select(depth, 0);
        }
        int columns = width == 0 ? 1 + dice.upTo(3) : width;
        return IntStream.rangeClosed(0, dice.upTo(3))
                        .mapToObj(i -> select(depth - 1, columns))
                        .collect(
                                Collectors.joining(
                                        dice.any(" UNION ALL ", " UNION ALL ", " UNION ")))
                + dice.maybe(30, () -> " ORDER BY " + (1 + dice.upTo(columns)))
                + dice.maybe(30, this::limit);
    }

    private String select(int depth, int width) {
        Source from = depth > 0 && dice.chance(85) ? from(depth) : new Source("", List.of());
        expressions.columns(from.columns());
        boolean grouped = dice.chance(25);
        boolean inner = width > 0;
        StringBuilder text = new StringBuilder("SELECT ");
        text.append(dice.maybe(10, () -> "DISTINCT "));
        List<String> groups = grouped ? groups() : List.of();
        text.append(grouped ? groupedItems(groups, width) : items(from, width));
        text.append(from.text());
        if (!from.text().isEmpty()) {
            text.append(dice.maybe(50, () -> " WHERE " + expressions.condition(EXPRESSION_DEPTH)));
        }
        if (!groups.isEmpty()) {
            text.append(" GROUP BY ").append(String.join(", ", groups));
        }
        text.append(grouped ? having() : "");
        if (!inner || dice.chance(3)) {
            text.append(dice.maybe(35, () -> order(grouped)));
            text.append(dice.maybe(30, this::limit));
        }
        return text.toString();
    }

    private List<String> groups() {
        return IntStream.range(0, dice.upTo(3))
                .mapToObj(i -> dice.chance(80) ? expressions.column() : expressions.expression(1))
                .toList();
    }

    private String groupedItems(List<String> groups, int width) {
        List<String> items = new ArrayList<>();
        int count = width == 0 ? 1 + dice.upTo(4) : width;
        for (int i = 0; i < count; i++) {
            boolean ofGroup = !groups.isEmpty() && dice.chance(40);
            items.add((ofGroup ? dice.any(groups) : overAggregates()) + alias(i));
        }
        return String.join(", ", items);
    }

    private String overAggregates() {
        String one = expressions.aggregate(2);
        return switch (dice.upTo(4)) {
            case 0 -> one + " + " + expressions.aggregate(1);
            case 1 -> "IF(" + one + " > 1, " + one + ", " + expressions.literal() + ")";
            default -> one;
        };
    }

    private String having() {
        return dice.maybe(30, () -> " HAVING " + overAggregates() + " > " + expressions.literal());
    }

    private String items(Source from, int width) {
        if (width == 0 && !from.text().isEmpty() && dice.chance(15)) {
            return "*";
        }
        int count = width == 0 ? 1 + dice.upTo(4) : width;
        return IntStream.range(0, count)
                .mapToObj(i -> expressions.expression(EXPRESSION_DEPTH) + alias(i))
                .collect(Collectors.joining(", "));
    }

    private String alias(int number) {
        return dice.maybe(40, () -> " AS x" + number);
    }

    private String order(boolean grouped) {
        return " ORDER BY "
                + IntStream.rangeClosed(0, dice.upTo(2))
                        .mapToObj(i -> orderItem(grouped) + dice.any("", " DESC", " ASC"))
                        .collect(Collectors.joining(", "));
    }

    private String orderItem(boolean grouped) {
        return switch (dice.upTo(4)) {
            case 0 -> "1";
            case 1 -> "x0";
            default -> grouped ? expressions.aggregate(1) : expressions.expression(1);
        };
    }

    private String limit() {
        String count = dice.any("0", "1", "3", "10", "1025", "18446744073709551615");
        return switch (dice.upTo(3)) {
            case 0 -> " LIMIT " + count + " OFFSET " + dice.any("0", "1", "5", "99999999999");
            case 1 -> " LIMIT " + dice.any("0", "2") + ", " + count;
            default -> " LIMIT " + count;
        };
    }

    private Source from(int depth) {
        Source first = source(depth);
        if (dice.chance(65)) {
            return new Source(" FROM " + first.text(), first.columns());
        }
        Source second = source(depth - 1);
        List<String> both = new ArrayList<>(first.columns());
        both.addAll(second.columns());
        String join =
                dice.any(
                        " JOIN ",
                        " LEFT JOIN ",
                        " RIGHT JOIN ",
                        " INNER JOIN ",
                        " CROSS JOIN ",
                        ", ");
        expressions.columns(both);
        String on = join.startsWith(",") || join.startsWith(" CROSS") ? "" : on(first, second);
        return new Source(" FROM " + first.text() + join + second.text() + on, both);
    }

    private String on(Source first, Source second) {
        return dice.chance(90)
                ? " ON "
                        + dice.any(first.columns())
                        + " = "
                        + dice.any(second.columns())
                        + dice.maybe(20, () -> " AND " + expressions.condition(1))
                : " ON " + expressions.condition(2);
    }

    private Source source(int depth) {
        String alias = "t" + aliases++;
        if (depth > 0 && dice.chance(20)) {
            int width = 1 + dice.upTo(3);
            List<String> names = IntStream.range(0, width).mapToObj(i -> alias + ".c" + i).toList();
            String list =
                    names.stream()
                            .map(name -> name.substring(name.indexOf('.') + 1))
                            .collect(Collectors.joining(", ", "(", ")"));
            return new Source("(" + query(depth - 1, width) + ") AS " + alias + list, names);
        }
        String table = dice.chance(60) ? FuzzTable.FULL_NAME : dice.any(tables);
        List<String> names =
                columns.get(table).stream()
                        .map(name -> dice.chance(98) ? alias + "." + name : name)
                        .toList();
        return new Source(table + " " + alias, names);
    }
}
