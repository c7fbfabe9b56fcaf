package io.hearth.sql.plan;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.type.SqlType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement's plan. Immutable; any thread.
 *
 * @param root gives the result's rows, one column per output column
 * @param columns the result's columns
 * @param parameters types of the statement's parameters: literals and {@code ?}
 * @param tables the tables it was made from, also those that no scan is left of
 * @param catalogVersion the catalog's version before the tables were looked up
 */
public record PhysicalPlan(
        PlanNode root,
        List<OutputColumn> columns,
        List<SqlType> parameters,
        Set<TableSource> tables,
        long catalogVersion) {
    /** Checks that the root has all output columns. */
    public PhysicalPlan {
        requireNonNull(root, "root");
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
        tables = Set.copyOf(tables);
        if (root.types().size() != columns.size()) {
            throw new IllegalArgumentException(
                    root.types().size() + " columns in the plan, " + columns.size() + " named");
        }
    }

    /**
     * The plugins whose tables it was made from.
     *
     * @return their names
     */
    public Set<String> plugins() {
        Set<String> plugins = new LinkedHashSet<>();
        tables.forEach(table -> table.plugin().ifPresent(plugins::add));
        return plugins;
    }
}
