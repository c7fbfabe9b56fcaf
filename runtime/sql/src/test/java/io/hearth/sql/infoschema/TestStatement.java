package io.hearth.sql.infoschema;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.expression.EvaluationContext;
import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.type.SqlMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A statement without parameters; {@link #stop} kills it. */
public final class TestStatement implements EvaluationContext, SessionFacts {
    public final List<String> warnings = new CopyOnWriteArrayList<>();
    private volatile RuntimeException stop;

    public void stop(RuntimeException reason) {
        stop = reason;
    }

    @Override
    public Object parameter(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public SessionFacts session() {
        return this;
    }

    @Override
    public void warn(ErrorCode code, String message) {
        warnings.add(message);
    }

    @Override
    public void checkpoint() {
        RuntimeException reason = stop;
        if (reason != null) {
            throw reason;
        }
    }

    @Override
    public long connectionId() {
        return 7;
    }

    @Override
    public String user() {
        return "root@localhost";
    }

    @Override
    public String currentUser() {
        return "root@localhost";
    }

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public Instant now() {
        return Server.STARTED;
    }

    @Override
    public ZoneId timeZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Set<SqlMode> sqlModes() {
        return Set.of();
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
        throw new UnsupportedOperationException("no statement here sets it");
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
