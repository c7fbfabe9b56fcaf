package io.hearth.core.admin;

import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginStatus;
import java.util.List;
import java.util.Optional;

/**
 * One file of {@code plugin_dir}, or of a deploy folder.
 *
 * @param file its name
 * @param bundle symbolic name and version; empty if the file is no bundle
 * @param problem why it cannot be installed; empty if nothing is known to be wrong
 * @param plugins what it declares; empty for a library bundle
 */
public record LibraryInfo(
        String file,
        Optional<String> bundle,
        Optional<String> problem,
        List<DeclaredPlugin> plugins) {
    /** Copies the list. */
    public LibraryInfo {
        plugins = List.copyOf(plugins);
    }

    /**
     * A plugin that the file declares.
     *
     * @param name the declared name
     * @param type as SHOW PLUGINS writes it
     * @param version the declared version
     * @param maturity the declared level
     * @param status NOT INSTALLED, or where the installed plugin stands
     */
    public record DeclaredPlugin(
            String name, String type, String version, Maturity maturity, PluginStatus status) {}
}
