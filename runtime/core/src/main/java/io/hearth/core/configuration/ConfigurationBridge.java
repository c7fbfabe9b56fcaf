package io.hearth.core.configuration;

import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.variable.Variables;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Opens the way between variables and Configuration Admin whenever there is one, and closes it when
 * that goes. Thread-safe. Names the service by text: without its bundle there are no classes of it.
 */
public final class ConfigurationBridge implements AutoCloseable {
    private static final String SERVICE = "org.osgi.service.cm.ConfigurationAdmin";

    private final BundleContext context;
    private final Variables variables;
    private final VariableAdmin admin;
    private final ServiceTracker<Object, PluginConfigurations> tracker;
    private final List<PluginConfigurations> open = new CopyOnWriteArrayList<>();
    private final Consumer<String> listener = this::changed;

    /**
     * A bridge that is not open yet.
     *
     * @param context core's
     * @param variables tells of changes
     * @param admin reads and sets variables
     */
    public ConfigurationBridge(BundleContext context, Variables variables, VariableAdmin admin) {
        this.context = context;
        this.variables = variables;
        this.admin = admin;
        this.tracker = new ServiceTracker<>(context, SERVICE, new Following());
    }

    /** Begins to follow changes on both sides. */
    public void open() {
        variables.addListener(listener);
        tracker.open();
    }

    private void changed(String plugin) {
        open.forEach(configurations -> configurations.changed(plugin));
    }

    @Override
    public void close() {
        variables.removeListener(listener);
        tracker.close();
    }

    /** One set of configurations for each Configuration Admin; there is hardly ever a second. */
    private final class Following
            implements ServiceTrackerCustomizer<Object, PluginConfigurations> {
        @Override
        public PluginConfigurations addingService(ServiceReference<Object> reference) {
            PluginConfigurations added =
                    new PluginConfigurations(context, context.getService(reference), admin);
            open.add(added);
            added.showAll();
            return added;
        }

        @Override
        public void modifiedService(
                ServiceReference<Object> reference, PluginConfigurations configurations) {
            // Its properties mean nothing here.
        }

        @Override
        public void removedService(
                ServiceReference<Object> reference, PluginConfigurations configurations) {
            open.remove(configurations);
            configurations.close();
            context.ungetService(reference);
        }
    }
}
