package io.hearth.core.lifecycle;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.host.PluginTypeHost;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.ServiceRegistration;

/**
 * One plugin that the server knows. Thread-safe: operations that hold the plugin's name in the
 * {@link LifecycleQueue} change it, anyone reads it and takes leases.
 */
final class PluginEntry {
    private final Optional<String> library;
    private final Origin origin;
    private final LoadOption loadOption;
    private final long sequence;
    private final LeaseBook leases;

    private PluginDescriptor descriptor;
    private Optional<PluginUnit> unit;
    private LastExit lastExit;
    private PluginStatus status = PluginStatus.INACTIVE;
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> activeSince = Optional.empty();
    private Optional<Running> running = Optional.empty();

    /** What exists of a plugin while it is initialised. */
    record Running(
            Optional<Plugin> instance,
            PluginContext context,
            PluginTypeHost host,
            PluginTypeHost.Registration registration,
            ServiceRegistration<?> service,
            AutoCloseable status) {}

    PluginEntry(
            PluginDescriptor descriptor,
            Optional<PluginUnit> unit,
            Optional<String> library,
            Origin origin,
            LoadOption loadOption,
            LastExit lastExit,
            long sequence) {
        this.descriptor = descriptor;
        this.leases = new LeaseBook(descriptor.name());
        this.unit = unit;
        this.library = library;
        this.origin = origin;
        this.loadOption = loadOption;
        this.lastExit = lastExit;
        this.sequence = sequence;
    }

    synchronized PluginDescriptor descriptor() {
        return descriptor;
    }

    String name() {
        return descriptor().name();
    }

    synchronized Optional<PluginUnit> unit() {
        return unit;
    }

    Optional<String> library() {
        return library;
    }

    Origin origin() {
        return origin;
    }

    LoadOption loadOption() {
        return loadOption;
    }

    long sequence() {
        return sequence;
    }

    /** Whether it comes back at the next start by what the dictionary says. */
    boolean isRemembered() {
        return origin == Origin.INSTALLED || origin == Origin.DEPLOYED;
    }

    /** Whether the dictionary's journal tells how its runs end. */
    boolean isJournaled() {
        return isRemembered() || origin == Origin.OPTION;
    }

    synchronized LastExit lastExit() {
        return lastExit;
    }

    synchronized void lastExit(LastExit exit) {
        lastExit = exit;
    }

    synchronized PluginStatus status() {
        return status;
    }

    synchronized Optional<String> reason() {
        return reason;
    }

    synchronized Optional<Instant> activeSince() {
        return activeSince;
    }

    synchronized Optional<Running> running() {
        return running;
    }

    /** The bundle's content has changed by plain OSGi means. */
    synchronized void redeclare(PluginDescriptor changed, PluginUnit changedUnit) {
        descriptor = changed;
        unit = Optional.of(changedUnit);
    }

    synchronized void becomeActive(Running nowRunning) {
        status = PluginStatus.ACTIVE;
        reason = Optional.empty();
        activeSince = Optional.of(Instant.now());
        running = Optional.of(nowRunning);
        leases.open();
    }

    synchronized void becomeInactive(String why) {
        become(PluginStatus.INACTIVE, why);
    }

    synchronized void becomeDisabled(String why) {
        become(PluginStatus.DISABLED, why);
    }

    private void become(PluginStatus next, String why) {
        leases.close();
        status = next;
        reason = Optional.of(why);
        activeSince = Optional.empty();
    }

    /** Takes what is running, for the caller to end; no lease is given from now on. */
    synchronized Optional<Running> takeRunning() {
        Optional<Running> taken = running;
        running = Optional.empty();
        if (status == PluginStatus.ACTIVE) {
            become(PluginStatus.INACTIVE, "it is being stopped");
        }
        return taken;
    }

    /**
     * Marks the plugin DELETED. No lease is given from now on.
     *
     * @param finish runs when the last lease is closed; not called if there is none now
     * @return true if nobody uses the plugin
     */
    synchronized boolean retire(Runnable finish) {
        status = PluginStatus.DELETED;
        reason = Optional.empty();
        return leases.closeFor(finish);
    }

    /** Who uses the plugin; its lock is taken inside this object's, never the other way round. */
    LeaseBook leases() {
        return leases;
    }
}
