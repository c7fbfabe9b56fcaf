package io.hearth.sql.binder;

import static io.hearth.api.error.ErrorCode.ER_BAD_DB_ERROR;
import static io.hearth.api.error.ErrorCode.ER_DUP_FIELDNAME;
import static io.hearth.api.error.ErrorCode.ER_KEY_DOES_NOT_EXITS;
import static io.hearth.api.error.ErrorCode.ER_NO_DB_ERROR;
import static io.hearth.api.error.ErrorCode.ER_NO_SUCH_TABLE;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_TABLE;
import static io.hearth.api.error.ErrorCode.ER_VIEW_WRONG_LIST;

import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableSource;
import io.hearth.sql.plan.OutputColumn;
import io.hearth.sql.planner.Relation;
import io.hearth.sql.syntax.TableReference;
import io.hearth.sql.syntax.TableReference.Derived;
import io.hearth.sql.syntax.TableReference.Join;
import io.hearth.sql.syntax.TableReference.TableList;
import io.hearth.sql.syntax.TableReference.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Binds the tables of FROM. One statement's thread. */
final class FromBinder {
    private final StatementContext statement;
    private final QueryBinder queries;
    private final CommonTables commonTables;
    private final JoinBinder joins;

    FromBinder(StatementContext statement, QueryBinder queries, CommonTables commonTables) {
        this.statement = statement;
        this.queries = queries;
        this.commonTables = commonTables;
        this.joins = new JoinBinder(statement, commonTables);
    }

    /** Tables with commas between them; one row without columns if there are none. */
    Source bind(List<TableReference> tables) {
        Source all = null;
        for (TableReference table : tables) {
            Source next = bind(table);
            all = all == null ? next : joins.cross(all, next);
        }
        return all == null ? new Source(statement.relations().oneRow(), Scope.EMPTY) : all;
    }

    private Source bind(TableReference reference) {
        if (reference instanceof TableName table) {
            return table(table);
        }
        if (reference instanceof Derived derived) {
            if (derived.lateral()) {
                throw StatementContext.notYet("LATERAL");
            }
            return derived(
                    queries.bind(derived.query(), commonTables),
                    derived.alias(),
                    derived.columns());
        }
        if (reference instanceof Join join) {
            return joins.bind(join, bind(join.left()), bind(join.right()));
        }
        if (reference instanceof TableList list) {
            return bind(list.tables());
        }
        throw StatementContext.notYet("JSON_TABLE");
    }

    private Source table(TableName table) {
        String name = table.name().name();
        if (table.name().schema().isEmpty()) {
            Optional<CommonTables.Entry> common = commonTables.find(name);
            if (common.isPresent()) {
                return derived(
                        new QueryBinder(statement.within(common.get().outer()))
                                .bind(common.get().table().query(), common.get().before()),
                        table.alias().orElse(name),
                        common.get().table().columns());
            }
        }
        if (!table.partitions().isEmpty()) {
            throw StatementContext.notYet("PARTITION");
        }
        String schemaName =
                table.name()
                        .schema()
                        .or(() -> statement.session().schema())
                        .orElseThrow(() -> ER_NO_DB_ERROR.toException());
        SchemaSource schema =
                statement
                        .catalog()
                        .schema(schemaName)
                        .orElseThrow(() -> ER_BAD_DB_ERROR.toException(schemaName));
        TableSource source = find(schema, name);
        table.indexHints().stream()
                .flatMap(hint -> hint.indexes().stream())
                .findFirst()
                .ifPresent(
                        key -> {
                            throw ER_KEY_DOES_NOT_EXITS.toException(key, name);
                        });
        statement.reads(source);
        return scan(
                source,
                new ScopeTable(
                        schema.name(), table.alias().orElse(name), schema.isCaseSensitive()));
    }

    private static TableSource find(SchemaSource schema, String name) {
        return schema.table(name)
                .orElseThrow(
                        () ->
                                schema.name().equals(Catalog.INFORMATION_SCHEMA)
                                        ? ER_UNKNOWN_TABLE.toException(
                                                name.toUpperCase(Locale.ROOT), schema.name())
                                        : ER_NO_SUCH_TABLE.toException(schema.name(), name));
    }

    private Source scan(TableSource source, ScopeTable table) {
        Relation relation = statement.relations().scan(source, table.alias());
        List<ScopeColumn> columns = new ArrayList<>();
        for (TableColumn column : source.columns()) {
            columns.add(
                    new ScopeColumn(
                            columns.size(),
                            column.type(),
                            table,
                            column.name(),
                            source.name(),
                            column.name(),
                            false));
        }
        return new Source(relation, new Scope(List.of(table), columns));
    }

    private Source derived(BoundQuery query, String alias, List<String> names) {
        if (!names.isEmpty() && names.size() != query.columns().size()) {
            throw ER_VIEW_WRONG_LIST.toException();
        }
        query.titles().forEach(title -> title.forEach(statement.parameters()::fix));
        ScopeTable table = new ScopeTable("", alias, true);
        Set<String> seen = new HashSet<>();
        List<ScopeColumn> columns = new ArrayList<>();
        for (OutputColumn column : query.columns()) {
            int index = columns.size();
            String name = names.isEmpty() ? column.name() : names.get(index);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw ER_DUP_FIELDNAME.toException(name);
            }
            columns.add(
                    new ScopeColumn(
                            index,
                            query.relation().types().get(index),
                            table,
                            name,
                            column.originalTable(),
                            column.originalName(),
                            false));
        }
        return new Source(query.relation(), new Scope(List.of(table), columns));
    }
}
