package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * On whose behalf variables are changed.
 *
 * @param session the session; empty for the shell, an OSGi tool or the server itself
 * @param user its user, kept with the value; may be empty
 * @param host its host, kept with the value; may be empty
 * @param strict whether its sql_mode has STRICT_ALL_TABLES: a value out of range is then an error
 */
public record ChangedBy(Optional<HostSession> session, String user, String host, boolean strict) {
    /** Checks that nothing is null. */
    public ChangedBy {
        requireNonNull(session, "session");
        requireNonNull(user, "user");
        requireNonNull(host, "host");
    }

    /**
     * Someone who is no session, not strict.
     *
     * @param user kept with the value
     * @return the changer
     */
    public static ChangedBy user(String user) {
        return new ChangedBy(Optional.empty(), user, "", false);
    }

    /**
     * A session.
     *
     * @param session whose values SET SESSION changes
     * @param strict whether STRICT_ALL_TABLES is on
     * @return the changer
     */
    public static ChangedBy session(HostSession session, boolean strict) {
        return new ChangedBy(Optional.of(session), session.user(), session.host(), strict);
    }
}
