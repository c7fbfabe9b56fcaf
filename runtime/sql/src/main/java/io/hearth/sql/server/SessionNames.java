package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.sql.binder.SessionBinding;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Call;
import io.hearth.sql.expression.SqlFunction.Stability;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What names and literals mean in a session. The statement's thread. */
final class SessionNames implements SessionBinding {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_USER_TEXT = 16_383;

    private final ServerSession session;
    private final VariableAdmin variables;
    private final List<TypedValue> parameters;

    /**
     * Names in a session.
     *
     * @param parameters values of question marks, as far as they are known
     */
    SessionNames(ServerSession session, VariableAdmin variables, List<TypedValue> parameters) {
        this.session = session;
        this.variables = variables;
        this.parameters = parameters;
    }

    @Override
    public Optional<String> schema() {
        return session.schema();
    }

    @Override
    public Set<SqlMode> sqlModes() {
        return session.sqlMode();
    }

    @Override
    public Collation connectionCollation() {
        return session.settings().characters().connection(session);
    }

    @Override
    public BoundExpression systemVariable(Optional<VariableScope> scope, String name) {
        VariableInfo info =
                variables
                        .find(name)
                        .orElseThrow(() -> ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE.toException(name));
        requireScope(scope, name);
        String sign = "@@" + scope.map(one -> one.name().toLowerCase(Locale.ROOT) + ".").orElse("");
        return Call.of(
                new VariableRead(
                        sign + info.name(),
                        new VariableRead.SystemRead(scope, info.name()),
                        type(info),
                        Stability.STATEMENT));
    }

    /** Reading it now gives the errors of a wrong scope before the statement runs. */
    private void requireScope(Optional<VariableScope> scope, String name) {
        if (scope.equals(Optional.of(VariableScope.GLOBAL))) {
            variables.global(name);
        } else if (scope.isPresent()) {
            variables.session(name, session, true);
        }
    }

    private static SqlType type(VariableInfo info) {
        return switch (info.kind()) {
            case BOOLEAN -> SqlType.bigint(1, false);
            case INT, LONG, LONG_LONG -> SqlType.bigint();
            case UNSIGNED_INT, UNSIGNED_LONG, UNSIGNED_LONG_LONG -> SqlType.unsignedBigint();
            case DOUBLE ->
                    info.name().equals("timestamp")
                            ? SqlType.real().withDecimals(6)
                            : SqlType.real();
            case STRING, ENUM, SET ->
                    SqlType.varchar(LONGEST_TEXT, Collation.UTF8MB3_GENERAL_CI)
                            .withCollation(Collation.UTF8MB3_GENERAL_CI, Coercibility.SYSTEM);
        };
    }

    @Override
    public BoundExpression userVariable(String name) {
        return Call.of(
                new VariableRead(
                        "@" + name,
                        new VariableRead.UserRead(name),
                        session.userVariables()
                                .get(name)
                                .map(SessionNames::userType)
                                .orElseGet(this::textType),
                        Stability.VOLATILE));
    }

    /** Another value of the same sort, longer than this one, fits the type as well. */
    private static SqlType userType(TypedValue value) {
        SqlType type = value.type().withNullable(true);
        return switch (type.family()) {
            case TEXT ->
                    type.isNull()
                            ? SqlType.varchar(LONGEST_USER_TEXT)
                            : SqlType.varchar(
                                            Math.max(LONGEST_USER_TEXT, type.length()),
                                            type.collation())
                                    .withCollation(type.collation(), Coercibility.IMPLICIT);
            case INTEGER -> type.unsigned() ? SqlType.unsignedBigint() : SqlType.bigint();
            default -> type;
        };
    }

    private SqlType textType() {
        return SqlType.varchar(LONGEST_USER_TEXT, connectionCollation());
    }

    @Override
    public BoundExpression assignUserVariable(String name, BoundExpression value) {
        return Call.of(new VariableAssignment(name), value);
    }

    @Override
    public SqlType parameterType(int index) {
        return index < parameters.size()
                ? parameters.get(index).type().withNullable(true)
                : textType();
    }
}
