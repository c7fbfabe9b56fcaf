package io.hearth.core.lifecycle;

import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.LastExit;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.guard.PluginFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows bundles that are started, stopped, updated and uninstalled by plain OSGi means (Gogo, Pax
 * Exam, another bundle): start means {@code init}, stop means {@code deinit}, update both.
 *
 * <p>The framework calls in on whatever thread moves the bundle; the work is done by the {@link
 * LifecycleQueue} while that thread waits, but not longer than the limits allow.
 */
final class PlainBundles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlainBundles.class);
    private static final int ALL_STATES =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final LifecycleQueue queue;
    private final PluginRegistry registry;
    private final BundleLoader loader;
    private final PluginActivation activation;
    private final InstalledPlugins installed;
    private final Settings settings;
    private final BundleTracker<Bundle> tracker;

    PlainBundles(BundleContext context, Parts parts) {
        this.queue = parts.queue();
        this.registry = parts.registry();
        this.loader = parts.loader();
        this.activation = parts.activation();
        this.installed = parts.installed();
        this.settings = parts.settings();
        this.tracker =
                new BundleTracker<>(context, ALL_STATES, null) {
                    @Override
                    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
                        if (!declaresPlugins(bundle)) {
                            return null;
                        }
                        boolean startedByHearth = event == null && !registry.of(bundle).isEmpty();
                        if (!startedByHearth) {
                            changed(bundle);
                        }
                        return bundle;
                    }

                    @Override
                    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
                        changed(bundle);
                    }

                    @Override
                    public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
                        removed(bundle);
                    }
                };
    }

    void open() {
        tracker.open();
    }

    @Override
    public void close() {
        tracker.close();
    }

    private static boolean declaresPlugins(Bundle bundle) {
        String capabilities = bundle.getHeaders("").get("Provide-Capability");
        return bundle.getBundleId() != 0
                && capabilities != null
                && capabilities.contains(DeclarePlugin.NAMESPACE);
    }

    private void changed(Bundle bundle) {
        if (loader.isBeingMoved(bundle)) {
            return;
        }
        switch (bundle.getState()) {
            case Bundle.ACTIVE -> takeUp(bundle);
            case Bundle.STARTING -> {
                if (isLazy(bundle)) {
                    takeUp(bundle);
                }
            }
            case Bundle.STOPPING ->
                    during(bundle, settings.deinitLimit(), () -> release(bundle, "stopped"));
            default -> LOG.trace("{} has changed to a state that means nothing here", bundle);
        }
    }

    /** A lazily activated bundle stays STARTING until a class is loaded, which init will do. */
    private static boolean isLazy(Bundle bundle) {
        return bundle.getHeaders("").get("Bundle-ActivationPolicy") != null;
    }

    private void takeUp(Bundle bundle) {
        try {
            BundleDescriptor descriptor = BundleReader.read(bundle);
            if (!descriptor.isLibrary() && !isAbandoned(bundle)) {
                PluginUnit unit = new PluginUnit(bundle, descriptor, hashOf(bundle));
                during(bundle, settings.initLimit(), () -> takeUpNow(unit));
            }
        } catch (BundleFault fault) {
            LOG.error(
                    "Bundle {} was started, but its plugins cannot be taken up: {}",
                    bundle,
                    fault.getMessage());
        }
    }

    /** A bundle of Hearth's own whose start came to an end only after its install had failed. */
    private boolean isAbandoned(Bundle bundle) {
        return BundleLoader.isOfHearth(bundle) && registry.of(bundle).isEmpty();
    }

    private Optional<String> hashOf(Bundle bundle) {
        return registry.of(bundle).stream()
                .flatMap(entry -> entry.unit().stream())
                .flatMap(unit -> unit.sha256().stream())
                .findFirst();
    }

    private Void takeUpNow(PluginUnit unit) {
        disableUndeclared(unit);
        for (PluginDescriptor plugin : unit.descriptor().plugins()) {
            Optional<PluginEntry> known = registry.find(plugin.name());
            if (known.isEmpty()) {
                PluginEntry entry = newTransient(plugin, unit);
                registry.add(entry);
                activate(entry);
            } else if (isOf(unit.bundle(), known.get())) {
                known.get().redeclare(plugin, unit);
                activate(known.get());
            } else {
                LOG.error(
                        "Plugin '{}' of bundle {} is not taken up: a plugin of that name exists",
                        plugin.name(),
                        unit.bundle());
            }
        }
        return null;
    }

    /** After an update: what the new content does not declare any more cannot run. */
    private void disableUndeclared(PluginUnit unit) {
        for (PluginEntry entry : registry.of(unit.bundle())) {
            if (unit.descriptor().plugin(entry.name()).isEmpty()) {
                entry.becomeDisabled("its bundle was updated and no longer declares it");
            }
        }
    }

    private static boolean isOf(Bundle bundle, PluginEntry entry) {
        return entry.unit().filter(unit -> unit.bundle() == bundle).isPresent();
    }

    private PluginEntry newTransient(PluginDescriptor plugin, PluginUnit unit) {
        return new PluginEntry(
                plugin,
                Optional.of(unit),
                Optional.empty(),
                Origin.TRANSIENT,
                settings.plugins().choice(plugin.name()).option(),
                LastExit.NONE,
                registry.nextSequence());
    }

    private void activate(PluginEntry entry) {
        if (entry.running().isPresent()) {
            return;
        }
        Optional<String> off = Installation.reasonToStayOff(settings, entry.name());
        if (off.isPresent()) {
            entry.becomeDisabled(off.get());
            return;
        }
        try {
            installed.journalStarted(entry.isJournaled() ? List.of(entry.name()) : List.of());
            activation.activate(entry, Optional.empty());
        } catch (PluginFailure failure) {
            LOG.error(
                    "Plugin '{}' is disabled: {}",
                    entry.name(),
                    failure.getMessage(),
                    failure.getCause());
            entry.becomeDisabled(failure.getMessage());
        }
    }

    private Void release(Bundle bundle, String how) {
        List<PluginEntry> entries = registry.of(bundle);
        for (int i = entries.size() - 1; i >= 0; i--) {
            PluginEntry entry = entries.get(i);
            if (entry.running().isPresent()) {
                activation.deactivate(entry);
                installed.journalStopped(entry.isJournaled() ? List.of(entry.name()) : List.of());
                entry.becomeInactive("its bundle was " + how);
            }
        }
        return null;
    }

    private void removed(Bundle bundle) {
        if (!loader.isBeingMoved(bundle) && bundle.getState() == Bundle.UNINSTALLED) {
            during(bundle, settings.deinitLimit(), () -> forget(bundle));
        }
    }

    private Void forget(Bundle bundle) {
        release(bundle, "uninstalled");
        for (PluginEntry entry : registry.of(bundle)) {
            if (entry.origin() == Origin.TRANSIENT) {
                registry.remove(entry);
            } else {
                entry.becomeInactive("its bundle was uninstalled by plain OSGi means");
            }
        }
        return null;
    }

    /** Runs an operation on a bundle's plugins and waits for it, but not for ever. */
    private void during(Bundle bundle, Duration limit, Callable<Void> work) {
        Set<String> names = namesOf(bundle);
        if (!names.isEmpty()) {
            Duration forAll = limit.multipliedBy(names.size() + 1L);
            queue.callWithin(forAll, "Life-cycle work on bundle " + bundle, names, work);
        }
    }

    private Set<String> namesOf(Bundle bundle) {
        Set<String> names = new HashSet<>();
        for (PluginEntry entry : registry.of(bundle)) {
            names.add(LifecycleQueue.name(entry.name()));
            entry.unit().ifPresent(unit -> names.add(Installation.bundleName(unit.descriptor())));
        }
        if (bundle.getState() != Bundle.UNINSTALLED) {
            names.addAll(declaredNames(bundle));
        }
        return names;
    }

    private static Set<String> declaredNames(Bundle bundle) {
        try {
            return Installation.namesOf(BundleReader.read(bundle));
        } catch (BundleFault fault) {
            LOG.debug("{} declares nothing that can be read", bundle, fault);
            return Set.of();
        }
    }
}
