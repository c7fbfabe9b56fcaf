package io.hearth.core.admin;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs, lists and removes plugins. An OSGi service of core; any thread. A call that changes
 * something returns when the change is complete and on disk, and throws a {@link
 * io.hearth.api.error.ServerException} with MySQL's number otherwise; nothing is then changed.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/plugin-loading.html">Installing and
 *     uninstalling plugins</a>
 */
@ProviderType
public interface PluginAdmin {
    /**
     * INSTALL PLUGIN name SONAME 'library'.
     *
     * @param plugin the plugin's name, in any letter case
     * @param library a file name in {@code plugin_dir}, without a path; {@code .jar} is added when
     *     it has no extension
     * @return warnings; empty when all is well
     */
    List<Warning> install(String plugin, String library);

    /**
     * INSTALL SONAME 'library': all plugins of the library that are not installed yet, all or none.
     *
     * @param library as for {@link #install}
     * @return warnings; empty when all is well
     */
    List<Warning> installAll(String library);

    /**
     * UNINSTALL PLUGIN name [WAIT n | FORCE | CASCADE]. Without WAIT or FORCE a plugin in use
     * becomes DELETED and goes with its last user; the warning says who uses it. With WAIT or FORCE
     * the plugin is gone when the call returns, or the call is refused with 1883 and the users'
     * names.
     *
     * @param plugin the plugin's name, in any letter case
     * @param options what happens to its users and to plugins that need it
     * @return warnings; empty when the plugin is gone
     */
    List<Warning> uninstall(String plugin, UninstallOptions options);

    /**
     * UNINSTALL PLUGIN name.
     *
     * @param plugin the plugin's name, in any letter case
     * @return warnings; empty when the plugin is gone
     */
    default List<Warning> uninstall(String plugin) {
        return uninstall(plugin, UninstallOptions.DEFAULT);
    }

    /**
     * UPGRADE PLUGIN name SONAME 'library': replaces the plugin's whole bundle, in place. The new
     * one is resolved beside the old one; if it cannot be, or a plugin of it fails to initialise,
     * the old one goes on and the call fails with the reason. Plugins that need the bundle are
     * stopped for the time and wired to the new one.
     *
     * @param plugin a plugin of the bundle, in any letter case
     * @param library as for {@link #install}
     * @param users what happens to users of the plugins
     * @return what was done
     */
    UpgradeResult upgrade(String plugin, String library, UserPolicy users);

    /**
     * Returns to the version that ran before the last upgrade, in the same way.
     *
     * @param plugin a plugin of the bundle, in any letter case
     * @param users what happens to users of the plugins
     * @return what was done
     */
    UpgradeResult upgradeToPrevious(String plugin, UserPolicy users);

    /**
     * Looks at a library as an install of all its plugins would, and changes nothing.
     *
     * @param library as for {@link #install}
     * @return what was found
     */
    CheckResult check(String library);

    /**
     * UNINSTALL SONAME 'library': all installed plugins of the library.
     *
     * @param library as for {@link #install}
     * @param options what happens to their users and to plugins that need them
     * @return warnings; empty when the plugins are gone
     */
    List<Warning> uninstallAll(String library, UninstallOptions options);

    /**
     * UNINSTALL SONAME 'library', at once.
     *
     * @param library as for {@link #install}
     * @return warnings; empty when the plugins are gone
     */
    default List<Warning> uninstallAll(String library) {
        return uninstallAll(library, UninstallOptions.DEFAULT);
    }

    /**
     * All plugins the server knows, in load order.
     *
     * @return a snapshot
     */
    List<PluginInfo> plugins();

    /**
     * One plugin.
     *
     * @param name its name, in any letter case
     * @return a snapshot, or empty if no plugin of that name is known
     */
    Optional<PluginInfo> plugin(String name);

    /**
     * What lies in {@code plugin_dir}, installed or not, read from the manifests alone.
     *
     * @return one entry per file, by file name
     */
    List<LibraryInfo> available();

    /**
     * The threads of daemons, those included that outlived their plugin.
     *
     * @return a snapshot, by plugin and task
     */
    List<ThreadInfo> threads();

    /**
     * Class loaders of uninstalled bundles that are still in memory, and what holds them where it
     * can be told.
     *
     * @param collect whether to ask the JVM for a full garbage collection first; it is asked at
     *     most every five seconds, and does nothing when the JVM runs with {@code
     *     -XX:+DisableExplicitGC}. Without it, loaders are listed too that the collector has merely
     *     not come to yet.
     * @return one entry per loader, the longest uninstalled first
     */
    List<LeakInfo> leaks(boolean collect);
}
