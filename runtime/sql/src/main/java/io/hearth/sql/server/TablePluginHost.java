package io.hearth.sql.server;

import io.hearth.api.plugin.PluginType;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginTypeHost;
import org.osgi.framework.Version;

/**
 * Takes in table plugins, and forgets the plans over a plugin's table when it goes: its classes
 * must not stay in memory until someone runs the next query. Any thread.
 */
final class TablePluginHost implements PluginTypeHost {
    private final PluginTypeHost tables;
    private final Runnable dropStalePlans;

    TablePluginHost(PluginTypeHost tables, Runnable dropStalePlans) {
        this.tables = tables;
        this.dropStalePlans = dropStalePlans;
    }

    @Override
    public PluginType type() {
        return tables.type();
    }

    @Override
    public Version version() {
        return tables.version();
    }

    @Override
    public Registration register(HostedPlugin plugin) throws Exception {
        Registration table = tables.register(plugin);
        return () -> {
            try {
                table.close();
            } finally {
                dropStalePlans.run();
            }
        };
    }
}
