package io.hearth.sql.expression;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.type.SqlMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement at a fixed moment that keeps its warnings. */
final class TestContext implements EvaluationContext, SessionFacts {
    private final Object[] parameters;
    private final List<Integer> warnings = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private int checkpoints;

    TestContext(Object... parameters) {
        this.parameters = parameters;
    }

    List<Integer> warnings() {
        return warnings;
    }

    List<String> messages() {
        return messages;
    }

    int checkpoints() {
        return checkpoints;
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
        warnings.add(code.number());
        messages.add(message);
    }

    @Override
    public void checkpoint() {
        checkpoints++;
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
        return "root@%";
    }

    @Override
    public Optional<String> schema() {
        return Optional.of("test");
    }

    @Override
    public Instant now() {
        return Instant.ofEpochSecond(1_700_000_000L, 123_456_000);
    }

    @Override
    public ZoneId timeZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Set<SqlMode> sqlModes() {
        return SqlMode.defaults();
    }

    @Override
    public String version() {
        return "8.4.0-Hearth";
    }

    @Override
    public long lastInsertId() {
        return 5;
    }

    @Override
    public void setLastInsertId(long value) {
        messages.add("last insert id " + value);
    }

    @Override
    public long rowCount() {
        return -1;
    }

    @Override
    public long foundRows() {
        return 3;
    }
}
