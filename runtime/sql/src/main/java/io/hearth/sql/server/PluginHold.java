package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginLeases.PluginLease;
import io.hearth.sql.session.ServerSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The plugins whose tables a statement reads, held until it ends, so that none is taken out of
 * service under it. The statement's thread.
 */
final class PluginHold implements AutoCloseable {
    private static final int SHOWN_TEXT = 100;

    private final List<PluginLease> leases = new ArrayList<>();

    /**
     * Holds plugins.
     *
     * @throws ServerException 1109 if one has gone, and with it its table
     */
    static PluginHold of(PluginLeases plugins, Collection<String> names, ServerSession session) {
        PluginHold hold = new PluginHold();
        try {
            for (String name : names) {
                hold.leases.add(lease(plugins, name, session));
            }
            return hold;
        } catch (RuntimeException gone) {
            hold.close();
            throw gone;
        }
    }

    private static PluginLease lease(PluginLeases plugins, String name, ServerSession session) {
        try {
            return plugins.lease(name, user(session), session::killStatement);
        } catch (ServerException refused) {
            if (refused.code() == ErrorCode.ER_PLUGIN_IS_NOT_LOADED) {
                throw ErrorCode.ER_UNKNOWN_TABLE.causedBy(refused, name, "information_schema");
            }
            throw refused;
        }
    }

    private static String user(ServerSession session) {
        Optional<String> text = session.activity().info();
        String shown = text.map(PluginHold::shortened).orElse("");
        return "session " + session.id() + (shown.isEmpty() ? "" : ": " + shown);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN_TEXT ? line : line.substring(0, SHOWN_TEXT) + "…";
    }

    @Override
    public void close() {
        leases.forEach(PluginLease::close);
        leases.clear();
    }
}
