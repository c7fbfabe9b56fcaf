package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Query.IntoVariables;
import io.hearth.sql.syntax.Query.QueryExpression;
import io.hearth.sql.syntax.Reference;
import io.hearth.sql.syntax.Reference.UserVariable;
import io.hearth.sql.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries, also those whose one row goes INTO user variables. Stateless; any thread. */
final class SelectInto implements StatementHandler<Query> {
    private final Queries queries;

    SelectInto(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Reply run(Query query, Execution execution) {
        if (!(query instanceof QueryExpression expression) || expression.into().isEmpty()) {
            return queries.run(query, execution);
        }
        if (!(expression.into().get() instanceof IntoVariables into)) {
            throw ErrorCode.ER_NOT_SUPPORTED_YET.toException("SELECT ... INTO a file");
        }
        List<String> names = into.targets().stream().map(SelectInto::name).toList();
        try (Reply rows = queries.run(without(expression), execution.ofMade())) {
            return keep(rows, names, execution);
        }
    }

    private static String name(Reference target) {
        if (target instanceof UserVariable variable) {
            return variable.name();
        }
        throw ErrorCode.ER_SP_UNDECLARED_VAR.toException(
                target instanceof Reference.ColumnName name ? name.name() : "?");
    }

    private static Query without(QueryExpression query) {
        return new QueryExpression(
                query.with(),
                query.body(),
                query.orderBy(),
                query.limit(),
                query.locking(),
                Optional.empty());
    }

    private static Reply keep(Reply rows, List<String> names, Execution execution) {
        if (rows.columns().size() != names.size()) {
            throw ErrorCode.ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT.toException();
        }
        ServerSession session = execution.session();
        Batch batch = rows.next();
        if (batch == null) {
            session.diagnostics().warn(ErrorCode.ER_SP_FETCH_NO_DATA);
            return Done.nothing(execution);
        }
        List<TypedValue> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values.add(
                    new TypedValue(
                            rows.columns().get(i).type(),
                            batch.column(i).get(batch.rows().row(0))));
        }
        if (batch.selected() > 1 || rows.next() != null) {
            throw ErrorCode.ER_TOO_MANY_ROWS.toException();
        }
        for (int i = 0; i < names.size(); i++) {
            session.userVariables().set(names.get(i), values.get(i));
        }
        return Done.rows(execution, 1);
    }
}
