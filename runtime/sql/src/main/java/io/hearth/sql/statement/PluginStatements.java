package io.hearth.sql.statement;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.sql.account.Privilege;
import io.hearth.sql.syntax.PluginStatement.InstallPlugin;
import io.hearth.sql.syntax.PluginStatement.InstallSoname;
import io.hearth.sql.syntax.PluginStatement.UninstallPlugin;
import io.hearth.sql.syntax.PluginStatement.UninstallSoname;
import io.hearth.sql.syntax.PluginStatement.UpgradePlugin;
import io.hearth.sql.syntax.PluginStatement.UserHandling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** INSTALL, UNINSTALL and UPGRADE of plugins. Stateless; any thread. */
final class PluginStatements {
    private final PluginAdmin plugins;

    PluginStatements(PluginAdmin plugins) {
        this.plugins = plugins;
    }

    Reply install(InstallPlugin statement, Execution execution) {
        execution.session().privileges().require(Privilege.PLUGIN_INSERT);
        try {
            return warned(execution, plugins.install(statement.name(), statement.library()));
        } catch (ServerException failure) {
            if (statement.ifNotExists() && failure.code() == ErrorCode.ER_UDF_EXISTS) {
                return noted(execution, ErrorCode.ER_PLUGIN_INSTALLED, statement.name());
            }
            throw failure;
        }
    }

    Reply installAll(InstallSoname statement, Execution execution) {
        execution.session().privileges().require(Privilege.PLUGIN_INSERT);
        return warned(execution, plugins.installAll(statement.library()));
    }

    Reply uninstall(UninstallPlugin statement, Execution execution) {
        execution.session().privileges().require(Privilege.PLUGIN_DELETE);
        UninstallOptions options = options(statement.users(), statement.cascade());
        try {
            return warned(execution, plugins.uninstall(statement.name(), options));
        } catch (ServerException failure) {
            return notedIf(statement.ifExists(), execution, failure);
        }
    }

    Reply uninstallAll(UninstallSoname statement, Execution execution) {
        execution.session().privileges().require(Privilege.PLUGIN_DELETE);
        UninstallOptions options = options(statement.users(), statement.cascade());
        try {
            return warned(execution, plugins.uninstallAll(statement.library(), options));
        } catch (ServerException failure) {
            return notedIf(statement.ifExists(), execution, failure);
        }
    }

    Reply upgrade(UpgradePlugin statement, Execution execution) {
        execution.session().privileges().require(Privilege.PLUGIN_INSERT);
        execution.session().privileges().require(Privilege.PLUGIN_DELETE);
        UserPolicy policy = policy(statement.users()).orElse(UserPolicy.DEFAULT);
        UpgradeResult result =
                statement
                        .library()
                        .map(library -> plugins.upgrade(statement.name(), library, policy))
                        .orElseGet(() -> plugins.upgradeToPrevious(statement.name(), policy));
        execution.session().diagnostics().addAll(result.warnings());
        return Done.saying(
                execution,
                "%s: %s -> %s, %d ms out of service"
                        .formatted(
                                result.bundle(),
                                result.from(),
                                result.to(),
                                result.downtime().toMillis()));
    }

    private static UninstallOptions options(UserHandling users, boolean cascade) {
        return new UninstallOptions(policy(users), cascade);
    }

    private static Optional<UserPolicy> policy(UserHandling users) {
        return users.force()
                ? Optional.of(UserPolicy.FORCE)
                : users.waitSeconds().map(Duration::ofSeconds).map(UserPolicy::waiting);
    }

    private static Reply warned(Execution execution, List<Warning> warnings) {
        execution.session().diagnostics().addAll(warnings);
        return Done.nothing(execution);
    }

    private static Reply notedIf(boolean wanted, Execution execution, ServerException failure) {
        if (wanted && failure.code() == ErrorCode.ER_SP_DOES_NOT_EXIST) {
            execution
                    .session()
                    .diagnostics()
                    .addAll(
                            List.of(
                                    new Warning(
                                            Warning.Level.NOTE,
                                            failure.code(),
                                            failure.getMessage())));
            return Done.nothing(execution);
        }
        throw failure;
    }

    private static Reply noted(Execution execution, ErrorCode code, String name) {
        execution.session().diagnostics().note(code, name);
        return Done.nothing(execution);
    }
}
