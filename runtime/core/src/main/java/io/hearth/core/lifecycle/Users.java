package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.admin.UserPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Gets the users of plugins out of the way before these are taken out of service. Stateless. */
final class Users {
    private Users() {}

    /**
     * Holds newcomers and waits for those who are there. When this returns, nobody uses the
     * plugins, or those who do were told to stop and had their time; newcomers are held until the
     * caller calls {@link #release}.
     *
     * @param grace how long those who are interrupted may take
     * @throws io.hearth.api.error.ServerException 1883 with the users' names if some are left and
     *     the policy has no force; nobody is held any more
     */
    static void clear(Collection<PluginEntry> plugins, UserPolicy policy, Duration grace) {
        plugins.forEach(plugin -> plugin.leases().hold());
        try {
            if (awaitUnused(plugins, policy.patience())) {
                return;
            }
            if (!policy.force()) {
                requireUnused(plugins);
            }
            plugins.forEach(plugin -> plugin.leases().interruptAll());
            awaitUnused(plugins, grace);
        } catch (RuntimeException refused) {
            release(plugins);
            throw refused;
        }
    }

    /** Answers the newcomers: whoever finds a plugin in service is let in. */
    static void release(Collection<PluginEntry> plugins) {
        plugins.forEach(plugin -> plugin.leases().release());
    }

    private static boolean awaitUnused(Collection<PluginEntry> plugins, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        boolean unused = true;
        try {
            for (PluginEntry plugin : plugins) {
                Duration left = Duration.between(Instant.now(), deadline);
                unused &= plugin.leases().awaitUnused(left.isNegative() ? Duration.ZERO : left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ErrorCode.ER_QUERY_INTERRUPTED.causedBy(interrupted);
        }
        return unused;
    }

    /** The last user may have gone since the wait was over. */
    private static void requireUnused(Collection<PluginEntry> plugins) {
        for (PluginEntry plugin : plugins) {
            String users = names(plugin);
            if (!users.isEmpty()) {
                throw ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED.toException(
                        plugin.name(), "It is used by: " + users);
            }
        }
    }

    /** Who uses a plugin, and since when. */
    static String names(PluginEntry plugin) {
        return plugin.leases().list().stream().map(Users::text).collect(Collectors.joining(", "));
    }

    private static String text(LeaseInfo lease) {
        long seconds = Duration.between(lease.since(), Instant.now()).toSeconds();
        return lease.user() + " (for " + seconds + " s)";
    }
}
