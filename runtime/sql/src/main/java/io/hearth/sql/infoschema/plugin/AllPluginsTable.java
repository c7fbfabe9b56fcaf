package io.hearth.sql.infoschema.plugin;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import java.util.List;

/**
 * ALL_PLUGINS: the plugins of PLUGINS, and those that files declare and nobody has installed, read
 * from the manifests alone. Immutable; any thread.
 */
final class AllPluginsTable implements FilledTable {
    private final PluginAdmin plugins;

    AllPluginsTable(PluginAdmin plugins) {
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
        for (LibraryInfo library : plugins.available()) {
            request.checkpoint();
            fillFrom(library, sink);
        }
    }

    private static void fillFrom(LibraryInfo library, RowSink sink) {
        for (DeclaredPlugin plugin : library.plugins()) {
            if (plugin.status() == PluginStatus.NOT_INSTALLED) {
                sink.row(PluginRow.of(library, plugin));
            }
        }
    }
}
