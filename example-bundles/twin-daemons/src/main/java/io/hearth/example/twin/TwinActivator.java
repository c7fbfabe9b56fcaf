package io.hearth.example.twin;

import java.time.Clock;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * The work of {@code twin_quiet}, a plugin without a class: adds a command to the shell for as long
 * as the bundle is started.
 *
 * <p>The framework calls it, not the plugin host: it runs before the first plugin of the bundle is
 * initialised and ends after the last one is gone. The framework takes the service back by itself.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class TwinActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.command.scope", "twin");
        properties.put("osgi.command.function", new String[] {"uptime"});
        context.registerService(
                TwinCommands.class, new TwinCommands(Clock.systemUTC()), properties);
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing of its own to end: no thread, no file, no socket.
    }
}
