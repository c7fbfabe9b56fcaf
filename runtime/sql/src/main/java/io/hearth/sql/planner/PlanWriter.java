package io.hearth.sql.planner;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.plan.AggregateCall;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.Limit;
import io.hearth.sql.plan.OneRow;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.plan.ScanCondition;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.plan.UnionAll;
import io.hearth.sql.plan.Values;
import io.hearth.sql.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/**
 * Turns Calcite's tree into plan nodes, from the top down with the columns that are wanted, so that
 * no column is read or computed that nobody needs. Stateless; one statement's thread.
 */
final class PlanWriter {
    private final JoinWriter joins = new JoinWriter(this);
    private final Functions functions;

    PlanWriter(Functions functions) {
        this.functions = functions;
    }

    /** The whole tree: all columns of its root, in order. */
    PlanNode root(RelNode node) {
        int width = node.getRowType().getFieldCount();
        BitSet all = new BitSet();
        all.set(0, width);
        return write(node, new Wanted(all, Optional.empty()))
                .exactly(node, IntStream.range(0, width).boxed().toList());
    }

    /**
     * What is wanted of a node.
     *
     * @param columns which columns
     * @param range a hint: only these rows of it
     */
    record Wanted(BitSet columns, Optional<RowRange> range) {
        Wanted all(BitSet more) {
            BitSet both = (BitSet) columns.clone();
            both.or(more);
            return new Wanted(both, Optional.empty());
        }

        Wanted within(Optional<RowRange> rows) {
            return new Wanted(columns, rows);
        }
    }

    /**
     * A node and where its columns are now.
     *
     * @param node gives at least the wanted columns
     * @param places by the column's number in Calcite's tree, its number now; -1 if it is gone
     */
    record Written(PlanNode node, int[] places) {
        int place(int column) {
            return places[column];
        }

        /** Just these columns, in this order. */
        PlanNode exactly(RelNode rows, List<Integer> columns) {
            List<SqlType> types = node.types();
            boolean same =
                    types.size() == columns.size()
                            && IntStream.range(0, types.size())
                                    .allMatch(i -> places[columns.get(i)] == i);
            if (same) {
                return node;
            }
            List<BoundExpression> references = new ArrayList<>();
            for (int column : columns) {
                references.add(column(rows, this, column));
            }
            return new Project(node, references);
        }

        Written with(PlanNode other) {
            return new Written(other, places);
        }
    }

    Written write(RelNode node, Wanted wanted) {
        if (node instanceof CatalogScan scan) {
            return scan(scan, List.of(), wanted);
        }
        if (node instanceof RowsNode rows) {
            return rows(rows);
        }
        if (node instanceof LogicalFilter filter) {
            return filter(filter, wanted);
        }
        if (node instanceof LogicalProject project) {
            return project(project, wanted);
        }
        if (node instanceof LogicalJoin join) {
            return joins.write(join, wanted);
        }
        if (node instanceof LogicalAggregate aggregate) {
            return aggregate(aggregate, wanted);
        }
        if (node instanceof LogicalSort sort) {
            return sort(sort, wanted);
        }
        if (node instanceof LogicalUnion union) {
            return union(union, wanted);
        }
        throw new IllegalStateException("no plan for " + node.getRelTypeName());
    }

    private Written scan(CatalogScan scan, List<BoundExpression> conjuncts, Wanted wanted) {
        BitSet read = (BitSet) wanted.columns().clone();
        conjuncts.forEach(conjunct -> Expressions.collectColumns(conjunct, read));
        List<Integer> columns = read.stream().boxed().toList();
        int[] places = places(scan, columns);
        List<ScanCondition> told = new ArrayList<>();
        List<BoundExpression> kept = new ArrayList<>();
        for (BoundExpression conjunct : conjuncts) {
            BoundExpression here = Expressions.renumber(conjunct, column -> places[column]);
            ScanConditions.of(here, columns).ifPresentOrElse(told::add, () -> kept.add(here));
        }
        PlanNode table =
                new TableScan(scan.source(), columns, told, wanted.range(), !kept.isEmpty());
        return new Written(filtered(table, kept), places);
    }

    private static int[] places(RelNode node, List<Integer> columns) {
        int[] places = new int[node.getRowType().getFieldCount()];
        Arrays.fill(places, -1);
        for (int i = 0; i < columns.size(); i++) {
            places[columns.get(i)] = i;
        }
        return places;
    }

    private Written rows(RowsNode rows) {
        int width = rows.getRowType().getFieldCount();
        int[] places = IntStream.range(0, width).toArray();
        return width == 0 && rows.rows().size() == 1
                ? new Written(new OneRow(), places)
                : new Written(new Values(new Relation(rows).types(), rows.rows()), places);
    }

    private Written filter(LogicalFilter filter, Wanted wanted) {
        List<BoundExpression> conjuncts =
                new RexReader(filter.getInput()).conjuncts(filter.getCondition());
        if (filter.getInput() instanceof CatalogScan scan) {
            List<BoundExpression> split =
                    conjuncts.stream()
                            .flatMap(part -> ScanConditions.split(part, functions).stream())
                            .toList();
            return scan(scan, split, wanted);
        }
        BitSet read = new BitSet();
        conjuncts.forEach(conjunct -> Expressions.collectColumns(conjunct, read));
        Written input = write(filter.getInput(), wanted.all(read));
        return input.with(
                filtered(
                        input.node(),
                        conjuncts.stream()
                                .map(part -> Expressions.renumber(part, input::place))
                                .toList()));
    }

    /** The rows for which all are true. */
    PlanNode filtered(PlanNode node, List<BoundExpression> conjuncts) {
        return all(conjuncts).<PlanNode>map(condition -> new Filter(node, condition)).orElse(node);
    }

    /** Conjuncts as one condition; empty if there are none. */
    Optional<BoundExpression> all(List<BoundExpression> conjuncts) {
        return switch (conjuncts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(conjuncts.get(0));
            default ->
                    Optional.of(functions.call("AND", conjuncts.toArray(BoundExpression[]::new)));
        };
    }

    private Written project(LogicalProject project, Wanted wanted) {
        List<Integer> kept = wanted.columns().stream().boxed().toList();
        RexReader reader = new RexReader(project.getInput());
        List<BoundExpression> values =
                kept.stream()
                        .map(column -> reader.value(project.getProjects().get(column)))
                        .toList();
        BitSet read = new BitSet();
        values.forEach(value -> Expressions.collectColumns(value, read));
        Written input = write(project.getInput(), new Wanted(read, wanted.range()));
        List<BoundExpression> here =
                values.stream().map(value -> Expressions.renumber(value, input::place)).toList();
        int[] places = places(project, kept);
        if (here.stream().allMatch(ColumnReference.class::isInstance)) {
            for (int i = 0; i < here.size(); i++) {
                places[kept.get(i)] = ((ColumnReference) here.get(i)).index();
            }
            return new Written(input.node(), places);
        }
        return new Written(new Project(input.node(), here), places);
    }

    private Written aggregate(LogicalAggregate aggregate, Wanted wanted) {
        int keys = aggregate.getGroupCount();
        BitSet read = new BitSet();
        read.set(0, keys);
        List<Integer> kept = new ArrayList<>(IntStream.range(0, keys).boxed().toList());
        for (int i = 0; i < aggregate.getAggCallList().size(); i++) {
            if (wanted.columns().get(keys + i)) {
                kept.add(keys + i);
                aggregate.getAggCallList().get(i).getArgList().forEach(read::set);
            }
        }
        Written input = write(aggregate.getInput(), new Wanted(read, Optional.empty()));
        List<BoundExpression> keyColumns =
                IntStream.range(0, keys)
                        .mapToObj(key -> column(aggregate.getInput(), input, key))
                        .toList();
        List<AggregateCall> calls =
                kept.stream()
                        .skip(keys)
                        .map(column -> aggregate.getAggCallList().get(column - keys))
                        .map(call -> call(call, aggregate.getInput(), input))
                        .toList();
        PlanNode node = new io.hearth.sql.plan.Aggregate(input.node(), keyColumns, calls);
        return new Written(node, places(aggregate, kept));
    }

    private static AggregateCall call(
            org.apache.calcite.rel.core.AggregateCall call, RelNode rows, Written input) {
        AggregateOperator operator = (AggregateOperator) call.getAggregation();
        List<BoundExpression> arguments =
                call.getArgList().stream().map(argument -> column(rows, input, argument)).toList();
        return new AggregateCall(
                operator.function(), arguments, call.isDistinct(), RexReader.type(call.getType()));
    }

    private static BoundExpression column(RelNode rows, Written input, int column) {
        int place = input.place(column);
        return new ColumnReference(
                place,
                input.node().types().get(place),
                rows.getRowType().getFieldNames().get(column));
    }

    private Written sort(LogicalSort sort, Wanted wanted) {
        Optional<RowRange> range = range(sort);
        List<RelFieldCollation> fields = sort.getCollation().getFieldCollations();
        if (fields.isEmpty()) {
            Written input = write(sort.getInput(), wanted.within(range));
            return input.with(limited(input.node(), range));
        }
        BitSet read = new BitSet();
        fields.forEach(field -> read.set(field.getFieldIndex()));
        Written input = write(sort.getInput(), wanted.all(read));
        List<SortKey> keys =
                fields.stream()
                        .map(
                                field ->
                                        new SortKey(
                                                column(
                                                        sort.getInput(),
                                                        input,
                                                        field.getFieldIndex()),
                                                field.getDirection().isDescending()))
                        .toList();
        return input.with(limited(new Sort(input.node(), keys, range), range));
    }

    private static PlanNode limited(PlanNode node, Optional<RowRange> range) {
        boolean done =
                range.isEmpty()
                        || node instanceof Sort && range.get().offset().equals(RowCount.of(0));
        return done ? node : new Limit(node, range.get());
    }

    private static Optional<RowRange> range(LogicalSort sort) {
        if (sort.offset == null && sort.fetch == null) {
            return Optional.empty();
        }
        RowCount offset = sort.offset == null ? RowCount.of(0) : count(sort.offset);
        return Optional.of(
                new RowRange(offset, Optional.ofNullable(sort.fetch).map(PlanWriter::count)));
    }

    private static RowCount count(RexNode node) {
        return node instanceof RexDynamicParam parameter
                ? new RowCount.Parameter(parameter.getIndex())
                : RowCount.of(((RexLiteral) node).getValueAs(BigDecimal.class).longValueExact());
    }

    private Written union(LogicalUnion union, Wanted wanted) {
        List<Integer> kept = wanted.columns().stream().boxed().toList();
        List<PlanNode> inputs =
                union.getInputs().stream()
                        .map(input -> write(input, wanted).exactly(input, kept))
                        .toList();
        List<SqlType> types = new Relation(union).types();
        return new Written(
                new UnionAll(kept.stream().map(types::get).toList(), inputs), places(union, kept));
    }
}
