package io.hearth.sql.executor;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.session.Session;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.type.SqlMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement of no server. */
final class TestStatement implements EvaluationContext, SessionFacts, Session {
    final List<String> warnings = new ArrayList<>();
    final List<Object> parameters = new ArrayList<>();
    ZoneId zone = ZoneOffset.UTC;
    boolean isKilled;
    int checkpoints;
    int killedAtCheckpoint = -1;

    ExecutionContext context() {
        return context(StatementMemory.UNLIMITED);
    }

    ExecutionContext context(long memory) {
        return new ExecutionContext(this, this, new StatementMemory(memory));
    }

    @Override
    public Object parameter(int index) {
        return parameters.get(index);
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
        checkpoints++;
        if (isKilled || checkpoints == killedAtCheckpoint) {
            isKilled = true;
            throw ErrorCode.ER_QUERY_INTERRUPTED.toException();
        }
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
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public ZoneId timeZone() {
        return zone;
    }

    @Override
    public Set<SqlMode> sqlModes() {
        return EnumSet.noneOf(SqlMode.class);
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
