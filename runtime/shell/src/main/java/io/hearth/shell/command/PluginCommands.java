package io.hearth.shell.command;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.Warning;
import io.hearth.shell.table.Table;
import java.util.List;
import java.util.function.Supplier;
import org.apache.felix.service.command.Descriptor;

/**
 * The commands of scope {@code plugin}: each asks core and returns what core said, as data. Thread
 * safe.
 */
public final class PluginCommands {
    private final Supplier<PluginAdmin> admin;

    /**
     * The group.
     *
     * @param admin gives core's service at each call, or throws if there is none
     */
    public PluginCommands(Supplier<PluginAdmin> admin) {
        this.admin = admin;
    }

    /**
     * What SHOW PLUGINS shows.
     *
     * @return a row for each plugin, in load order
     */
    @Descriptor("Lists the plugins that the server knows")
    public Table list() {
        return PluginTables.list(admin.get().plugins());
    }

    /**
     * All about one plugin.
     *
     * @param name in any letter case
     * @return a row for each field
     */
    @Descriptor("Shows everything about one plugin")
    public Table info(@Descriptor("the plugin's name, in any letter case") String name) {
        return PluginTables.info(admin.get().plugin(name).orElseThrow(() -> unknown(name)));
    }

    private static RuntimeException unknown(String name) {
        return ErrorCode.ER_SP_DOES_NOT_EXIST.toException("PLUGIN", name);
    }

    /**
     * INSTALL PLUGIN name SONAME 'jar'.
     *
     * @param name in any letter case
     * @param jar a file name in plugin_dir
     * @return where the plugin stands now
     */
    @Descriptor("Installs a plugin, for this and each later start")
    public Outcome install(
            @Descriptor("the plugin's name, as the jar declares it, in any letter case")
                    String name,
            @Descriptor("a file in plugin_dir, without a path; .jar may be left out") String jar) {
        List<Warning> warnings = admin.get().install(name, jar);
        return new Outcome(standing(name), warnings);
    }

    /**
     * INSTALL SONAME 'jar'.
     *
     * @param jar a file name in plugin_dir
     * @return that it is done
     */
    @Descriptor("Installs all plugins of a jar, or none if one fails")
    public Outcome installAll(
            @Descriptor("a file in plugin_dir, without a path; .jar may be left out") String jar) {
        return new Outcome("Installed from " + jar, admin.get().installAll(jar));
    }

    /**
     * UNINSTALL PLUGIN name.
     *
     * @param name in any letter case
     * @return where the plugin stands now
     */
    @Descriptor("Uninstalls a plugin, once nobody uses it any more")
    public Outcome uninstall(@Descriptor("the plugin's name, in any letter case") String name) {
        List<Warning> warnings = admin.get().uninstall(name);
        return new Outcome(standing(name), warnings);
    }

    /**
     * UNINSTALL SONAME 'jar'.
     *
     * @param jar the library's file name
     * @return that it is done
     */
    @Descriptor("Uninstalls all plugins of a jar")
    public Outcome uninstallAll(
            @Descriptor("the library as plugin:list shows it; .jar may be left out") String jar) {
        return new Outcome("Uninstalled all of " + jar, admin.get().uninstallAll(jar));
    }

    // plugin:upgrade NAME JAR belongs here as soon as PluginAdmin offers it.

    /**
     * What lies in plugin_dir.
     *
     * @return a row for each declared plugin, and one for a file that declares none
     */
    @Descriptor("Lists the jars in plugin_dir and what they declare")
    public Table available() {
        return PluginTables.available(admin.get().available());
    }

    /**
     * The threads of all daemons.
     *
     * @return a row for each task
     */
    @Descriptor("Lists the daemons' threads; with a name also stacks")
    public Table threads() {
        return PluginTables.threads(admin.get().threads());
    }

    /**
     * The threads of one plugin.
     *
     * @param name in any letter case
     * @return a row for each task, with its stack
     */
    public Table threads(@Descriptor("the plugin's name, in any letter case") String name) {
        List<ThreadInfo> threads =
                admin.get().threads().stream()
                        .filter(thread -> thread.plugin().equalsIgnoreCase(name))
                        .toList();
        if (threads.isEmpty() && admin.get().plugin(name).isEmpty()) {
            throw unknown(name);
        }
        return PluginTables.stacks(threads);
    }

    /**
     * Uninstalled bundles that are still in memory.
     *
     * @return a row for each, those included that the garbage collector has not come to yet
     */
    @Descriptor("Lists uninstalled bundles whose classes are still in memory, and what holds them")
    public Table leaks() {
        return PluginTables.leaks(admin.get().leaks(false));
    }

    /**
     * Uninstalled bundles that stay in memory.
     *
     * @param option asks for a collection first
     * @return a row for each
     * @throws UsageException if the option is another one
     */
    public Table leaks(
            @Descriptor("--gc: collect garbage first, so that only what is held is listed")
                    String option)
            throws UsageException {
        if (!option.equals("--gc")) {
            throw new UsageException("usage: plugin:leaks [--gc]");
        }
        return PluginTables.leaks(admin.get().leaks(true));
    }

    /** Where a plugin stands after a command that succeeded. */
    private String standing(String name) {
        return admin.get().plugin(name).map(PluginCommands::standing).orElse(name + " is gone");
    }

    private static String standing(PluginInfo plugin) {
        String reason = plugin.reason().map(text -> ": " + text).orElse("");
        return plugin.name() + " is " + plugin.status().sqlName() + reason;
    }
}
