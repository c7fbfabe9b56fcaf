package io.hearth.shell;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.CheckResult;
import io.hearth.core.admin.LeakInfo;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.DeclaredPlugin;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server with two jars in its plugin_dir; installing a plugin adds it to the list. */
public final class FakePluginAdmin implements PluginAdmin {
    private static final String HEARTBEAT_JAR = "heartbeat-daemon.jar";
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private final List<PluginInfo> plugins = new CopyOnWriteArrayList<>();
    private volatile List<Warning> warnings = List.of();
    private volatile UserPolicy lastPolicy;

    /** What the next calls that change something return. */
    public void warn(Warning... next) {
        warnings = List.of(next);
    }

    /** Puts a plugin into the list. */
    public void add(String name, PluginStatus status, String reason) {
        plugins.add(plugin(name, status, Optional.ofNullable(reason)));
    }

    private static PluginInfo plugin(String name, PluginStatus status, Optional<String> reason) {
        return new PluginInfo(
                name,
                "1.0.0",
                status,
                reason,
                PluginType.DAEMON,
                "1.0.0",
                Optional.of(HEARTBEAT_JAR),
                Optional.of("1.0.0"),
                "日本語 author",
                "Writes a\nline",
                "GPL",
                LoadOption.ON,
                Maturity.STABLE,
                PluginInfo.Origin.INSTALLED,
                "io.hearth.example.heartbeat 1.0.0",
                Optional.of("ab".repeat(32)),
                Optional.of("CN=Somebody"),
                LastExit.CLEAN,
                Optional.empty(),
                List.of(new LeaseInfo("session 7", TIME), new LeaseInfo("session 8", TIME)),
                List.of("io.lib 1.0.0"),
                List.of(),
                3);
    }

    @Override
    public List<Warning> install(String plugin, String library) {
        if (!library.startsWith("heartbeat-daemon")) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.toException(library, "no such file");
        }
        add(plugin, PluginStatus.ACTIVE, null);
        return warnings;
    }

    @Override
    public List<Warning> installAll(String library) {
        install("heartbeat", library);
        return warnings;
    }

    @Override
    public List<Warning> uninstall(String plugin, UninstallOptions options) {
        PluginInfo found = plugin(plugin).orElseThrow(() -> unknown("PLUGIN", plugin));
        plugins.remove(found);
        lastPolicy = options.users().orElse(null);
        return warnings;
    }

    @Override
    public List<Warning> uninstallAll(String library, UninstallOptions options) {
        if (!plugins.removeIf(plugin -> plugin.library().equals(Optional.of(library)))) {
            throw unknown("SONAME", library);
        }
        return warnings;
    }

    private static RuntimeException unknown(String kind, String name) {
        return ErrorCode.ER_SP_DOES_NOT_EXIST.toException(kind, name);
    }

    @Override
    public UpgradeResult upgrade(String plugin, String library, UserPolicy users) {
        plugin(plugin).orElseThrow(() -> unknown("PLUGIN", plugin));
        lastPolicy = users;
        return new UpgradeResult(
                "io.heart", "1.0.0", "1.1.0", Duration.ofNanos(1_500_000), warnings);
    }

    @Override
    public UpgradeResult upgradeToPrevious(String plugin, UserPolicy users) {
        lastPolicy = users;
        return new UpgradeResult("io.heart", "1.1.0", "1.0.0", Duration.ofMillis(2), warnings);
    }

    /** What the last upgrade or uninstall said of users. */
    public UserPolicy lastPolicy() {
        return lastPolicy;
    }

    @Override
    public CheckResult check(String library) {
        LibraryInfo found =
                available().stream()
                        .filter(file -> file.file().equals(library))
                        .findFirst()
                        .orElseThrow(
                                () -> ErrorCode.ER_CANT_OPEN_LIBRARY.toException(library, "no"));
        return new CheckResult(found, found.problem().stream().toList());
    }

    @Override
    public List<PluginInfo> plugins() {
        return List.copyOf(plugins);
    }

    @Override
    public Optional<PluginInfo> plugin(String name) {
        return plugins.stream().filter(plugin -> plugin.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public List<LibraryInfo> available() {
        return List.of(
                new LibraryInfo(
                        "broken.jar", Optional.empty(), Optional.of("not a zip"), List.of()),
                new LibraryInfo(
                        HEARTBEAT_JAR,
                        Optional.of("io.hearth.example.heartbeat 1.0.0"),
                        Optional.empty(),
                        List.of(declared("heartbeat"), declared("echo"))));
    }

    private DeclaredPlugin declared(String name) {
        PluginStatus status =
                plugin(name).map(PluginInfo::status).orElse(PluginStatus.NOT_INSTALLED);
        return new DeclaredPlugin(
                name,
                "DAEMON",
                "1.0.0",
                "1.0",
                "1.0",
                "An author",
                "A daemon",
                "Apache-2.0",
                Maturity.STABLE,
                status);
    }

    @Override
    public List<ThreadInfo> threads() {
        return List.of(thread("heartbeat", "beat"), thread("echo", "listen"));
    }

    @Override
    public List<LeakInfo> leaks(boolean collect) {
        LeakInfo held =
                new LeakInfo(
                        "io.leaky 1.0.0",
                        List.of("leaky"),
                        TIME,
                        List.of("thread 'x' has it", "MBean y"),
                        List.of("static fields"));
        LeakInfo garbage = new LeakInfo("io.garbage 1.0.0", List.of(), TIME, List.of(), List.of());
        return collect ? List.of(held) : List.of(held, garbage);
    }

    private static ThreadInfo thread(String plugin, String task) {
        return new ThreadInfo(
                plugin,
                task,
                plugin + "-" + task,
                ThreadInfo.State.WAITING,
                TIME,
                12,
                0,
                0,
                0,
                Optional.of(TIME),
                Optional.empty(),
                List.of("java.lang.Object.wait", "io.hearth.Beat.run"));
    }
}
