package io.hearth.core.admin;

import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginStatus;
import java.util.List;
import java.util.Optional;

/**
 * One file of {@code plugin_dir}, or of the deploy folder.
 *
 * @param file its name
 * @param folder which of the two it lies in
 * @param state what was made of it
 * @param bundle symbolic name and version; empty if the file is no bundle
 * @param problem why it is not installed as it lies there; empty if nothing is known to be wrong
 * @param plugins what it declares; empty for a library bundle
 */
public record LibraryInfo(
        String file,
        Folder folder,
        State state,
        Optional<String> bundle,
        Optional<String> problem,
        List<DeclaredPlugin> plugins) {
    /** Copies the list. */
    public LibraryInfo {
        plugins = List.copyOf(plugins);
    }

    /**
     * A file of {@code plugin_dir}, whose state follows from its problem and its plugins.
     *
     * @param file its name
     * @param bundle symbolic name and version; empty if the file is no bundle
     * @param problem why it cannot be installed; empty if nothing is known to be wrong
     * @param plugins what it declares
     */
    public LibraryInfo(
            String file,
            Optional<String> bundle,
            Optional<String> problem,
            List<DeclaredPlugin> plugins) {
        this(file, Folder.PLUGIN_DIR, stateOf(problem, plugins), bundle, problem, plugins);
    }

    private static State stateOf(Optional<String> problem, List<DeclaredPlugin> plugins) {
        if (problem.isPresent()) {
            return State.FAILED;
        }
        boolean installed =
                plugins.stream().anyMatch(plugin -> plugin.status() != PluginStatus.NOT_INSTALLED);
        return installed ? State.INSTALLED : State.AVAILABLE;
    }

    /** Where a file lies. */
    public enum Folder {
        /** {@code plugin_dir}, from which INSTALL takes bundles. */
        PLUGIN_DIR,
        /** {@code deploy_dir}, whose bundles are installed by themselves. */
        DEPLOY_DIR
    }

    /** What was made of a file. */
    public enum State {
        /** In {@code plugin_dir}; nothing of it is installed. */
        AVAILABLE,
        /** In {@code plugin_dir}; a plugin of it is installed. */
        INSTALLED,
        /** New or changed, and not looked into before it has come to rest. */
        WAITING,
        /** Installed from the deploy folder as it lies there. */
        DEPLOYED,
        /** Cannot be installed; what was deployed under this name before goes on. */
        FAILED,
        /** All it declares was uninstalled; stays so until the file changes. */
        WITHDRAWN,
        /** What was deployed from it was upgraded by other means; ignored until it changes. */
        SUPERSEDED,
        /** The file is gone; its bundle runs on because others need it. */
        PENDING_REMOVAL;

        /**
         * The state as lists show it.
         *
         * @return for example {@code PENDING REMOVAL}
         */
        public String displayName() {
            return name().replace('_', ' ');
        }
    }

    /**
     * A plugin that the file declares.
     *
     * @param name the declared name
     * @param type as SHOW PLUGINS writes it
     * @param version the declared version
     * @param typeVersion version of the type's API it was built against
     * @param libraryVersion version of the plugin API it was built against
     * @param author as declared
     * @param description as declared
     * @param license GPL, BSD, PROPRIETARY or an SPDX identifier
     * @param maturity the declared level
     * @param status NOT INSTALLED, or where the installed plugin stands
     */
    public record DeclaredPlugin(
            String name,
            String type,
            String version,
            String typeVersion,
            String libraryVersion,
            String author,
            String description,
            String license,
            Maturity maturity,
            PluginStatus status) {}
}
