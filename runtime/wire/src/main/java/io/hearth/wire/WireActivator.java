package io.hearth.wire;

import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.host.ClientGate;
import io.hearth.core.host.VariableRegistrar;
import io.hearth.sql.front.SqlFrontEnd;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Composition root of the wire: there is a {@link WireServer} while what it needs of core and of
 * the SQL part is there. Thread-safe.
 */
public final class WireActivator
        implements BundleActivator, ServiceTrackerCustomizer<Object, Object> {
    private BundleContext context;
    private List<ServiceTracker<Object, Object>> trackers = List.of();
    private SqlFrontEnd sql;
    private VariableAdmin variables;
    private VariableRegistrar registrar;
    private WireServer server;
    private ServiceRegistration<ClientGate> registration;

    @Override
    public void start(BundleContext bundleContext) {
        context = bundleContext;
        trackers =
                Stream.of(VariableAdmin.class, VariableRegistrar.class, SqlFrontEnd.class)
                        .map(type -> new ServiceTracker<>(context, type.getName(), this))
                        .toList();
        trackers.forEach(ServiceTracker::open);
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        Object service = context.getService(reference);
        take(service);
        return service;
    }

    private synchronized void take(Object service) {
        if (service instanceof SqlFrontEnd found) {
            sql = found;
        } else if (service instanceof VariableAdmin found) {
            variables = found;
        } else if (service instanceof VariableRegistrar found) {
            registrar = found;
        }
        if (server == null && sql != null && variables != null && registrar != null) {
            server = new WireServer(sql, variables, registrar);
            registration = context.registerService(ClientGate.class, server, null);
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
        end();
        sql = service == sql ? null : sql;
        variables = service == variables ? null : variables;
        registrar = service == registrar ? null : registrar;
    }

    private void end() {
        if (server != null) {
            registration.unregister();
            server.end();
            server = null;
        }
    }

    @Override
    public void stop(BundleContext bundleContext) {
        synchronized (this) {
            end();
        }
        trackers.forEach(ServiceTracker::close);
    }
}
