package io.hearth.core.lifecycle;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.core.lifecycle.PluginEntry.Running;
import io.hearth.core.store.Datadir;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one plugin into service and out of it. Stateless; callers hold the plugin's name in the
 * {@link LifecycleQueue}.
 *
 * <p>Into service: bundle started, class loaded, variables taken in, {@code recover} after a crash,
 * {@code init}, taken in by the host of its type, published as an OSGi service. Out of service: the
 * reverse.
 */
final class PluginActivation {
    private static final Logger LOG = LoggerFactory.getLogger(PluginActivation.class);

    /** A host that waits up to the limit for threads of its own must still be able to return. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Guard guard;
    private final Settings settings;
    private final BundleLoader loader;
    private final TypeHosts hosts;
    private final Datadir datadir;
    private final PluginVariables variables;

    PluginActivation(
            Guard guard,
            Settings settings,
            BundleLoader loader,
            TypeHosts hosts,
            Datadir datadir,
            PluginVariables variables) {
        this.guard = guard;
        this.settings = settings;
        this.loader = loader;
        this.hosts = hosts;
        this.datadir = datadir;
        this.variables = variables;
    }

    /**
     * Takes a plugin into service, or leaves it INACTIVE with a reason when no host of its type is
     * there.
     *
     * @param entry a plugin that is not running
     * @param handedOver state of a previous version
     * @return true if it is ACTIVE, false if it waits
     * @throws PluginFailure if it cannot serve; nothing of it is left running
     */
    boolean activate(PluginEntry entry, Optional<Object> handedOver) throws PluginFailure {
        PluginDescriptor plugin = entry.descriptor();
        Optional<PluginTypeHost> host = hosts.find(plugin.type(), plugin.typeVersion());
        if (host.isEmpty()) {
            entry.becomeInactive(hosts.absence(plugin.type(), plugin.typeVersion()));
            return false;
        }
        PluginUnit unit = entry.unit().orElseThrow();
        loader.start(unit, plugin.name());
        entry.becomeActive(start(entry, unit, host.get(), handedOver));
        LOG.info(
                "Plugin '{}' {} ({}) is active",
                plugin.name(),
                plugin.version(),
                plugin.type().sqlName());
        return true;
    }

    private Running start(
            PluginEntry entry, PluginUnit unit, PluginTypeHost host, Optional<Object> handedOver)
            throws PluginFailure {
        PluginDescriptor plugin = entry.descriptor();
        RunningContext context =
                RunningContext.of(
                        plugin,
                        datadir.pluginDirectory(plugin.name()),
                        entry.lastExit(),
                        handedOver);
        Optional<Plugin> instance = instantiate(plugin, unit);
        PluginVariables.Named named =
                variables.take(plugin.name(), unit, instance, settings.initLimit());
        try {
            return start(plugin, unit, host, instance, context, named);
        } catch (PluginFailure | RuntimeException failure) {
            variables.release(plugin.name());
            throw failure;
        }
    }

    private Running start(
            PluginDescriptor plugin,
            PluginUnit unit,
            PluginTypeHost host,
            Optional<Plugin> instance,
            RunningContext context,
            PluginVariables.Named named)
            throws PluginFailure {
        if (instance.isPresent()) {
            initialise(plugin, unit, instance.get(), context);
        }
        HostedPlugin hosted = new HostedPlugin(plugin.name(), instance, context, unit.bundle());
        try {
            PluginTypeHost.Registration registration = register(host, hosted, unit);
            try {
                ServiceRegistration<?> service = publish(plugin, unit, instance);
                AutoCloseable status = variables.show(plugin.name(), unit, named);
                return new Running(instance, context, host, registration, service, status);
            } catch (IllegalStateException bundleStopped) {
                close(plugin.name(), unit, registration);
                throw new PluginFailure("its bundle was stopped meanwhile", bundleStopped);
            }
        } catch (PluginFailure failure) {
            instance.ifPresent(object -> deinitialise(plugin.name(), unit, object, context));
            throw failure;
        }
    }

    /** Makes a plugin's object; nothing is asked of it yet. */
    Optional<Plugin> instantiate(PluginDescriptor plugin, PluginUnit unit) throws PluginFailure {
        if (plugin.className().isEmpty()) {
            return Optional.empty();
        }
        String className = plugin.className().get();
        return Optional.of(
                guard.call(
                        plugin.name(),
                        "creating " + className,
                        unit.loader(),
                        settings.initLimit(),
                        () -> newInstance(unit, className)));
    }

    private static Plugin newInstance(PluginUnit unit, String className) throws Exception {
        Class<?> type = unit.bundle().loadClass(className);
        if (!Plugin.class.isAssignableFrom(type)) {
            throw new ClassCastException(
                    className + " does not implement " + Plugin.class.getName());
        }
        try {
            return (Plugin) type.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) thrown.getCause();
        }
    }

    private void initialise(
            PluginDescriptor plugin, PluginUnit unit, Plugin instance, RunningContext context)
            throws PluginFailure {
        if (context.lastExit() == LastExit.CRASH) {
            guard.call(
                    plugin.name(),
                    "recover",
                    unit.loader(),
                    settings.initLimit(),
                    () -> {
                        instance.recover(context);
                        return null;
                    });
        }
        guard.call(
                plugin.name(),
                "init",
                unit.loader(),
                settings.initLimit(),
                () -> {
                    instance.init(context);
                    return null;
                });
    }

    /** A host that answers only after the limit gets its registration closed by the late thread. */
    private PluginTypeHost.Registration register(
            PluginTypeHost host, HostedPlugin hosted, PluginUnit unit) throws PluginFailure {
        AtomicBoolean abandoned = new AtomicBoolean();
        try {
            return guard.call(
                    hosted.name(),
                    "start",
                    unit.loader(),
                    settings.initLimit(),
                    () -> {
                        PluginTypeHost.Registration registration = host.register(hosted);
                        if (abandoned.get()) {
                            registration.close();
                        }
                        return registration;
                    });
        } catch (PluginFailure failure) {
            abandoned.set(true);
            throw failure;
        }
    }

    private static ServiceRegistration<?> publish(
            PluginDescriptor plugin, PluginUnit unit, Optional<Plugin> instance) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("io.hearth.plugin.name", plugin.name());
        properties.put("io.hearth.plugin.type", plugin.type().name());
        properties.put("io.hearth.plugin.version", plugin.version());
        Plugin service = instance.orElseGet(() -> new Plugin() {});
        return unit.bundle().getBundleContext().registerService(Plugin.class, service, properties);
    }

    /**
     * Takes a plugin out of service. What fails is logged and counted; the plugin goes all the
     * same.
     *
     * @return the state it leaves for the next version
     */
    Optional<Serializable> deactivate(PluginEntry entry) {
        Optional<Running> taken = entry.takeRunning();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Running running = taken.get();
        PluginUnit unit = entry.unit().orElseThrow();
        unpublish(running.service());
        variables.withdraw(entry.name());
        hideStatus(entry.name(), running.status());
        close(entry.name(), unit, running.registration());
        Optional<Serializable> state =
                running.instance()
                        .flatMap(
                                object ->
                                        deinitialise(
                                                entry.name(), unit, object, running.context()));
        variables.release(entry.name());
        entry.lastExit(LastExit.CLEAN);
        LOG.info("Plugin '{}' is stopped", entry.name());
        return state;
    }

    /**
     * Takes the system variables of a plugin out of SQL's sight while it is still in use, as MySQL
     * does; its status variables stay until it goes.
     */
    void hideSystemVariables(PluginEntry entry) {
        variables.withdraw(entry.name());
    }

    private static void hideStatus(String plugin, AutoCloseable status) {
        try {
            status.close();
        } catch (Exception failure) {
            LOG.error("Plugin '{}': its status variables stay listed", plugin, failure);
        }
    }

    private static void unpublish(ServiceRegistration<?> service) {
        try {
            service.unregister();
        } catch (IllegalStateException gone) {
            LOG.debug("The service went with its bundle", gone);
        }
    }

    private void close(String plugin, PluginUnit unit, PluginTypeHost.Registration registration) {
        attempt(
                plugin,
                "stop",
                unit,
                () -> {
                    registration.close();
                    return Optional.empty();
                });
    }

    private Optional<Serializable> deinitialise(
            String plugin, PluginUnit unit, Plugin instance, PluginContext context) {
        return attempt(plugin, "deinit", unit, () -> instance.deinit(context));
    }

    private Optional<Serializable> attempt(
            String plugin, String call, PluginUnit unit, Callable<Optional<Serializable>> work) {
        try {
            Optional<Serializable> result =
                    guard.call(
                            plugin, call, unit.loader(), settings.deinitLimit().plus(GRACE), work);
            return result == null ? Optional.empty() : result;
        } catch (PluginFailure failure) {
            LOG.error("Plugin '{}': {}", plugin, failure.getMessage(), failure.getCause());
            return Optional.empty();
        }
    }
}
