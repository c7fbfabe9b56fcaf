package io.hearth.shell.command;

import static io.hearth.shell.table.Column.column;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.CheckResult;
import io.hearth.core.admin.LeakInfo;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.shell.table.Column;
import io.hearth.shell.table.Table;
import io.hearth.shell.table.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the plugin commands show of core's records: the columns of each table. */
final class PluginTables {
    private static final List<Column<PluginInfo>> LIST =
            List.of(
                    column("Name", PluginInfo::name),
                    column("Status", plugin -> plugin.status().sqlName()),
                    column("Type", plugin -> plugin.type().sqlName()),
                    column("Library", PluginInfo::library),
                    column("License", PluginInfo::license),
                    column("Version", PluginInfo::version),
                    column("Reason", PluginInfo::reason));

    private static final List<Column<PluginInfo>> INFO =
            List.of(
                    column("Name", PluginInfo::name),
                    column("Version", PluginInfo::version),
                    column("Status", plugin -> plugin.status().sqlName()),
                    column("Reason", PluginInfo::reason),
                    column("Type", plugin -> plugin.type().sqlName()),
                    column("Type version", PluginInfo::typeVersion),
                    column("Library", PluginInfo::library),
                    column("Library version", PluginInfo::libraryVersion),
                    column("Author", PluginInfo::author),
                    column("Description", PluginInfo::description),
                    column("License", PluginInfo::license),
                    column("Load option", PluginInfo::loadOption),
                    column("Maturity", plugin -> plugin.maturity().displayName()),
                    column("Origin", plugin -> plugin.origin().name().replace('_', '-')),
                    column("Bundle", PluginInfo::bundle),
                    column("SHA-256", PluginInfo::sha256),
                    column("Signer", PluginInfo::signer),
                    column("Last exit", PluginInfo::lastExit),
                    column("Active since", PluginInfo::activeSince),
                    column("Busy by", PluginTables::users),
                    column("Needs", PluginInfo::needs),
                    column("Needed by", PluginInfo::neededBy),
                    column("Errors", PluginInfo::errors));

    private static final List<Column<Declared>> AVAILABLE =
            List.of(
                    column("File", declared -> path(declared.library())),
                    column("Bundle", declared -> declared.library().bundle()),
                    column("State", declared -> declared.library().state().displayName()),
                    column("Plugin", declared -> declared.plugin().map(DeclaredPlugin::name)),
                    column("Type", declared -> declared.plugin().map(DeclaredPlugin::type)),
                    column("Version", declared -> declared.plugin().map(DeclaredPlugin::version)),
                    column("Status", declared -> declared.status().map(PluginStatus::sqlName)),
                    column("Problem", declared -> declared.library().problem()));

    private static final List<Column<ThreadInfo>> THREADS =
            List.of(
                    column("Plugin", ThreadInfo::plugin),
                    column("Task", ThreadInfo::task),
                    column("Thread", ThreadInfo::thread),
                    column("State", ThreadInfo::state),
                    column("Since", ThreadInfo::since),
                    column("Runs", ThreadInfo::runs),
                    column("Failures", ThreadInfo::failures),
                    column("Restarts", ThreadInfo::restarts),
                    column("Missed", ThreadInfo::missedBeats),
                    column("Next run", ThreadInfo::nextRun),
                    column("Last error", ThreadInfo::lastError));

    private static final List<Column<LeakInfo>> LEAKS =
            List.of(
                    column("Bundle", LeakInfo::bundle),
                    column("Plugins", LeakInfo::plugins),
                    column("Uninstalled", LeakInfo::since),
                    column("Held by", LeakInfo::holders),
                    column("Not searched", LeakInfo::notSearched));

    private static final List<Column<CheckResult>> CHECK =
            List.of(
                    column("File", check -> check.library().file()),
                    column("Bundle", check -> check.library().bundle()),
                    column("Plugins", PluginTables::pluginNames),
                    column("Installable", check -> check.problems().isEmpty() ? "YES" : "NO"),
                    column("Problems", CheckResult::problems));

    private PluginTables() {}

    /** A file and one plugin that it declares, or none. */
    private record Declared(LibraryInfo library, Optional<DeclaredPlugin> plugin) {
        Optional<PluginStatus> status() {
            return plugin.map(DeclaredPlugin::status);
        }
    }

    static Table list(List<PluginInfo> plugins) {
        return Table.of(plugins, LIST).withoutEmpty("Reason");
    }

    static Table info(PluginInfo plugin) {
        return Table.vertical(plugin, INFO);
    }

    /** Where a file lies, when that is not plugin_dir. */
    private static String path(LibraryInfo library) {
        return library.folder() == LibraryInfo.Folder.DEPLOY_DIR
                ? "deploy/" + library.file()
                : library.file();
    }

    static Table check(CheckResult check) {
        return Table.vertical(check, CHECK);
    }

    private static List<String> pluginNames(CheckResult check) {
        return check.library().plugins().stream().map(DeclaredPlugin::name).toList();
    }

    static Table available(List<LibraryInfo> libraries) {
        return Table.of(libraries.stream().flatMap(PluginTables::declared).toList(), AVAILABLE);
    }

    static Table threads(List<ThreadInfo> threads) {
        return Table.of(threads, THREADS);
    }

    static Table leaks(List<LeakInfo> leaks) {
        return Table.of(leaks, LEAKS);
    }

    static Table stacks(List<ThreadInfo> threads) {
        List<Column<ThreadInfo>> columns = new ArrayList<>(THREADS);
        columns.add(column("Stack", ThreadInfo::stack));
        return Table.of(threads, columns).inBlocks();
    }

    private static Stream<Declared> declared(LibraryInfo library) {
        return library.plugins().isEmpty()
                ? Stream.of(new Declared(library, Optional.empty()))
                : library.plugins().stream()
                        .map(plugin -> new Declared(library, Optional.of(plugin)));
    }

    private static List<String> users(PluginInfo plugin) {
        return plugin.busyBy().stream().map(PluginTables::user).toList();
    }

    private static String user(LeaseInfo lease) {
        return lease.user() + " since " + Times.text(lease.since());
    }
}
