package io.hearth.sql.executor;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.expression.VectorExpression;
import io.hearth.sql.plan.Aggregate;
import io.hearth.sql.plan.AggregateCall;
import io.hearth.sql.plan.Filter;
import io.hearth.sql.plan.HashJoin;
import io.hearth.sql.plan.Limit;
import io.hearth.sql.plan.OneRow;
import io.hearth.sql.plan.PlanNode;
import io.hearth.sql.plan.Project;
import io.hearth.sql.plan.Sort;
import io.hearth.sql.plan.SortKey;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.plan.UnionAll;
import io.hearth.sql.plan.Values;
import io.hearth.sql.scan.ScanLayout;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Which operator runs which plan node. */
final class OperatorFactories {
    private OperatorFactories() {}

    static OperatorFactory of(PlanNode node) {
        if (node instanceof OneRow) {
            return OneRowOperator::new;
        } else if (node instanceof Values values) {
            return () -> new ValuesOperator(values);
        } else if (node instanceof TableScan scan) {
            return of(scan);
        } else if (node instanceof Filter filter) {
            return of(filter);
        } else if (node instanceof Project project) {
            return of(project);
        } else if (node instanceof Limit limit) {
            OperatorFactory input = of(limit.input());
            return () -> new LimitOperator(input.create(), limit.range());
        } else if (node instanceof Sort sort) {
            return of(sort);
        } else if (node instanceof Aggregate aggregate) {
            return of(aggregate);
        } else if (node instanceof HashJoin join) {
            return of(join);
        }
        return of((UnionAll) node);
    }

    private static OperatorFactory of(TableScan scan) {
        ScanLayout layout = new ScanLayout(scan);
        return () -> new ScanOperator(layout, scan.limit());
    }

    private static OperatorFactory of(Filter filter) {
        OperatorFactory input = of(filter.input());
        return () ->
                new FilterOperator(
                        input.create(), ExpressionCompiler.predicate(filter.condition()));
    }

    private static OperatorFactory of(Project project) {
        OperatorFactory input = of(project.input());
        return () -> new ProjectOperator(input.create(), Compiled.all(project.expressions()));
    }

    private static OperatorFactory of(Sort sort) {
        OperatorFactory input = of(sort.input());
        List<SqlType> types = sort.types();
        List<BoundExpression> keys = sort.keys().stream().map(SortKey::expression).toList();
        return () ->
                new SortOperator(
                        input.create(), types, Compiled.all(keys), order(sort), sort.limit());
    }

    private static SortColumn[] order(Sort sort) {
        SortColumn[] order = new SortColumn[sort.keys().size()];
        for (int i = 0; i < order.length; i++) {
            SortKey key = sort.keys().get(i);
            order[i] = new SortColumn(key.expression().type(), key.isDescending());
        }
        return order;
    }

    private static OperatorFactory of(Aggregate aggregate) {
        OperatorFactory input = of(aggregate.input());
        List<SqlType> types = aggregate.types();
        return () ->
                new AggregateOperator(
                        input.create(), Compiled.all(aggregate.keys()), calls(aggregate), types);
    }

    private static List<AggregateOperator.Call> calls(Aggregate aggregate) {
        List<AggregateOperator.Call> calls = new ArrayList<>(aggregate.calls().size());
        for (AggregateCall call : aggregate.calls()) {
            List<SqlType> types = call.arguments().stream().map(BoundExpression::type).toList();
            List<SqlType> wanted = call.function().accumulatorTypes(types);
            VectorExpression[] arguments = new VectorExpression[types.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = ExpressionCompiler.compileAs(call.arguments().get(i), wanted.get(i));
            }
            calls.add(
                    new AggregateOperator.Call(
                            arguments, call.function().accumulator(types, call.isDistinct())));
        }
        return calls;
    }

    private static OperatorFactory of(HashJoin join) {
        OperatorFactory left = of(join.left());
        OperatorFactory right = of(join.right());
        JoinLayout layout = new JoinLayout(join);
        return () -> new HashJoinOperator(layout, left.create(), right.create());
    }

    private static OperatorFactory of(UnionAll union) {
        List<OperatorFactory> inputs = union.inputs().stream().map(OperatorFactories::of).toList();
        return () ->
                new UnionAllOperator(
                        inputs.stream().map(OperatorFactory::create).toArray(Operator[]::new));
    }
}
