package io.hearth.core;

import io.hearth.api.error.ServerException;
import io.hearth.core.lifecycle.PluginManager;
import io.hearth.core.lifecycle.StartFailure;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the plugins when all bundles of the runtime are up, stops them before the first of these
 * goes down, and tells the launcher how it went. Thread-safe.
 *
 * <p>The launcher knows nothing of core's classes, so it is told by a service of the JDK's type
 * {@link Supplier}: with the property {@value #READY} true it gives the line that says the server
 * accepts work, with false the sentence that says why it does not start.
 */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final String READY = "hearth.ready";

    /** The MySQL version whose behaviour clients may expect. */
    private static final String MYSQL_VERSION = "8.4.0";

    private final BundleContext context;
    private final PluginManager plugins;
    private final String version;
    private final ClientGates gates;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final FrameworkListener whenUp = this::frameworkEvent;
    private final SynchronousBundleListener whenGoingDown = this::bundleChanged;

    Readiness(BundleContext context, PluginManager plugins, String version) {
        this.context = context;
        this.plugins = plugins;
        this.version = version;
        this.gates = new ClientGates(context);
    }

    void startWithFramework() {
        gates.start();
        context.addFrameworkListener(whenUp);
        context.addBundleListener(whenGoingDown);
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        if (framework.getState() == Bundle.ACTIVE) {
            startOnce();
        }
    }

    private void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED) {
            startOnce();
        }
    }

    private void bundleChanged(BundleEvent event) {
        boolean goingDown =
                event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0;
        if (goingDown) {
            stop();
        }
    }

    /** On a thread of its own: plugins may take their time, the framework's threads must not. */
    private void startOnce() {
        if (started.compareAndSet(false, true)) {
            Thread thread = new Thread(this::startPlugins, "hearth-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void startPlugins() {
        try {
            plugins.start();
            int port = openGates();
            tell(true, "ready for connections. Version: '" + version + "' port: " + port);
        } catch (StartFailure failure) {
            tell(false, failure.getMessage());
        } catch (ServerException | IllegalStateException goingDown) {
            LOG.info("The server goes down before it was ready", goingDown);
        }
    }

    private int openGates() throws StartFailure {
        try {
            return gates.open();
        } catch (ServerException failure) {
            throw new StartFailure(failure.getMessage());
        }
    }

    private void tell(boolean ready, String sentence) {
        tell(context, ready, sentence);
    }

    /** Tells the launcher how the start went. */
    static void tell(BundleContext context, boolean ready, String sentence) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(READY, ready);
        Supplier<String> answer = () -> sentence;
        context.registerService(Supplier.class, answer, properties);
    }

    /** The version that clients see. */
    static String version(BundleContext context) {
        Version own = context.getBundle().getVersion();
        return "%s-Hearth-%d.%d.%d"
                .formatted(MYSQL_VERSION, own.getMajor(), own.getMinor(), own.getMicro());
    }

    /** Ends the clients' sessions and stops the plugins, once. */
    void stop() {
        if (stopped.compareAndSet(false, true)) {
            gates.close();
            plugins.stop();
        }
    }
}
