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
     * @param outer the query around the one that it belongs to
     */
    record Entry(CommonTable table, CommonTables before, Optional<OuterQuery> outer) {}

    CommonTables {
        tables = List.copyOf(tables);
    }

    CommonTables with(With with, Optional<OuterQuery> outer) {
        if (with.recursive()) {
            throw StatementContext.notYet("WITH RECURSIVE");
        }
        CommonTables all = this;
        for (CommonTable table : with.tables()) {
            List<Entry> more = new ArrayList<>(all.tables);
            more.add(new Entry(table, all, outer));
            all = new CommonTables(more);
        }
        return all;
    }

    /** The table of a name. */
    Optional<Entry> find(String name) {
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (tables.get(i).table().name().equalsIgnoreCase(name)) {
                return Optional.of(tables.get(i));
            }
        }
        return Optional.empty();
    }
}
