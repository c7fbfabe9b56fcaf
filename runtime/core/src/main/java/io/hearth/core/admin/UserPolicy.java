package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What happens to those who use a plugin that is to go or to be replaced. Immutable.
 *
 * @param patience how long they may take to finish; newcomers wait for the outcome
 * @param force whether those who are not done by then are interrupted; otherwise the operation is
 *     refused with a list of them
 */
public record UserPolicy(Duration patience, boolean force) {
    /** Users get ten seconds. */
    public static final UserPolicy DEFAULT = new UserPolicy(Duration.ofSeconds(10), false);

    /** Users are interrupted at once. */
    public static final UserPolicy FORCE = new UserPolicy(Duration.ZERO, true);

    /** Checks that the wait is not negative. */
    public UserPolicy {
        requireNonNull(patience, "patience");
        if (patience.isNegative()) {
            throw new IllegalArgumentException("a wait cannot be negative: " + patience);
        }
    }

    /**
     * Users get this time; then the operation is refused.
     *
     * @param wait how long
     * @return the policy
     */
    public static UserPolicy waiting(Duration wait) {
        return new UserPolicy(wait, false);
    }
}
