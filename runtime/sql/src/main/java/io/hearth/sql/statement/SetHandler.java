package io.hearth.sql.statement;

import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.SetItem;
import io.hearth.sql.syntax.SetItem.SetCharacterSet;
import io.hearth.sql.syntax.SetItem.SetNames;
import io.hearth.sql.syntax.SetItem.SetUserVariable;
import io.hearth.sql.syntax.SetItem.SetVariable;
import io.hearth.sql.syntax.SetItem.Value;
import io.hearth.sql.syntax.SetStatement;
import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SET of variables. Stateless; any thread.
 *
 * <p>All expressions are evaluated, then all system variables are checked and set together, then
 * user variables, which cannot fail: the statement takes effect whole or not at all.
 */
final class SetHandler implements StatementHandler<SetStatement.Set> {
    private final VariableAdmin variables;
    private final Queries queries;

    SetHandler(VariableAdmin variables, Queries queries) {
        this.variables = variables;
        this.queries = queries;
    }

    @Override
    public Reply run(SetStatement.Set statement, Execution execution) {
        Map<Expression, TypedValue> values = evaluate(statement.items(), execution);
        List<Assignment> assignments = new ArrayList<>();
        Map<String, TypedValue> users = new LinkedHashMap<>();
        for (SetItem item : statement.items()) {
            if (item instanceof SetUserVariable user) {
                users.put(user.name(), values.get(user.value()));
            } else {
                assignments.addAll(assignments(item, values, execution.session()));
            }
        }
        apply(assignments, execution.session());
        users.forEach(execution.session().userVariables()::set);
        return Done.nothing(execution);
    }

    private Map<Expression, TypedValue> evaluate(List<SetItem> items, Execution execution) {
        List<Expression> expressions = new ArrayList<>();
        for (SetItem item : items) {
            if (item instanceof SetUserVariable user) {
                expressions.add(user.value());
            } else if (item instanceof SetVariable variable
                    && variable.value() instanceof Value.Computed computed) {
                expressions.add(computed.expression());
            }
        }
        Map<Expression, TypedValue> values = new IdentityHashMap<>();
        if (!expressions.isEmpty()) {
            List<TypedValue> row = queries.evaluate(expressions, execution);
            for (int i = 0; i < row.size(); i++) {
                values.put(expressions.get(i), row.get(i));
            }
        }
        return values;
    }

    private static List<Assignment> assignments(
            SetItem item, Map<Expression, TypedValue> values, ServerSession session) {
        if (item instanceof SetNames names) {
            return CharacterSets.names(names);
        }
        if (item instanceof SetCharacterSet charset) {
            return CharacterSets.characterSet(charset, session);
        }
        SetVariable variable = (SetVariable) item;
        return CharacterSets.withPartner(
                new Assignment(
                        target(variable.scope()),
                        variable.fullName(),
                        value(variable.value(), values)));
    }

    private static Target target(Optional<VariableScope> scope) {
        return switch (scope.orElse(VariableScope.SESSION)) {
            case GLOBAL -> Target.GLOBAL;
            case SESSION -> Target.SESSION;
            case PERSIST -> Target.PERSIST;
            case PERSIST_ONLY -> Target.PERSIST_ONLY;
        };
    }

    private static Optional<SqlValue> value(Value value, Map<Expression, TypedValue> values) {
        if (value instanceof Value.Word word) {
            return Optional.of(SqlValue.of(word.text()));
        }
        return value instanceof Value.Computed computed
                ? Optional.of(values.get(computed.expression()).toSqlValue())
                : Optional.empty();
    }

    /** Sets system variables together. */
    void apply(List<Assignment> assignments, ServerSession session) {
        for (Assignment assignment : assignments) {
            if (assignment.target() != Target.SESSION) {
                session.privileges().require(Privilege.SYSTEM_VARIABLES_ADMIN);
            }
            if (assignment.target() == Target.PERSIST_ONLY) {
                session.privileges().require(Privilege.PERSIST_RO_VARIABLES_ADMIN);
            }
        }
        if (assignments.isEmpty()) {
            return;
        }
        boolean committedByItself = session.isAutocommit();
        boolean strict = session.sqlMode().contains(SqlMode.STRICT_ALL_TABLES);
        session.diagnostics()
                .addAll(variables.set(assignments, ChangedBy.session(session, strict)));
        assignments.forEach(assignment -> session.changed(assignment));
        if (!committedByItself && session.isAutocommit()) {
            session.transaction().end();
        }
    }
}
