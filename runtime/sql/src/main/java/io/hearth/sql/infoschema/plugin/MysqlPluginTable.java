package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.PluginInfo.Origin;
import java.util.List;
import java.util.Set;

/** mysql.plugin: the plugins that come back at the next start. Immutable; any thread. */
final class MysqlPluginTable implements FilledTable {
    private static final Set<Origin> REMEMBERED = Set.of(Origin.INSTALLED, Origin.DEPLOYED);

    private final PluginAdmin plugins;

    MysqlPluginTable(PluginAdmin plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Column> columns() {
        return List.of(defaulted("name", name()), defaulted("dl", text(128)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (PluginInfo plugin : plugins.plugins()) {
            boolean leaves = plugin.status() == PluginStatus.DELETED;
            if (REMEMBERED.contains(plugin.origin()) && !leaves) {
                sink.row(plugin.name(), plugin.library().orElse(""));
            }
        }
    }
}
