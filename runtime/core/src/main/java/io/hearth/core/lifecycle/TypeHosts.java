package io.hearth.core.lifecycle;

import io.hearth.api.plugin.PluginType;
import io.hearth.core.host.PluginTypeHost;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The parts of the server that serve plugin types, tracked as OSGi services. Thread-safe.
 *
 * <p>A host fits a plugin when it has the same type and its version lies in the semantic range from
 * the plugin's type version to the next major one.
 */
final class TypeHosts implements AutoCloseable {
    private final ServiceTracker<PluginTypeHost, PluginTypeHost> tracker;

    /** The callbacks come on the thread that registers or unregisters a host. */
    TypeHosts(
            BundleContext context, Consumer<PluginTypeHost> added, Consumer<PluginTypeHost> gone) {
        this.tracker =
                new ServiceTracker<>(context, PluginTypeHost.class, null) {
                    @Override
                    public PluginTypeHost addingService(ServiceReference<PluginTypeHost> found) {
                        PluginTypeHost host = super.addingService(found);
                        added.accept(host);
                        return host;
                    }

                    @Override
                    public void removedService(
                            ServiceReference<PluginTypeHost> reference, PluginTypeHost host) {
                        gone.accept(host);
                        super.removedService(reference, host);
                    }
                };
    }

    void open() {
        tracker.open();
    }

    Optional<PluginTypeHost> find(PluginType type, Version typeVersion) {
        Collection<PluginTypeHost> hosts = tracker.getTracked().values();
        return hosts.stream()
                .filter(host -> host.type() == type)
                .filter(host -> fits(host, typeVersion))
                .max(Comparator.comparing(PluginTypeHost::version));
    }

    /** Why no host fits, for the plugin's reason. */
    String absence(PluginType type, Version typeVersion) {
        String offered =
                tracker.getTracked().values().stream()
                        .filter(host -> host.type() == type)
                        .map(host -> host.version().toString())
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .map(versions -> "offered is " + versions)
                        .orElse("this server has no part for it");
        return "it waits for a host of %s plugins in version %s; %s"
                .formatted(type.sqlName(), range(typeVersion), offered);
    }

    static boolean fits(PluginTypeHost host, Version typeVersion) {
        return range(typeVersion).includes(host.version());
    }

    private static VersionRange range(Version from) {
        Version nextMajor = new Version(from.getMajor() + 1, 0, 0);
        return new VersionRange(VersionRange.LEFT_CLOSED, from, nextMajor, VersionRange.RIGHT_OPEN);
    }

    @Override
    public void close() {
        tracker.close();
    }
}
