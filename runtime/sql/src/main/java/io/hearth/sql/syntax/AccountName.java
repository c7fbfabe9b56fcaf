package io.hearth.sql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An account or a role as a statement names it. Immutable.
 *
 * @param user the name, may be empty text for the anonymous one; absent for {@code CURRENT_USER}
 * @param host the host pattern; {@code %} where none was said
 */
public record AccountName(Optional<String> user, String host) {
    /** {@code CURRENT_USER}: whoever runs the statement. */
    public static final AccountName CURRENT_USER = new AccountName(Optional.empty(), "%");

    /** Checks that nothing is null. */
    public AccountName {
        requireNonNull(user, "user");
        requireNonNull(host, "host");
    }

    /**
     * Whether this stands for whoever runs the statement.
     *
     * @return true for {@code CURRENT_USER}
     */
    public boolean isCurrentUser() {
        return user.isEmpty();
    }
}
