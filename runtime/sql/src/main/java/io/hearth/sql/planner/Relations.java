package io.hearth.sql.planner;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.expression.AggregateFunction;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCostImpl;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelFieldCollation.Direction;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Builds relations of one statement: each step is one node of Calcite's relational algebra, made as
 * it was asked for, with nothing simplified. One statement's thread.
 */
public final class Relations {
    private final SqlRelTypeFactory types = new SqlRelTypeFactory();
    private final HepPlanner planner;
    private final RexBuilder builder = new RexBuilder(types);
    private final RexWriter expressions = new RexWriter(types, builder);
    private final RelOptCluster cluster;

    /** Relations for a new statement. */
    public Relations() {
        planner =
                new HepPlanner(
                        PlannerRules.program(),
                        Contexts.empty(),
                        true,
                        null,
                        RelOptCostImpl.FACTORY);
        cluster = RelOptCluster.create(planner, builder);
        cluster.setMetadataQuerySupplier(() -> NoMetadata.INSTANCE);
    }

    /**
     * One aggregate function over a relation.
     *
     * @param function which
     * @param arguments its arguments: columns of the relation
     * @param distinct whether equal arguments count once
     * @param type the result's
     */
    public record Aggregation(
            AggregateFunction function, List<Integer> arguments, boolean distinct, SqlType type) {
        /** Copies the arguments. */
        public Aggregation {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A column to order by.
     *
     * @param column of the relation
     * @param descending whether the greatest comes first
     */
    public record Order(int column, boolean descending) {}

    /** Which rows a join gives. */
    public enum JoinType {
        /** Matching pairs. */
        INNER(JoinRelType.INNER),
        /** Matching pairs, and left rows without a match. */
        LEFT(JoinRelType.LEFT);

        private final JoinRelType type;

        JoinType(JoinRelType type) {
            this.type = type;
        }
    }

    /**
     * One row without columns.
     *
     * @return the relation
     */
    public Relation oneRow() {
        return new Relation(new RowsNode(cluster, types.row(List.of()), List.of(List.of())));
    }

    /**
     * Rows that the statement lists.
     *
     * @param columns their types
     * @param rows each one expression per column, that reads no column
     * @return the relation
     */
    public Relation rows(List<SqlType> columns, List<List<BoundExpression>> rows) {
        return new Relation(new RowsNode(cluster, types.row(columns), rows));
    }

    /**
     * All columns of a table.
     *
     * @param source the table
     * @param alias what the statement calls it
     * @return the relation
     */
    public Relation scan(TableSource source, String alias) {
        RelDataTypeFactory.Builder row = types.builder();
        for (TableColumn column : source.columns()) {
            row.add(ColumnNames.of(source.schema(), alias, column.name()), types.of(column.type()));
        }
        return new Relation(new CatalogScan(cluster, source, alias, row.build()));
    }

    /**
     * The rows for which all conditions are true.
     *
     * @param input the rows
     * @param conjuncts over them
     * @return the relation
     */
    public Relation filter(Relation input, List<BoundExpression> conjuncts) {
        if (conjuncts.isEmpty()) {
            return input;
        }
        return new Relation(
                LogicalFilter.create(
                        input.node(), expressions.condition(conjuncts, row(input.node()))));
    }

    /**
     * Computed columns.
     *
     * @param input the rows
     * @param values over them, one per column
     * @return the relation
     */
    public Relation project(Relation input, List<BoundExpression> values) {
        RelDataType row = row(input.node());
        List<RexNode> nodes = new ArrayList<>(values.size());
        List<String> names = new ArrayList<>(values.size());
        for (BoundExpression value : values) {
            names.add(
                    value instanceof ColumnReference column
                            ? row.getFieldNames().get(column.index())
                            : "c" + nodes.size());
            nodes.add(expressions.value(value, row));
        }
        return new Relation(
                LogicalProject.create(
                        input.node(), List.of(), nodes, ColumnNames.unique(names), Set.of()));
    }

    /**
     * Pairs of rows.
     *
     * @param type which
     * @param left the left rows
     * @param right the right rows
     * @param conjuncts over the left columns, then the right ones
     * @return the relation: the left columns, then the right ones
     */
    public Relation join(
            JoinType type, Relation left, Relation right, List<BoundExpression> conjuncts) {
        List<SqlType> pair = new ArrayList<>(left.types());
        pair.addAll(right.types());
        RexNode condition = expressions.condition(conjuncts, types.row(pair));
        return new Relation(
                LogicalJoin.create(
                        left.node(), right.node(), List.of(), condition, Set.of(), type.type));
    }

    /**
     * One row per group.
     *
     * @param input the rows
     * @param keys so many first columns are the keys; with none all rows are one group
     * @param aggregations what is computed
     * @return the relation: keys, then aggregates
     */
    public Relation aggregate(Relation input, int keys, List<Aggregation> aggregations) {
        List<AggregateCall> calls = new ArrayList<>();
        for (Aggregation aggregation : aggregations) {
            calls.add(call(aggregation, calls.size()));
        }
        return new Relation(
                LogicalAggregate.create(
                        input.node(), List.of(), ImmutableBitSet.range(keys), null, calls));
    }

    private AggregateCall call(Aggregation aggregation, int number) {
        RelDataType type = types.of(aggregation.type());
        return AggregateCall.create(
                new AggregateOperator(aggregation.function(), type),
                aggregation.distinct(),
                false,
                false,
                List.of(),
                aggregation.arguments(),
                -1,
                null,
                RelCollations.EMPTY,
                type,
                "a" + number);
    }

    /**
     * Rows in order, or some of them.
     *
     * @param input the rows
     * @param orders the most important first; may be empty
     * @param range which rows; empty for all
     * @return the relation
     */
    public Relation sort(Relation input, List<Order> orders, Optional<RowRange> range) {
        if (orders.isEmpty() && range.isEmpty()) {
            return input;
        }
        List<RelFieldCollation> keys =
                orders.stream()
                        .map(
                                order ->
                                        new RelFieldCollation(
                                                order.column(),
                                                order.descending()
                                                        ? Direction.DESCENDING
                                                        : Direction.ASCENDING))
                        .toList();
        RexNode offset = range.map(RowRange::offset).map(this::count).orElse(null);
        RexNode fetch = range.flatMap(RowRange::count).map(this::count).orElse(null);
        return new Relation(
                LogicalSort.create(input.node(), RelCollations.of(keys), offset, fetch));
    }

    private RexNode count(RowCount count) {
        RelDataType type = types.createSqlType(SqlTypeName.BIGINT);
        return count instanceof RowCount.Fixed fixed
                ? builder.makeExactLiteral(BigDecimal.valueOf(fixed.rows()), type)
                : new RexDynamicParam(type, ((RowCount.Parameter) count).index());
    }

    /**
     * All rows of several relations whose columns have the same types.
     *
     * @param inputs one or more
     * @return the relation
     */
    public Relation unionAll(List<Relation> inputs) {
        List<RelNode> nodes = inputs.stream().map(Relation::node).toList();
        return new Relation(LogicalUnion.create(nodes, true));
    }

    RelNode optimise(Relation root) {
        planner.setRoot(root.node());
        return planner.findBestExp();
    }

    private static RelDataType row(RelNode node) {
        return node.getRowType();
    }
}
