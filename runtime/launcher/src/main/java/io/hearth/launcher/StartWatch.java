package io.hearth.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Learns how the start went, and when the framework begins to stop, whoever stops it. Thread-safe.
 *
 * <p>The runtime tells by a service of the JDK's type {@link Supplier} with the property {@value
 * #READY}: true gives the line that says the server accepts work, false the sentence that says why
 * it does not start. A bundle of the runtime that does not start ends the start as well.
 */
final class StartWatch implements FrameworkListener, ServiceListener, SynchronousBundleListener {
    private static final String READY = "hearth.ready";
    private static final String FILTER =
            "(&(objectClass=" + Supplier.class.getName() + ")(" + READY + "=*))";

    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private volatile BundleContext framework;

    /** Begins to watch a framework that is initialised and not started. */
    void open(BundleContext context) {
        framework = context;
        context.addFrameworkListener(this);
        context.addBundleListener(this);
        try {
            context.addServiceListener(this, FILTER);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The ready line, or a {@link StartException}. Cancelled when the server stops before. */
    CompletableFuture<String> ready() {
        return ready;
    }

    /** Complete when the framework has begun to stop. */
    CompletableFuture<Void> stopping() {
        return stopping;
    }

    /** Until the server is ready; a start that has failed stays one. */
    boolean isStarting() {
        return !ready.isDone() || ready.isCompletedExceptionally();
    }

    /** Somebody wants the server to stop; also when there is no framework to stop yet. */
    void stopRequested() {
        stopping.complete(null);
        ready.cancel(false);
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        boolean fails =
                event.getType() == FrameworkEvent.ERROR && RuntimeBundles.isOurs(event.getBundle());
        if (fails) {
            ready.completeExceptionally(StartException.of(event.getThrowable()));
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) {
            stopRequested();
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.REGISTERED) {
            tell(event.getServiceReference());
        }
    }

    private void tell(ServiceReference<?> reference) {
        if (framework.getService(reference) instanceof Supplier<?> supplier) {
            String sentence = String.valueOf(supplier.get());
            if (Boolean.TRUE.equals(reference.getProperty(READY))) {
                ready.complete(sentence);
            } else {
                ready.completeExceptionally(new StartException(sentence));
            }
        }
        framework.ungetService(reference);
    }
}
