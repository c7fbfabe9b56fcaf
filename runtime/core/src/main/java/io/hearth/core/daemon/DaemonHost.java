package io.hearth.core.daemon;

import static java.util.Objects.requireNonNull;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginTypeHost;
import java.time.Duration;
import java.util.function.Supplier;
import org.osgi.framework.Version;

/**
 * Serves the plugins of type DAEMON: starts them on threads of the supervisor and stops those. A
 * declaration without code needs no service; its bundle works by itself. Any thread.
 */
public final class DaemonHost implements PluginTypeHost {
    /** Version of {@code io.hearth.api.daemon} that this host implements; a test compares them. */
    private static final Version VERSION = new Version(1, 0, 0);

    private final DaemonSupervisor supervisor;
    private final Supplier<Duration> stopLimit;

    /**
     * A host on a supervisor's threads.
     *
     * @param supervisor runs the threads; not closed by this host
     * @param stopLimit how long a plugin's threads may take to end, asked each time
     */
    public DaemonHost(DaemonSupervisor supervisor, Supplier<Duration> stopLimit) {
        this.supervisor = requireNonNull(supervisor, "supervisor");
        this.stopLimit = requireNonNull(stopLimit, "stopLimit");
    }

    @Override
    public PluginType type() {
        return PluginType.DAEMON;
    }

    @Override
    public Version version() {
        return VERSION;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Calls {@link DaemonPlugin#start}; if that throws, what it has started is stopped first.
     *
     * @throws IllegalArgumentException if the plugin's class is no {@link DaemonPlugin}
     */
    @Override
    public Registration register(HostedPlugin plugin) throws Exception {
        if (plugin.instance().isEmpty()) {
            return () -> {};
        }
        DaemonPlugin instance = daemonPlugin(plugin.name(), plugin.instance().get());
        Daemon daemon =
                supervisor.open(
                        plugin.name(),
                        instance.getClass().getClassLoader(),
                        plugin.context().logger());
        start(instance, daemon);
        return () -> daemon.stop(stopLimit.get());
    }

    private static DaemonPlugin daemonPlugin(String name, Plugin instance) {
        if (instance instanceof DaemonPlugin) {
            return (DaemonPlugin) instance;
        }
        throw new IllegalArgumentException(
                "plugin "
                        + name
                        + " is declared as DAEMON, but its class "
                        + instance.getClass().getName()
                        + " does not implement "
                        + DaemonPlugin.class.getName());
    }

    private void start(DaemonPlugin instance, Daemon daemon) throws Exception {
        try {
            instance.start(daemon);
        } catch (Throwable failure) {
            stopAfter(failure, daemon);
            throw failure;
        }
    }

    private void stopAfter(Throwable failure, Daemon daemon) {
        try {
            daemon.stop(stopLimit.get());
        } catch (RuntimeException | Error alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
