package io.hearth.core;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.configuration.ConfigurationBridge;
import io.hearth.core.daemon.DaemonHost;
import io.hearth.core.daemon.DaemonSupervisor;
import io.hearth.core.guard.Guard;
import io.hearth.core.host.DictionaryTables;
import io.hearth.core.host.PluginFailures;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.core.host.VariableRegistrar;
import io.hearth.core.lifecycle.PluginManager;
import io.hearth.core.lifecycle.PluginVariables;
import io.hearth.core.option.PluginHelp;
import io.hearth.core.option.ServerSettings;
import io.hearth.core.status.ServerStatus;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.store.Datadir;
import io.hearth.core.store.PartTables;
import io.hearth.core.variable.Variables;
import io.hearth.options.ServerOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Composition root of core. A start that cannot be throws an exception whose message is the one
 * sentence that the operator reads.
 */
public final class CoreActivator implements BundleActivator {
    private static final Duration CALLBACK_LIMIT = Duration.ofSeconds(10);
    private static final Duration STATUS_LIMIT = Duration.ofSeconds(5);

    private Datadir datadir;
    private DaemonSupervisor supervisor;
    private PluginManager plugins;
    private Readiness readiness;
    private ConfigurationBridge configurations;

    @Override
    public void start(BundleContext context) throws Exception {
        ServerSettings settings = ServerSettings.read(context);
        datadir = Datadir.open(settings.dataDirectory(), settings.locked());
        supervisor = new DaemonSupervisor();
        Guard guard = new Guard();
        String version = Readiness.version(context);
        Variables variables = variables(settings, guard, version);
        StatusRegistry status = new StatusRegistry(guard, STATUS_LIMIT);
        plugins =
                new PluginManager(
                        context,
                        settings.lifecycle(),
                        datadir,
                        guard,
                        new PluginVariables(guard, variables, status),
                        supervisor::threads);
        status.register(
                Optional.empty(), null, ServerStatus.variables(Instant.now(), figures(guard)));
        context.registerService(
                PluginTypeHost.class,
                new DaemonHost(supervisor, settings.lifecycle().deinitTimeout()),
                null);
        context.registerService(PluginFailures.class, guard::countFailure, null);
        VariableAdmin admin = variables.admin(status);
        context.registerService(VariableAdmin.class, admin, null);
        context.registerService(DictionaryTables.class, new PartTables(datadir.dictionary()), null);
        context.registerService(VariableRegistrar.class, variables.registrar(status), null);
        configurations = new ConfigurationBridge(context, variables, admin);
        configurations.open();
        context.registerService(
                new String[] {PluginAdmin.class.getName(), PluginLeases.class.getName()},
                plugins,
                null);
        if (settings.options().isOn(ServerOption.HELP)) {
            Readiness.tell(context, true, PluginHelp.text(plugins.survey(), variables));
            return;
        }
        readiness = new Readiness(context, plugins, version);
        readiness.startWithFramework();
    }

    private Variables variables(ServerSettings settings, Guard guard, String version) {
        Variables variables =
                new Variables(
                        guard,
                        datadir.dictionary(),
                        settings.options().all(),
                        !settings.options().isOn(ServerOption.NO_DEFAULTS),
                        CALLBACK_LIMIT);
        settings.variables().register(variables, version);
        return variables;
    }

    private ServerStatus.Figures figures(Guard guard) {
        return new ServerStatus.Figures(
                () -> count(plugin -> plugin.status() == PluginStatus.ACTIVE),
                () -> count(CoreActivator::hasFailed),
                guard::failures,
                supervisor::threadCount,
                supervisor::restarts);
    }

    private long count(Predicate<PluginInfo> which) {
        return plugins.plugins().stream().filter(which).count();
    }

    /** A plugin that is switched off is not meant to run. */
    private static boolean hasFailed(PluginInfo plugin) {
        return plugin.status() == PluginStatus.DISABLED && plugin.loadOption() != LoadOption.OFF;
    }

    @Override
    public void stop(BundleContext context) {
        if (readiness == null) {
            plugins.stop();
        } else {
            readiness.stop();
        }
        configurations.close();
        supervisor.close();
        datadir.close();
    }
}
