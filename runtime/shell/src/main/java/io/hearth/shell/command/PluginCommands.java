package io.hearth.shell.command;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.shell.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.service.command.Descriptor;

/**
 * The commands of scope {@code plugin}: each asks core and returns what core said, as data. Thread
 * safe.
 */
public final class PluginCommands {
    private static final String UNINSTALL_USAGE =
            "usage: plugin:uninstall NAME [--wait=SECONDS | --force | --cascade]";
    private static final String UPGRADE_USAGE =
            "usage: plugin:upgrade NAME JAR|--previous [--wait=SECONDS | --force]";

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
     * INSTALL PLUGIN name SONAME 'jar'; or, with {@code --check} for a name, what an install of all
     * plugins of the jar would find, changing nothing.
     *
     * @param name in any letter case, or {@code --check}
     * @param jar a file name in plugin_dir
     * @return where the plugin stands now, or a table of what was found
     */
    @Descriptor("Installs a plugin, for this and each later start; --check JAR only looks at a jar")
    public Object install(
            @Descriptor("the plugin's name, as the jar declares it, in any letter case; or --check")
                    String name,
            @Descriptor("a file in plugin_dir, without a path; .jar may be left out") String jar) {
        if (name.equals("--check")) {
            return PluginTables.check(admin.get().check(jar));
        }
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
     * UNINSTALL PLUGIN name with a word on its users or on plugins that need it.
     *
     * @param name in any letter case
     * @param option {@code --force}, {@code --cascade} or {@code --wait=SECONDS}
     * @return where the plugin stands now
     * @throws UsageException if the option is another one
     */
    public Outcome uninstall(
            @Descriptor("the plugin's name, in any letter case") String name,
            @Descriptor(
                            "--wait=SECONDS: refuse if it is in use for longer; --force: interrupt its"
                                    + " users; --cascade: with the plugins that need it")
                    String option)
            throws UsageException {
        UninstallOptions options =
                option.equals("--cascade")
                        ? new UninstallOptions(Optional.empty(), true)
                        : new UninstallOptions(
                                Optional.of(UserOptions.parse(option, UNINSTALL_USAGE)), false);
        List<Warning> warnings = admin.get().uninstall(name, options);
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

    /**
     * UPGRADE PLUGIN name SONAME 'jar'; or, with {@code --previous} for a jar, back to the version
     * before the last upgrade. Users get ten seconds.
     *
     * @param name a plugin of the bundle, in any letter case
     * @param jar a file name in plugin_dir, or {@code --previous}
     * @return what was done
     */
    @Descriptor("Replaces the bundle of a plugin by another version, in place")
    public Outcome upgrade(
            @Descriptor("a plugin of the bundle, in any letter case") String name,
            @Descriptor("a file in plugin_dir with the new version, or --previous") String jar) {
        return upgrade(name, jar, UserPolicy.DEFAULT);
    }

    /**
     * The same with a word on the plugin's users.
     *
     * @param name a plugin of the bundle, in any letter case
     * @param jar a file name in plugin_dir, or {@code --previous}
     * @param option {@code --force} or {@code --wait=SECONDS}
     * @return what was done
     * @throws UsageException if the option is another one
     */
    public Outcome upgrade(
            @Descriptor("a plugin of the bundle, in any letter case") String name,
            @Descriptor("a file in plugin_dir with the new version, or --previous") String jar,
            @Descriptor("--wait=SECONDS: what users get, instead of 10; --force: interrupt them")
                    String option)
            throws UsageException {
        return upgrade(name, jar, UserOptions.parse(option, UPGRADE_USAGE));
    }

    private Outcome upgrade(String name, String jar, UserPolicy users) {
        UpgradeResult result =
                jar.equals("--previous")
                        ? admin.get().upgradeToPrevious(name, users)
                        : admin.get().upgrade(name, jar, users);
        return new Outcome(text(result), result.warnings());
    }

    private static String text(UpgradeResult result) {
        return result.downtime().isZero()
                ? "%s %s is what runs already; nothing to do"
                        .formatted(result.bundle(), result.to())
                : "%s upgraded from %s to %s; downtime %.1f ms"
                        .formatted(
                                result.bundle(),
                                result.from(),
                                result.to(),
                                result.downtime().toNanos() / 1e6);
    }

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
