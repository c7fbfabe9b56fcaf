package io.hearth.sql.statement;

import io.hearth.api.infoschema.FlushedTable;
import io.hearth.api.infoschema.ShownTable;
import io.hearth.sql.session.ServerSession;

import java.util.Optional;

/** Tables of plugins that have statements of their own. Any thread. */
public interface PluginTables {
    /** A server without such tables. */
    PluginTables NONE =
            new PluginTables() {
                @Override
                public Optional<ShownTable> shown(String name) {
                    return Optional.empty();
                }

                @Override
                public Optional<Flush> flushed(String name) {
                    return Optional.empty();
                }
            };

    /**
     * A table that SHOW shows.
     *
     * @param name its name, in any letter case
     * @return empty if there is none, or if it is not to be shown so
     */
    Optional<ShownTable> shown(String name);

    /**
     * A table that FLUSH resets.
     *
     * @param name its name, in any letter case
     * @return empty if there is none, or if it is not to be flushed
     */
    Optional<Flush> flushed(String name);

    /** Resets a table: {@link FlushedTable#flush}, with the plugin held meanwhile. */
    @FunctionalInterface
    interface Flush {
        /**
         * Resets it.
         *
         * @param session on whose behalf
         * @throws io.hearth.api.error.ServerException if it fails; the text names the plugin
         */
        void flush(ServerSession session);
    }
}
