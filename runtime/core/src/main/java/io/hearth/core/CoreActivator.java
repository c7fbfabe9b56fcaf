package io.hearth.core;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.daemon.DaemonHost;
import io.hearth.core.daemon.DaemonSupervisor;
import io.hearth.core.guard.Guard;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.core.lifecycle.PluginManager;
import io.hearth.core.option.ServerSettings;
import io.hearth.core.store.Datadir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Composition root of core. A start that cannot be throws an exception whose message is the one
 * sentence that the operator reads.
 */
public final class CoreActivator implements BundleActivator {
    private Datadir datadir;
    private DaemonSupervisor supervisor;
    private PluginManager plugins;
    private Readiness readiness;

    @Override
    public void start(BundleContext context) throws Exception {
        ServerSettings settings = ServerSettings.read(context);
        datadir = Datadir.open(settings.dataDirectory(), settings.locked());
        supervisor = new DaemonSupervisor();
        plugins =
                new PluginManager(
                        context, settings.lifecycle(), datadir, new Guard(), supervisor::threads);
        context.registerService(
                PluginTypeHost.class,
                new DaemonHost(supervisor, settings.lifecycle().deinitLimit()),
                null);
        context.registerService(
                new String[] {PluginAdmin.class.getName(), PluginLeases.class.getName()},
                plugins,
                null);
        readiness = new Readiness(context, plugins);
        readiness.startWithFramework();
    }

    @Override
    public void stop(BundleContext context) {
        readiness.stop();
        supervisor.close();
        datadir.close();
    }
}
