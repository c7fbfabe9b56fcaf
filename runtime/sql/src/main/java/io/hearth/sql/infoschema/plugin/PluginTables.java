package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.NamedTable.ofInformationSchema;
import static io.hearth.sql.infoschema.support.NamedTable.ofMysql;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.sql.infoschema.support.NamedTable;
import java.util.List;
import java.util.function.Supplier;

/** The tables of this package. Stateless; any thread. */
public final class PluginTables {
    private PluginTables() {}

    /**
     * All of them.
     *
     * @param plugins what they show
     * @param scans threads that read plugins' tables and were left behind
     * @return the tables in their places
     */
    public static List<NamedTable> of(PluginAdmin plugins, Supplier<List<ThreadInfo>> scans) {
        return List.of(
                ofInformationSchema("PLUGINS", new PluginsTable(plugins)),
                ofInformationSchema("ALL_PLUGINS", new AllPluginsTable(plugins)),
                ofInformationSchema("ENGINES", new EnginesTable(plugins)),
                ofInformationSchema("PLUGIN_THREADS", new PluginThreadsTable(plugins, scans)),
                ofInformationSchema("PLUGIN_DEPENDENCIES", new PluginDependenciesTable(plugins)),
                ofInformationSchema("PLUGIN_USERS", new PluginUsersTable(plugins)),
                ofMysql("plugin", new MysqlPluginTable(plugins)),
                ofMysql("func", new MysqlFuncTable()),
                ofMysql("component", new MysqlComponentTable()));
    }
}
