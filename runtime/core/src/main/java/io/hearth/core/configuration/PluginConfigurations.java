package io.hearth.core.configuration;

import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configurations of all plugins at one Configuration Admin. Thread-safe: one thread of its own
 * shows what has changed, so that nobody who sets a variable waits for it.
 */
final class PluginConfigurations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginConfigurations.class);

    private final BundleContext context;
    private final ConfigurationAdmin service;
    private final VariableAdmin admin;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(PluginConfigurations::thread);

    /** Used by the worker alone. */
    private final Map<String, PluginConfiguration> byPlugin = new HashMap<>();

    PluginConfigurations(BundleContext context, Object service, VariableAdmin admin) {
        this.context = context;
        this.service = (ConfigurationAdmin) service;
        this.admin = admin;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hearth-configuration");
        thread.setDaemon(true);
        return thread;
    }

    /** Shows the variables of all plugins. */
    void showAll() {
        admin.info(LikePattern.ANY).stream()
                .flatMap(variable -> variable.plugin().stream())
                .distinct()
                .forEach(this::changed);
    }

    /** Shows a plugin's variables soon, or takes its configuration away if it has none any more. */
    void changed(String plugin) {
        try {
            worker.execute(() -> show(plugin));
        } catch (RejectedExecutionException closed) {
            LOG.debug("Configuration Admin has gone before a change of '{}'", plugin, closed);
        }
    }

    private void show(String plugin) {
        List<VariableInfo> variables =
                admin.info(LikePattern.ANY).stream()
                        .filter(variable -> variable.plugin().filter(plugin::equals).isPresent())
                        .toList();
        try {
            if (variables.isEmpty()) {
                remove(plugin);
            } else {
                byPlugin.computeIfAbsent(plugin, this::open).show(variables);
            }
        } catch (Exception failure) {
            LOG.warn("The configuration of plugin '{}' is not up to date", plugin, failure);
        }
    }

    private PluginConfiguration open(String plugin) {
        return new PluginConfiguration(context, service, admin, plugin, () -> changed(plugin));
    }

    private void remove(String plugin) throws Exception {
        PluginConfiguration gone = byPlugin.remove(plugin);
        if (gone != null) {
            gone.close();
        }
    }

    /** Lets the configurations be; Configuration Admin is going. */
    @Override
    public void close() {
        worker.shutdown();
    }
}
