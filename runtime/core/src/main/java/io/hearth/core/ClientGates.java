package io.hearth.core;

import io.hearth.api.error.ServerException;
import io.hearth.core.host.ClientGate;
import java.util.HashSet;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes what lets clients in, at the right time. Thread-safe. */
final class ClientGates implements ServiceTrackerCustomizer<ClientGate, ClientGate> {
    private static final Logger LOG = LoggerFactory.getLogger(ClientGates.class);

    private final BundleContext context;
    private final ServiceTracker<ClientGate, ClientGate> tracker;
    private final Set<ClientGate> known = new HashSet<>();
    private boolean open;
    private boolean closed;

    ClientGates(BundleContext context) {
        this.context = context;
        this.tracker = new ServiceTracker<>(context, ClientGate.class, this);
    }

    /** Begins to look for gates. */
    void start() {
        tracker.open();
    }

    /**
     * Opens all that are there, and from now on those that come.
     *
     * @return the TCP port; 0 if there is none
     */
    synchronized int open() {
        open = true;
        int port = 0;
        for (ClientGate gate : known) {
            port = Math.max(port, gate.open());
        }
        return port;
    }

    @Override
    public synchronized ClientGate addingService(ServiceReference<ClientGate> reference) {
        ClientGate gate = context.getService(reference);
        known.add(gate);
        if (open && !closed) {
            openLate(gate);
        }
        return gate;
    }

    private static void openLate(ClientGate gate) {
        try {
            LOG.info("Clients are let in on port {}", gate.open());
        } catch (ServerException failure) {
            LOG.error("Clients are not let in: {}", failure.getMessage(), failure);
        }
    }

    @Override
    public void modifiedService(ServiceReference<ClientGate> reference, ClientGate gate) {
        // Its properties mean nothing here.
    }

    @Override
    public synchronized void removedService(
            ServiceReference<ClientGate> reference, ClientGate gate) {
        known.remove(gate);
        context.ungetService(reference);
    }

    /** Closes all; none is opened any more. */
    void close() {
        Set<ClientGate> toClose;
        synchronized (this) {
            closed = true;
            toClose = new HashSet<>(known);
        }
        toClose.forEach(ClientGate::close);
        tracker.close();
    }
}
