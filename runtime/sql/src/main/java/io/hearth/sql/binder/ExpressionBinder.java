package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_BAD_FIELD_ERROR;
import static io.hearth.api.error.ErrorCode.ER_OPERAND_COLUMNS;

import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.syntax.Call;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Literal;
import io.hearth.sql.syntax.Operation;
import io.hearth.sql.syntax.Operation.RowExpression;
import io.hearth.sql.syntax.Operation.Unary;
import io.hearth.sql.syntax.Predicate;
import io.hearth.sql.syntax.Reference;
import io.hearth.sql.syntax.Reference.AssignUserVariable;
import io.hearth.sql.syntax.Reference.ColumnName;
import io.hearth.sql.syntax.Reference.Keyword;
import io.hearth.sql.syntax.Reference.Parameter;
import io.hearth.sql.syntax.Reference.SystemVariable;
import io.hearth.sql.syntax.Reference.UserVariable;
import io.hearth.sql.syntax.ScalarQuery;
import io.hearth.sql.syntax.UnaryOperator;
import io.hearth.sql.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Binds expressions that stand in one place: what names mean there, whether aggregates may stand
 * there, and whether the lengths of literals matter. One statement's thread.
 */
final class ExpressionBinder {
    private final StatementContext statement;
    private final Clause clause;
    private final Names names;
    private final Aggregates aggregates;
    private final boolean exactTypes;
    private final OperationBinder operations;
    private final PredicateBinder predicates;
    private final CallBinder calls;
    private final SubqueryBinder subqueries;

    /**
     * @param tables the common table expressions that subqueries can name
     * @param clause where the expressions stand
     * @param exactTypes whether the types of what is bound come out of the query: then a literal's
     *     length counts
     */
    ExpressionBinder(
            StatementContext statement,
            CommonTables tables,
            Clause clause,
            Names names,
            Aggregates aggregates,
            boolean exactTypes) {
        this.statement = statement;
        this.clause = clause;
        this.names = names;
        this.aggregates = aggregates;
        this.exactTypes = exactTypes;
        this.operations = new OperationBinder(statement, this);
        this.predicates = new PredicateBinder(statement, this);
        this.calls = new CallBinder(statement, this);
        this.subqueries = new SubqueryBinder(statement, tables, this);
    }

    /**
     * Binds one value.
     *
     * @throws io.hearth.api.error.ServerException 1241 if it is a row
     */
    BoundExpression bind(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Reference reference) {
            return reference(reference);
        }
        if (expression instanceof RowExpression) {
            throw ER_OPERAND_COLUMNS.toException(1);
        }
        if (expression instanceof Operation operation) {
            return operations.bind(operation);
        }
        if (expression instanceof Predicate predicate) {
            return predicates.bind(predicate);
        }
        if (expression instanceof Call call) {
            return calls.bind(call);
        }
        return subqueries.scalar(((ScalarQuery) expression).query());
    }

    ParameterList parameters() {
        return statement.parameters();
    }

    List<BoundExpression> bindAll(List<Expression> expressions) {
        return expressions.stream().map(this::bind).toList();
    }

    /** The conjuncts of a condition: the operands of the AND at its top, bound. */
    List<BoundExpression> conjuncts(Expression condition) {
        return predicates.conjuncts(condition);
    }

    SubqueryBinder subqueries() {
        return subqueries;
    }

    /** Where none of this query may stand, it may be one of the query around. */
    BoundExpression aggregate(Call.AggregateCall call) {
        return aggregates == Aggregates.FORBIDDEN && statement.outer().isPresent()
                ? statement.outer().get().aggregate(call)
                : aggregates.bind(call);
    }

    /** What a name means here or in a query around this one. */
    Optional<BoundExpression> find(ColumnName name) {
        return names.find(name).or(() -> statement.outer().flatMap(around -> around.find(name)));
    }

    BoundExpression column(ColumnName name) {
        return find(name)
                .orElseThrow(
                        () -> ER_BAD_FIELD_ERROR.toException(Scope.written(name), clause.text()));
    }

    BoundExpression literal(Literal literal) {
        return literal(literal, statement.value(literal));
    }

    BoundExpression literal(Literal literal, TypedValue value) {
        if (literal instanceof Literal.NullLiteral) {
            return new Constant(null, value.type());
        }
        return statement.parameters().literal(literal, value, exactTypes);
    }

    /** A literal whose value the plan is for. */
    Constant constant(Literal literal) {
        statement.parameters().fix(literal);
        TypedValue value = statement.value(literal);
        return new Constant(value.value(), value.type());
    }

    /** A value where a number is wanted: a hex or bit literal is one there. */
    BoundExpression number(Expression expression) {
        return operations.number(expression);
    }

    /** A value that the plan is for if it is a literal, with or without a minus before it. */
    BoundExpression withConstant(Expression expression) {
        if (expression instanceof Literal literal) {
            return constant(literal);
        }
        boolean negated =
                expression instanceof Unary unary
                        && unary.operator() == UnaryOperator.MINUS
                        && unary.operand() instanceof Literal.NumberLiteral;
        return negated
                ? statement.call("-", List.of(constant((Literal) ((Unary) expression).operand())))
                : bind(expression);
    }

    private BoundExpression reference(Reference reference) {
        if (reference instanceof ColumnName name) {
            return column(name);
        }
        if (reference instanceof Parameter parameter) {
            return statement
                    .parameters()
                    .marker(
                            parameter.index(),
                            statement.session().parameterType(parameter.index()));
        }
        if (reference instanceof UserVariable variable) {
            statement.keepPrivate();
            return statement.session().userVariable(variable.name());
        }
        if (reference instanceof SystemVariable variable) {
            return statement.session().systemVariable(variable.scope(), name(variable));
        }
        if (reference instanceof AssignUserVariable assignment) {
            statement.keepPrivate();
            return statement
                    .session()
                    .assignUserVariable(assignment.name(), bind(assignment.value()));
        }
        if (reference instanceof Keyword keyword) {
            return keyword(keyword.word());
        }
        throw StatementContext.notYet(
                reference instanceof Reference.DefaultOf ? "DEFAULT" : "VALUES()");
    }

    private static String name(SystemVariable variable) {
        return variable.prefix().map(prefix -> prefix + ".").orElse("") + variable.name();
    }

    static Constant keyword(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return new Constant(bytes, SqlType.varchar(bytes.length).withNullable(false));
    }
}
