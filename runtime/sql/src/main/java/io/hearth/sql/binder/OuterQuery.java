package io.hearth.sql.binder;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.ColumnReference;
import io.hearth.sql.expression.BoundExpression.ParameterReference;
import io.hearth.sql.planner.Expressions;
import io.hearth.sql.syntax.Call.AggregateCall;
import io.hearth.sql.syntax.Reference.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of an expression where a subquery stands, as the subquery sees it: what it reads of the
 * row there become parameters of its plan. One statement's thread.
 */
final class OuterQuery {
    private final ExpressionBinder place;
    private final ParameterList parameters;
    private final List<BoundExpression> values = new ArrayList<>();
    private final List<ParameterReference> references = new ArrayList<>();

    OuterQuery(ExpressionBinder place, ParameterList parameters) {
        this.place = place;
        this.parameters = parameters;
    }

    /** What a name means there, or around it. */
    Optional<BoundExpression> find(ColumnName name) {
        return place.find(name).map(this::read);
    }

    /** An aggregate of the query there. */
    BoundExpression aggregate(AggregateCall call) {
        return read(place.aggregate(call));
    }

    /** What stands for a value of the row; what belongs to no row stands for itself. */
    private BoundExpression read(BoundExpression value) {
        if (!Expressions.any(value, ColumnReference.class::isInstance)
                && Expressions.isStable(value)) {
            return value;
        }
        int known = values.indexOf(value);
        if (known >= 0) {
            return references.get(known);
        }
        values.add(value);
        references.add(parameters.outer(value.type()));
        return references.get(references.size() - 1);
    }

    /** What the subquery reads of the row. */
    List<BoundExpression> values() {
        return List.copyOf(values);
    }

    /** The parameters that stand for {@link #values} in its plan. */
    List<Integer> parameters() {
        return references.stream().map(ParameterReference::index).toList();
    }
}
