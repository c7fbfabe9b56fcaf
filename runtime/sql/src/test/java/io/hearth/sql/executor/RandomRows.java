package io.hearth.sql.executor;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Tables of random rows, with NULLs and texts that differ in letter case and trailing spaces only;
 * and how those texts compare, written as simply as can be.
 */
final class RandomRows {
    static final List<Column> COLUMNS =
            List.of(
                    Column.of("id", ColumnType.bigint()).notNull(),
                    Column.of("n", ColumnType.bigint()),
                    Column.of("s", ColumnType.varchar(20)),
                    Column.of("d", ColumnType.real()));

    private static final String[] LETTERS = {"a", "A", "b", "B", " "};

    private RandomRows() {}

    static TestTable table(Random random, int rows) {
        List<List<Object>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(
                    Arrays.asList(
                            (long) i,
                            random.nextInt(5) == 0 ? null : (Object) (long) (random.nextInt(9) - 4),
                            random.nextInt(5) == 0 ? null : text(random),
                            random.nextInt(5) == 0 ? null : (Object) (random.nextInt(5) - 2.0)));
        }
        return new TestTable(COLUMNS, all, random);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    /** What utf8mb3_general_ci sees of a value. */
    static Object seen(Object value) {
        return value instanceof String text ? text.toUpperCase(Locale.ROOT).stripTrailing() : value;
    }

    /** NULL first, then by value. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object a, Object b) {
        Object left = seen(a);
        Object right = seen(b);
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        if (left instanceof String text) {
            return comparePadded(text, (String) right);
        }
        return ((Comparable) left).compareTo(right);
    }

    private static int comparePadded(String a, String b) {
        int length = Math.max(a.length(), b.length());
        return padded(a, length).compareTo(padded(b, length));
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
