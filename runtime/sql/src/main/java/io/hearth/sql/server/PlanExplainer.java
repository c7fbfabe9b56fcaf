package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.binder.ReadyQuery;
import io.hearth.sql.planner.Explain;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.SessionSettings.PlanFormat;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.statement.Done;
import io.hearth.sql.statement.Execution;
import io.hearth.sql.statement.Explainer;
import io.hearth.sql.statement.GivenRows;
import io.hearth.sql.statement.GivenRows.Column;
import io.hearth.sql.statement.Reply;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.SessionStatement.ExplainFormat;
import io.hearth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** EXPLAIN of queries, in MySQL's three forms. Stateless; any thread. */
final class PlanExplainer implements Explainer {
    private static final int LONG = 16_383;

    private final QueryPipeline queries;

    PlanExplainer(QueryPipeline queries) {
        this.queries = queries;
    }

    @Override
    public Reply explain(
            io.hearth.sql.syntax.SessionStatement.Explain statement, Execution execution) {
        if (statement.analyze() || !(statement.statement() instanceof Query query)) {
            throw ErrorCode.ER_NOT_SUPPORTED_YET.toException(
                    statement.analyze() ? "EXPLAIN ANALYZE" : "EXPLAIN of this statement");
        }
        ServerSession session = execution.session();
        Explain plan = inSchema(statement.schema(), session, () -> plan(query, execution));
        ExplainFormat format = statement.format().orElseGet(() -> usual(session));
        if (statement.into().isPresent()) {
            return keep(statement.into().get(), format, plan, execution);
        }
        return format == ExplainFormat.TRADITIONAL
                ? rows(plan, execution)
                : text(plan, format, execution);
    }

    private static <T> T inSchema(
            Optional<String> schema, ServerSession session, java.util.function.Supplier<T> work) {
        Optional<String> before = session.schema();
        try {
            schema.ifPresent(name -> session.schema(Optional.of(name)));
            return work.get();
        } finally {
            session.schema(before);
        }
    }

    private Explain plan(Query query, Execution execution) {
        ReadyQuery ready = queries.plan(query, execution);
        List<Object> sent = execution.parameters().stream().<Object>map(TypedValue::value).toList();
        return new Explain(ready.plan().root(), ready.parameters(sent));
    }

    private static ExplainFormat usual(ServerSession session) {
        PlanFormat format = session.settings().explainFormat().get(session);
        return format == PlanFormat.DEFAULT
                ? ExplainFormat.TRADITIONAL
                : ExplainFormat.valueOf(format.name());
    }

    private static String shown(Explain plan, ExplainFormat format) {
        return format == ExplainFormat.TREE ? plan.tree() : plan.json();
    }

    private static Reply keep(
            String variable, ExplainFormat format, Explain plan, Execution execution) {
        if (format == ExplainFormat.TRADITIONAL) {
            throw ErrorCode.ER_NOT_SUPPORTED_YET.toException("EXPLAIN INTO of rows");
        }
        execution.session().userVariables().set(variable, TypedValue.of(shown(plan, format)));
        return Done.nothing(execution);
    }

    private static Reply text(Explain plan, ExplainFormat format, Execution execution) {
        return new GivenRows(
                execution,
                List.of(Column.text("EXPLAIN", LONG)),
                List.of(List.of(shown(plan, format))));
    }

    private static Reply rows(Explain plan, Execution execution) {
        List<Column> columns =
                List.of(
                        Column.number("id"),
                        optional("select_type", 19),
                        optional("table", 64),
                        optional("partitions", LONG),
                        optional("type", 10),
                        optional("possible_keys", 4096),
                        optional("key", 64),
                        optional("key_len", 768),
                        optional("ref", 1024),
                        new Column("rows", SqlType.unsignedBigint()),
                        new Column("filtered", SqlType.real().withDecimals(2)),
                        optional("Extra", 255));
        List<List<Object>> rows = new ArrayList<>();
        for (Explain.Row row : plan.rows()) {
            rows.add(
                    Arrays.asList(
                            row.id(),
                            row.selectType(),
                            row.table().orElse(null),
                            null,
                            row.type().orElse(null),
                            null,
                            null,
                            null,
                            null,
                            row.rows().isPresent() ? (Object) row.rows().getAsLong() : null,
                            row.filtered().orElse(null),
                            row.extra().orElse(null)));
        }
        return new GivenRows(execution, columns, rows);
    }

    private static Column optional(String name, int length) {
        return new Column(name, SqlType.varchar(length));
    }
}
