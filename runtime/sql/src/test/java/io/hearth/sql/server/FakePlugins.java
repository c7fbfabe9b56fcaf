package io.hearth.sql.server;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.CheckResult;
import io.hearth.core.admin.LeakInfo;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what it was asked for; knows one installed plugin. */
final class FakePlugins implements PluginAdmin {
    static final String INSTALLED = "example";

    final List<String> calls = new ArrayList<>();
    List<Warning> warnings = List.of();

    private List<Warning> called(String call) {
        calls.add(call);
        return warnings;
    }

    @Override
    public List<Warning> install(String plugin, String library) {
        if (plugin.equalsIgnoreCase(INSTALLED)) {
            throw ErrorCode.ER_UDF_EXISTS.toException(plugin);
        }
        return called("install " + plugin + " " + library);
    }

    @Override
    public List<Warning> installAll(String library) {
        return called("installAll " + library);
    }

    @Override
    public List<Warning> uninstall(String plugin, UninstallOptions options) {
        if (!plugin.equalsIgnoreCase(INSTALLED)) {
            throw ErrorCode.ER_SP_DOES_NOT_EXIST.toException("PLUGIN", plugin);
        }
        return called("uninstall " + plugin + " " + options);
    }

    @Override
    public UpgradeResult upgrade(String plugin, String library, UserPolicy users) {
        called("upgrade " + plugin + " " + library + " " + users);
        return new UpgradeResult("io.x", "1.0.0", "1.1.0", Duration.ofMillis(3), warnings);
    }

    @Override
    public UpgradeResult upgradeToPrevious(String plugin, UserPolicy users) {
        called("previous " + plugin + " " + users);
        return new UpgradeResult("io.x", "1.1.0", "1.0.0", Duration.ZERO, warnings);
    }

    @Override
    public CheckResult check(String library) {
        throw new UnsupportedOperationException(library);
    }

    @Override
    public List<Warning> uninstallAll(String library, UninstallOptions options) {
        return called("uninstallAll " + library + " " + options);
    }

    @Override
    public List<PluginInfo> plugins() {
        return List.of();
    }

    @Override
    public Optional<PluginInfo> plugin(String name) {
        return Optional.empty();
    }

    @Override
    public List<LibraryInfo> available() {
        return List.of();
    }

    @Override
    public List<ThreadInfo> threads() {
        return List.of();
    }

    @Override
    public List<LeakInfo> leaks(boolean collect) {
        return List.of();
    }
}
