package io.hearth.api.plugin;

/**
 * Where a plugin stands, in the words of MySQL and MariaDB.
 *
 * @see <a href="https://mariadb.com/kb/en/plugins-table-information-schema/">PLUGIN_STATUS</a>
 */
public enum PluginStatus {
    /** Declared by a bundle in {@code plugin_dir}, not installed. */
    NOT_INSTALLED,
    /** Installed and waiting: for start-up to reach it, or for a host of its type. */
    INACTIVE,
    /** Initialised and in service. */
    ACTIVE,
    /** Switched off by an option, or failed; a reason goes with it. */
    DISABLED,
    /** Uninstalled while in use: serves those who use it and goes with the last of them. */
    DELETED;

    /**
     * The status as SHOW PLUGINS writes it.
     *
     * @return for example {@code NOT INSTALLED}
     */
    public String sqlName() {
        return name().replace('_', ' ');
    }
}
