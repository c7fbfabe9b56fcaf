package io.hearth.sql.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of columns inside a plan: what error texts and EXPLAIN call them. Stateless. */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * The name of a table's column.
     *
     * @param schema its schema; empty for a derived table
     * @param table what the statement calls the table
     * @param column its name
     * @return such as {@code `s`.`t`.`c`}
     */
    public static String of(String schema, String table, String column) {
        String own = quoted(table) + "." + quoted(column);
        return schema.isEmpty() ? own : quoted(schema) + "." + own;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** The same names, with numbers behind those that come again. */
    static List<String> unique(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> unique = new ArrayList<>(names.size());
        for (String name : names) {
            String next = name;
            for (int number = 0; !seen.add(next); number++) {
                next = name + number;
            }
            unique.add(next);
        }
        return unique;
    }

    /**
     * A name as EXPLAIN shows it.
     *
     * @param name such as {@code `s`.`t`.`c`}
     * @return such as {@code t.c}
     */
    static String shown(String name) {
        if (!name.startsWith("`")) {
            return name;
        }
        String[] parts = name.substring(1).split("`\\.`");
        String column = parts[parts.length - 1];
        String table = parts[parts.length - 2];
        return (table + "." + column).replaceAll("`\\d*$", "").replace("``", "`");
    }
}
