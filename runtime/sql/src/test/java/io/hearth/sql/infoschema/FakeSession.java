package io.hearth.sql.infoschema;

import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.SessionVariables;

/** Session 7 of root. */
public final class FakeSession implements HostSession {
    private static final SessionVariables NONE = new SessionVariables() {};

    @Override
    public long id() {
        return 7;
    }

    @Override
    public String user() {
        return "root";
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public SessionVariables variables() {
        return NONE;
    }
}
