package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import java.util.List;

/**
 * ENGINES: the storage engines. No part of the server runs engines yet, so each that is installed
 * waits and is not supported. Immutable; any thread.
 */
final class EnginesTable implements FilledTable {
    private final PluginAdmin plugins;

    EnginesTable(PluginAdmin plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                defaulted("ENGINE", name()),
                defaulted("SUPPORT", text(8)),
                defaulted("COMMENT", text(80)),
                optional("TRANSACTIONS", text(3)),
                optional("XA", text(3)),
                optional("SAVEPOINTS", text(3)));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (PluginInfo plugin : plugins.plugins()) {
            if (plugin.type() == PluginType.STORAGE_ENGINE) {
                sink.row(plugin.name(), "NO", plugin.description(), null, null, null);
            }
        }
    }
}
