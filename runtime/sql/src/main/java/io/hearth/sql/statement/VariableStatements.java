package io.hearth.sql.statement;

import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.session.IsolationLevel;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.SetStatement.AccessMode;
import io.hearth.sql.syntax.SetStatement.ResetPersist;
import io.hearth.sql.syntax.SetStatement.SetTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SET TRANSACTION and RESET PERSIST. Stateless; any thread. */
final class VariableStatements {
    private final VariableAdmin variables;
    private final SetHandler setter;

    VariableStatements(VariableAdmin variables, SetHandler setter) {
        this.variables = variables;
        this.setter = setter;
    }

    Reply setTransaction(SetTransaction statement, Execution execution) {
        ServerSession session = execution.session();
        Optional<IsolationLevel> level =
                statement.isolation().map(isolation -> IsolationLevel.valueOf(isolation.name()));
        Optional<Boolean> readOnly =
                statement.accessMode().map(mode -> mode == AccessMode.READ_ONLY);
        if (statement.scope().isEmpty()) {
            session.transaction().next(level, readOnly);
            return Done.nothing(execution);
        }
        boolean global = statement.scope().get() == VariableScope.GLOBAL;
        Target target = global ? Target.GLOBAL : Target.SESSION;
        List<Assignment> assignments = new ArrayList<>();
        level.ifPresent(
                value ->
                        assignments.add(
                                new Assignment(
                                        target,
                                        "transaction_isolation",
                                        Optional.of(SqlValue.of(value.toString())))));
        readOnly.ifPresent(
                value ->
                        assignments.add(
                                new Assignment(
                                        target,
                                        "transaction_read_only",
                                        Optional.of(SqlValue.of(value ? 1 : 0)))));
        setter.apply(assignments, session);
        return Done.nothing(execution);
    }

    Reply resetPersist(ResetPersist statement, Execution execution) {
        execution.session().privileges().require(Privilege.SYSTEM_VARIABLES_ADMIN);
        execution
                .session()
                .diagnostics()
                .addAll(variables.resetPersist(statement.name(), statement.ifExists()));
        return Done.nothing(execution);
    }
}
