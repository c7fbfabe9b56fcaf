package io.hearth.core.admin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a plugin is to be uninstalled. Immutable.
 *
 * @param users what happens to its users; empty: the plugin becomes DELETED and goes with the last
 * @param cascade whether plugins that need it are uninstalled with it; otherwise they are a reason
 *     to refuse
 */
public record UninstallOptions(Optional<UserPolicy> users, boolean cascade) {
    /** MySQL's way: at once, and DELETED while it is in use. */
    public static final UninstallOptions DEFAULT = new UninstallOptions(Optional.empty(), false);

    /** Checks that nothing is null. */
    public UninstallOptions {
        requireNonNull(users, "users");
    }
}
