package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.preciseMoment;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import java.util.List;

/** PLUGIN_USERS: who holds which plugin. Immutable; any thread. */
final class PluginUsersTable implements FilledTable {
    private final PluginAdmin plugins;

    PluginUsersTable(PluginAdmin plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("PLUGIN_NAME", name()),
                required("USED_BY", longText()),
                required("SINCE", preciseMoment()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (PluginInfo plugin : plugins.plugins()) {
            for (LeaseInfo lease : plugin.busyBy()) {
                sink.row(plugin.name(), lease.user(), lease.since());
            }
        }
    }
}
