package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.table.Column;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo;
import java.util.List;

/**
 * A row of PLUGINS and ALL_PLUGINS: MariaDB's columns, and three of our own behind them. Stateless;
 * any thread.
 */
final class PluginRow {
    static final int NAME = 0;

    private PluginRow() {}

    static List<Column> columns() {
        return List.of(
                required("PLUGIN_NAME", name()),
                required("PLUGIN_VERSION", text(20)),
                required("PLUGIN_STATUS", text(16)),
                required("PLUGIN_TYPE", text(80)),
                required("PLUGIN_TYPE_VERSION", text(20)),
                optional("PLUGIN_LIBRARY", name()),
                optional("PLUGIN_LIBRARY_VERSION", text(20)),
                optional("PLUGIN_AUTHOR", name()),
                optional("PLUGIN_DESCRIPTION", longText()),
                required("PLUGIN_LICENSE", text(80)),
                required("LOAD_OPTION", name()),
                required("PLUGIN_MATURITY", text(12)),
                optional("PLUGIN_AUTH_VERSION", text(80)),
                optional("REASON", longText()).withComment("Why it is not ACTIVE"),
                required("ERROR_COUNT", count()).withComment("Calls into it that failed"),
                required("LAST_EXIT", text(8)).withComment("How its previous run ended"));
    }

    /** A plugin that is known to the server. */
    static Object[] of(PluginInfo plugin) {
        return new Object[] {
            plugin.name(),
            twoNumbers(plugin.version()),
            plugin.status().sqlName(),
            plugin.type().sqlName(),
            plugin.typeVersion(),
            plugin.library().orElse(null),
            plugin.libraryVersion().orElse(null),
            plugin.author(),
            plugin.description(),
            plugin.license(),
            plugin.loadOption().name(),
            plugin.maturity().displayName(),
            plugin.version(),
            plugin.reason().orElse(null),
            plugin.errors(),
            plugin.lastExit().name()
        };
    }

    /** A plugin that a file declares and nobody has installed. */
    static Object[] of(LibraryInfo library, DeclaredPlugin plugin) {
        return new Object[] {
            plugin.name(),
            twoNumbers(plugin.version()),
            plugin.status().sqlName(),
            plugin.type(),
            plugin.typeVersion(),
            library.file(),
            plugin.libraryVersion(),
            plugin.author(),
            plugin.description(),
            plugin.license(),
            LoadOption.OFF.name(),
            plugin.maturity().displayName(),
            plugin.version(),
            library.problem().orElse(null),
            0,
            LastExit.NONE.name()
        };
    }

    /** MySQL's PLUGIN_VERSION has two numbers; the whole version is in PLUGIN_AUTH_VERSION. */
    private static String twoNumbers(String version) {
        String[] parts = version.split("\\.", 3);
        return parts.length > 1 ? parts[0] + "." + parts[1] : version + ".0";
    }
}
