package io.hearth.sql.server;

import io.hearth.core.admin.VariableAdmin;
import io.hearth.sql.expression.SessionFacts;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.TypedValue;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What functions ask of a session while one statement runs. The statement's thread. */
final class StatementFacts implements SessionFacts, VariableSource {
    private final ServerSession session;
    private final VariableAdmin variables;
    private final String version;
    private final Instant now;
    private ZoneId zone;

    StatementFacts(ServerSession session, VariableAdmin variables, String version) {
        this.session = session;
        this.variables = variables;
        this.version = version;
        this.now = session.now();
    }

    @Override
    public long connectionId() {
        return session.id();
    }

    @Override
    public String user() {
        return session.identity().userAtHost();
    }

    @Override
    public String currentUser() {
        return session.identity().account();
    }

    @Override
    public Optional<String> schema() {
        return session.schema();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId timeZone() {
        if (zone == null) {
            zone = session.timeZone();
        }
        return zone;
    }

    @Override
    public long groupConcatMaxLength() {
        long most = session.settings().groupConcatMaxLength().get(session);
        return most < 0 ? Integer.MAX_VALUE : Math.min(most, Integer.MAX_VALUE);
    }

    @Override
    public Set<SqlMode> sqlModes() {
        return session.sqlMode();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public long lastInsertId() {
        return session.counts().lastInsertId();
    }

    /** LAST_INSERT_ID(x) is told to the client too, and the next statement asks for it. */
    @Override
    public void setLastInsertId(long value) {
        session.counts().statementInsertId(value);
    }

    @Override
    public long rowCount() {
        return session.counts().rowCount();
    }

    @Override
    public long foundRows() {
        return session.counts().foundRows();
    }

    @Override
    public int divisionPrecisionIncrement() {
        return session.settings().divisionIncrement().get(session);
    }

    @Override
    public long maxAllowedPacket() {
        return session.settings().wire().maxAllowedPacket().get(session);
    }

    @Override
    public Collation connectionCollation() {
        return session.settings().characters().connection(session);
    }

    @Override
    public int defaultWeekFormat() {
        return session.settings().weekFormat().get(session);
    }

    @Override
    public TypedValue systemVariable(Optional<VariableScope> scope, String name) {
        boolean global = scope.equals(Optional.of(VariableScope.GLOBAL));
        return TypedValue.of(
                global
                        ? variables.global(name)
                        : variables.session(name, session, scope.isPresent()));
    }

    @Override
    public TypedValue userVariable(String name) {
        return session.userVariables().get(name).orElse(TypedValue.NULL);
    }

    @Override
    public void setUserVariable(String name, TypedValue value) {
        session.userVariables().set(name, value);
    }
}
