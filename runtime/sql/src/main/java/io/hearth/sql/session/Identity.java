package io.hearth.sql.session;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whose session it is. Immutable.
 *
 * @param id the session's number
 * @param user the user name as given at login: {@code USER()}
 * @param host where the client is, without a port
 * @param address where the client is as SHOW PROCESSLIST shows it, perhaps with a port
 * @param account the account that was proved, {@code user@host}: {@code CURRENT_USER()}
 * @param attributes what the client tells of itself
 */
public record Identity(
        long id,
        String user,
        String host,
        String address,
        String account,
        Map<String, String> attributes) {
    /** Checks that nothing is null. */
    public Identity {
        requireNonNull(user, "user");
        requireNonNull(host, "host");
        requireNonNull(address, "address");
        requireNonNull(account, "account");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * What {@code USER()} answers.
     *
     * @return {@code user@host}
     */
    public String userAtHost() {
        return user + "@" + host;
    }
}
