package io.hearth.sql;

import io.hearth.api.session.SqlService;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.host.DictionaryTables;
import io.hearth.core.host.PluginFailures;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.core.host.VariableRegistrar;
import io.hearth.sql.front.SqlFrontEnd;
import io.hearth.sql.server.CoreServices;
import io.hearth.sql.server.SqlPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composition root of the SQL part: there is a {@link SqlPart} while all it needs of core is there.
 * Thread-safe.
 */
public final class SqlActivator
        implements BundleActivator, ServiceTrackerCustomizer<Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(SqlActivator.class);
    private static final List<Class<?>> NEEDED =
            List.of(
                    PluginAdmin.class,
                    PluginLeases.class,
                    PluginFailures.class,
                    VariableAdmin.class,
                    VariableRegistrar.class,
                    DictionaryTables.class);

    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<ServiceTracker<Object, Object>> trackers = new ArrayList<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private BundleContext context;
    private SqlPart part;

    @Override
    public void start(BundleContext bundleContext) {
        context = bundleContext;
        SqlPart.warmUpPlanner();
        for (Class<?> needed : NEEDED) {
            trackers.add(new ServiceTracker<>(context, needed.getName(), this));
        }
        trackers.forEach(ServiceTracker::open);
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        Object service = context.getService(reference);
        if (service != null) {
            take(service);
        }
        return service;
    }

    private synchronized void take(Object service) {
        NEEDED.stream()
                .filter(type -> type.isInstance(service))
                .forEach(type -> services.putIfAbsent(type, service));
        if (part == null && services.size() == NEEDED.size()) {
            begin();
        }
    }

    private void begin() {
        part =
                new SqlPart(
                        new CoreServices(
                                service(PluginAdmin.class),
                                service(PluginLeases.class),
                                service(PluginFailures.class),
                                service(VariableAdmin.class),
                                service(VariableRegistrar.class),
                                service(DictionaryTables.class),
                                this::stopServer),
                        context);
        registrations.add(context.registerService(PluginTypeHost.class, part.host(), null));
        registrations.add(context.registerService(SqlService.class, part.service(), null));
        registrations.add(context.registerService(SqlFrontEnd.class, part.frontEnd(), null));
        part.warmUp();
    }

    private <T> T service(Class<T> type) {
        return type.cast(services.get(type));
    }

    /** The framework stops on a thread of its own. */
    private void stopServer() {
        try {
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
        } catch (BundleException failure) {
            LOG.error("The server does not stop", failure);
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object service) {
        // Their properties mean nothing here.
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object service) {
        giveUp(service);
        context.ungetService(reference);
    }

    private synchronized void giveUp(Object service) {
        if (services.containsValue(service)) {
            end();
            services.values().removeIf(known -> known == service);
        }
    }

    private void end() {
        if (part != null) {
            registrations.forEach(ServiceRegistration::unregister);
            registrations.clear();
            part.close();
            part = null;
        }
    }

    @Override
    public void stop(BundleContext bundleContext) {
        synchronized (this) {
            end();
        }
        trackers.forEach(ServiceTracker::close);
        trackers.clear();
    }
}
