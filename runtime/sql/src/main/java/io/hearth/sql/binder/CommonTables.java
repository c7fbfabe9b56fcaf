package io.hearth.sql.binder;

import io.hearth.sql.syntax.Query.CommonTable;
import io.hearth.sql.syntax.Query.With;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The common table expressions that can be named at a place of the statement. Immutable.
 *
 * @param tables the outermost first; a later one hides an earlier one of its name
 */
record CommonTables(List<Entry> tables) {
    static final CommonTables NONE = new CommonTables(List.of());

    /**
     * A table and those that its own query can name.
     *
     * @param table the table
     * @param before what was there before it
     */
    record Entry(CommonTable table, CommonTables before) {}

    CommonTables {
        tables = List.copyOf(tables);
    }

    CommonTables with(With with) {
        if (with.recursive()) {
            throw StatementContext.notYet("WITH RECURSIVE");
        }
        CommonTables all = this;
        for (CommonTable table : with.tables()) {
            List<Entry> more = new ArrayList<>(all.tables);
            more.add(new Entry(table, all));
            all = new CommonTables(more);
        }
        return all;
    }

    Optional<CommonTable> find(String name) {
        return entry(name).map(Entry::table);
    }

    /** What the query of a table can name. */
    CommonTables before(CommonTable table) {
        return tables.stream()
                .filter(entry -> entry.table() == table)
                .findFirst()
                .map(Entry::before)
                .orElse(NONE);
    }

    private Optional<Entry> entry(String name) {
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (tables.get(i).table().name().equalsIgnoreCase(name)) {
                return Optional.of(tables.get(i));
            }
        }
        return Optional.empty();
    }
}
