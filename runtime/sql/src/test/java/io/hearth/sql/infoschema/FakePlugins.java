package io.hearth.sql.infoschema;

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
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A server with three plugins, one of them in use, and a jar that is not installed. */
public final class FakePlugins implements PluginAdmin {
    static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

    @Override
    public List<PluginInfo> plugins() {
        return List.of(
                plugin("heartbeat", PluginType.DAEMON, PluginStatus.ACTIVE, Origin.INSTALLED),
                plugin("leaving", PluginType.DAEMON, PluginStatus.DELETED, Origin.INSTALLED),
                plugin("csv", PluginType.STORAGE_ENGINE, PluginStatus.INACTIVE, Origin.TRANSIENT));
    }

    private static PluginInfo plugin(
            String name, PluginType type, PluginStatus status, Origin origin) {
        boolean active = status == PluginStatus.ACTIVE;
        return new PluginInfo(
                name,
                "1.10.14.RC2",
                status,
                active ? Optional.empty() : Optional.of("no host of its type"),
                type,
                "1.0",
                origin == Origin.TRANSIENT ? Optional.empty() : Optional.of(name + ".jar"),
                Optional.of("1.0"),
                "An author",
                "Does " + name,
                "Apache-2.0",
                LoadOption.ON,
                Maturity.STABLE,
                origin,
                "io." + name + " 1.0.0",
                Optional.empty(),
                Optional.empty(),
                LastExit.CRASH,
                Optional.empty(),
                active ? List.of() : List.of(new LeaseInfo("session 7", TIME)),
                active ? List.of("bundle io.library") : List.of(),
                List.of(),
                3);
    }

    @Override
    public List<LibraryInfo> available() {
        return List.of(
                library("heartbeat.jar", "heartbeat", PluginStatus.ACTIVE),
                library("hello.jar", "HELLO", PluginStatus.NOT_INSTALLED));
    }

    private static LibraryInfo library(String file, String plugin, PluginStatus status) {
        return new LibraryInfo(
                file,
                Optional.of("io." + plugin + " 1.0.0"),
                Optional.empty(),
                List.of(
                        new DeclaredPlugin(
                                plugin,
                                "INFORMATION SCHEMA",
                                "1.2.3",
                                "1.0",
                                "1.1",
                                "Somebody",
                                "Says hello",
                                "GPL",
                                Maturity.BETA,
                                status)));
    }

    @Override
    public List<ThreadInfo> threads() {
        return List.of(thread("heartbeat", ThreadInfo.State.WAITING));
    }

    static ThreadInfo thread(String plugin, ThreadInfo.State state) {
        return new ThreadInfo(
                plugin,
                "beat",
                "plugin-" + plugin + "-beat",
                state,
                TIME,
                5,
                1,
                1,
                0,
                Optional.empty(),
                Optional.of("disk full"),
                List.of("a.B.c(B.java:1)", "a.B.d(B.java:2)"));
    }

    @Override
    public Optional<PluginInfo> plugin(String name) {
        return plugins().stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }

    @Override
    public List<Warning> install(String plugin, String library) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public List<Warning> installAll(String library) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public List<Warning> uninstall(String plugin, UninstallOptions options) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public UpgradeResult upgrade(String plugin, String library, UserPolicy users) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public UpgradeResult upgradeToPrevious(String plugin, UserPolicy users) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public CheckResult check(String library) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public List<Warning> uninstallAll(String library, UninstallOptions options) {
        throw new UnsupportedOperationException("tables only look");
    }

    @Override
    public List<LeakInfo> leaks(boolean collect) {
        return List.of();
    }
}
