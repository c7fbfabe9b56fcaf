package io.hearth.sql.infoschema.plugin;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import java.util.List;

/** PLUGINS: the plugins that the server knows, in load order. Immutable; any thread. */
final class PluginsTable implements FilledTable {
    private final PluginAdmin plugins;

    PluginsTable(PluginAdmin plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Column> columns() {
        return PluginRow.columns();
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (PluginInfo plugin : plugins.plugins()) {
            sink.row(PluginRow.of(plugin));
        }
    }
}
