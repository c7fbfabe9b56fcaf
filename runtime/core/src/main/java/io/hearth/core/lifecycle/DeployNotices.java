package io.hearth.core.lifecycle;

/** What the deploy folder is told of changes to its bundles that it has not asked for itself. */
interface DeployNotices {
    /**
     * A plugin that is deployed from a file was uninstalled.
     *
     * @param file the file's name in the deploy folder
     * @param plugin the plugin's declared name
     */
    void withdrawn(String file, String plugin);

    /**
     * A library bundle that is deployed from a file was uninstalled.
     *
     * @param file the file's name in the deploy folder
     */
    void libraryWithdrawn(String file);

    /**
     * The bundle that is deployed from a file was replaced by another version.
     *
     * @param file the file's name in the deploy folder
     */
    void superseded(String file);
}
