package io.hearth.sql.binder;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.sql.expression.BoundExpression;
import io.hearth.sql.expression.BoundExpression.Constant;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import io.hearth.sql.type.SqlType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A session and a statement of no server. */
final class TestSession implements SessionBinding, EvaluationContext, SessionFacts, Session {
    final List<String> warnings = new ArrayList<>();
    final List<SqlType> markerTypes = new ArrayList<>();
    Object[] parameters = {};
    Runnable checkpoint = () -> {};
    Optional<String> schema = Optional.of("shop");
    Set<SqlMode> modes = EnumSet.copyOf(SqlMode.defaults());

    @Override
    public Optional<String> schema() {
        return schema;
    }

    @Override
    public Set<SqlMode> sqlModes() {
        return modes;
    }

    @Override
    public Collation connectionCollation() {
        return Collation.UTF8MB4_0900_AI_CI;
    }

    @Override
    public BoundExpression systemVariable(Optional<VariableScope> scope, String name) {
        if (!name.equals("max_connections")) {
            throw ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE.toException(name);
        }
        return new Constant(151L, SqlType.unsignedBigint());
    }

    @Override
    public BoundExpression userVariable(String name) {
        return new Constant(null, SqlType.varchar(0));
    }

    @Override
    public BoundExpression assignUserVariable(String name, BoundExpression value) {
        return value;
    }

    @Override
    public SqlType parameterType(int index) {
        return markerTypes.get(index);
    }

    @Override
    public Object parameter(int index) {
        return parameters[index];
    }

    @Override
    public SessionFacts session() {
        return this;
    }

    @Override
    public void warn(ErrorCode code, String message) {
        warnings.add(code.number() + " " + message);
    }

    @Override
    public void checkpoint() {
        checkpoint.run();
    }

    @Override
    public long id() {
        return 1;
    }

    @Override
    public String user() {
        return "root@localhost";
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public long connectionId() {
        return 1;
    }

    @Override
    public String currentUser() {
        return user();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public ZoneId timeZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String version() {
        return "8.4.0";
    }

    @Override
    public long lastInsertId() {
        return 0;
    }

    @Override
    public void setLastInsertId(long value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long rowCount() {
        return 0;
    }

    @Override
    public long foundRows() {
        return 0;
    }
}
