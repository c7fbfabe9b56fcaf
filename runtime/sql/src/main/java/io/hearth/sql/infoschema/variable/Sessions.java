package io.hearth.sql.infoschema.variable;

import io.hearth.api.session.Session;
import io.hearth.core.admin.HostSession;
import java.util.Optional;

/** Sessions as variables know them. Stateless; any thread. */
final class Sessions {
    private Sessions() {}

    /** Empty for one without variables of its own. */
    static Optional<HostSession> of(Session session) {
        return session instanceof HostSession known ? Optional.of(known) : Optional.empty();
    }
}
