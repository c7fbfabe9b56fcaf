package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import java.util.List;

/** PLUGIN_DEPENDENCIES: which plugin needs what. Immutable; any thread. */
final class PluginDependenciesTable implements FilledTable {
    private final PluginAdmin plugins;

    PluginDependenciesTable(PluginAdmin plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("PLUGIN_NAME", name()),
                required("NEEDS", text(512)).withComment("A plugin, or a bundle that is none"));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (PluginInfo plugin : plugins.plugins()) {
            for (String needed : plugin.needs()) {
                sink.row(plugin.name(), needed);
            }
        }
    }
}
