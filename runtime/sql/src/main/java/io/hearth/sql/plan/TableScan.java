package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table.
 *
 * @param source the table
 * @param columns numbers of the table's columns that it gives, each once, in the order of its
 *     output; those that conditions read are among them
 * @param conditions only rows that satisfy all of them are given
 * @param limit how many rows are wanted at most, those before the range's offset included; a hint,
 *     the scan may give more
 * @param isFiltered whether rows are tested with more than the conditions before they count against
 *     the limit
 */
public record TableScan(
        TableSource source,
        List<Integer> columns,
        List<ScanCondition> conditions,
        Optional<RowRange> limit,
        boolean isFiltered)
        implements PlanNode {
    /** Checks the columns. */
    public TableScan {
        requireNonNull(source, "source");
        requireNonNull(limit, "limit");
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
        if (columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("a column twice in " + columns);
        }
    }

    @Override
    public List<SqlType> types() {
        return columns.stream().map(column -> source.columns().get(column).type()).toList();
    }

    @Override
    public List<PlanNode> inputs() {
        return List.of();
    }
}
