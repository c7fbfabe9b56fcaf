package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.diagnose.Diagnosis;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.leak.LoaderWatch;
import io.hearth.core.store.JarStore;
import io.hearth.core.trust.JarCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings stored jars into the framework and out of it. Thread-safe; callers hold the plugins' names
 * in the {@link LifecycleQueue}.
 *
 * <p>A bundle's location is {@code hearth:} and its hash, so that a bundle kept in the framework's
 * cache is known to have the right content. Bundles are started transiently: the dictionary, not
 * the framework, remembers what runs.
 */
final class BundleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(BundleLoader.class);
    private static final String LOCATION = "hearth:";

    private final BundleContext framework;
    private final JarStore jars;
    private final Guard guard;
    private final Diagnosis diagnosis;
    private final Settings settings;
    private final JarCheck jarCheck;
    private final LoaderWatch watch;
    private final Set<Long> beingMoved = ConcurrentHashMap.newKeySet();

    BundleLoader(
            BundleContext framework,
            JarStore jars,
            Guard guard,
            Settings settings,
            LoaderWatch watch) {
        this.framework = framework;
        this.jars = jars;
        this.guard = guard;
        this.diagnosis = new Diagnosis(framework);
        this.settings = settings;
        this.jarCheck = new JarCheck(settings.trust());
        this.watch = watch;
    }

    /**
     * Installs a stored jar in the framework, or finds it there, if its content and signature are
     * as they should be; resolves nothing.
     */
    PluginUnit install(String sha256, BundleDescriptor descriptor) throws PluginFailure {
        Optional<String> signer = check(sha256);
        Bundle bundle = framework.getBundle(LOCATION + sha256);
        if (bundle == null) {
            bundle = installNew(sha256);
        }
        return new PluginUnit(bundle, descriptor, Optional.of(sha256), signer);
    }

    private Optional<String> check(String sha256) throws PluginFailure {
        try {
            return jarCheck.check(jars.path(sha256));
        } catch (BundleFault refused) {
            throw new PluginFailure(refused.getMessage(), refused);
        }
    }

    private Bundle installNew(String sha256) throws PluginFailure {
        try (InputStream content = Files.newInputStream(jars.path(sha256))) {
            return framework.installBundle(LOCATION + sha256, content);
        } catch (BundleException | IOException failed) {
            throw new PluginFailure(
                    "the framework refuses the bundle: " + failed.getMessage(), failed);
        }
    }

    /** Resolves a bundle, or says in one sentence per cause why that cannot be. */
    void resolve(PluginUnit unit) throws PluginFailure {
        List<String> causes = diagnosis.explain(unit.bundle());
        if (!causes.isEmpty()) {
            throw new PluginFailure(String.join("; ", causes));
        }
    }

    /** Starts a bundle if it is not running. */
    void start(PluginUnit unit, String plugin) throws PluginFailure {
        if (unit.bundle().getState() == Bundle.ACTIVE) {
            return;
        }
        moving(
                unit.bundle(),
                () ->
                        guard.call(
                                plugin,
                                "start of bundle " + unit.descriptor().symbolicName(),
                                unit.loader(),
                                settings.initLimit(),
                                () -> {
                                    unit.bundle().start(Bundle.START_TRANSIENT);
                                    return null;
                                }));
    }

    /**
     * Stops a bundle and takes it out of the framework. What fails is logged. Its class loader is
     * watched from then on.
     */
    void uninstall(PluginUnit unit) {
        watch(unit);
        Bundle bundle = unit.bundle();
        String name = unit.descriptor().symbolicName();
        try {
            moving(
                    bundle,
                    () ->
                            guard.call(
                                    name,
                                    "stop of bundle " + name,
                                    unit.loader(),
                                    settings.deinitLimit(),
                                    () -> {
                                        if (bundle.getState() != Bundle.UNINSTALLED) {
                                            bundle.uninstall();
                                        }
                                        return null;
                                    }));
        } catch (PluginFailure failure) {
            LOG.error("Bundle '{}': {}", name, failure.getMessage(), failure.getCause());
        }
    }

    private void watch(PluginUnit unit) {
        BundleDescriptor bundle = unit.descriptor();
        List<String> plugins = bundle.plugins().stream().map(PluginDescriptor::name).toList();
        Optional.ofNullable(unit.loader())
                .ifPresent(loader -> watch.add(loader, bundle.displayName(), plugins));
    }

    /**
     * Wires bundles and all that depend on them anew; those that were active are started again by
     * the framework. Waits for it, but not for ever.
     */
    void refresh(Collection<Bundle> bundles) {
        FrameworkWiring wiring =
                framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        List<Long> closure =
                wiring.getDependencyClosure(bundles).stream().map(Bundle::getBundleId).toList();
        beingMoved.addAll(closure);
        try {
            CountDownLatch done = new CountDownLatch(1);
            FrameworkListener whenDone = event -> done.countDown();
            wiring.refreshBundles(bundles, whenDone);
            Duration limit = settings.deinitLimit().plus(settings.initLimit());
            if (!done.await(limit.toMillis() * (closure.size() + 1), TimeUnit.MILLISECONDS)) {
                LOG.error("Bundles {} could not be wired anew in time", bundles);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            closure.forEach(beingMoved::remove);
        }
    }

    /**
     * Says why a jar could not be installed as it lies there; nothing stays behind.
     *
     * @return one sentence per cause; none if it could be installed
     */
    List<String> tryOut(Path jar) {
        try (InputStream content = Files.newInputStream(jar)) {
            jarCheck.check(jar);
            Bundle bundle = framework.installBundle("hearth-check:" + jar, content);
            try {
                return diagnosis.explain(bundle);
            } finally {
                bundle.uninstall();
            }
        } catch (BundleFault refused) {
            return List.of(refused.getMessage());
        } catch (BundleException | IOException failed) {
            return List.of("the framework refuses the bundle: " + failed.getMessage());
        }
    }

    /** Whether a bundle was installed from the jar store. */
    static boolean isOfHearth(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    /** Whether a bundle's state is being changed by Hearth itself and not by plain OSGi means. */
    boolean isBeingMoved(Bundle bundle) {
        return beingMoved.contains(bundle.getBundleId());
    }

    /**
     * Takes bundles of earlier runs out of the framework's cache that nothing refers to any more.
     */
    void forgetAllBut(Set<String> hashes) {
        for (Bundle bundle : framework.getBundles()) {
            String location = bundle.getLocation();
            if (isOfHearth(bundle) && !hashes.contains(location.substring(LOCATION.length()))) {
                forget(bundle);
            }
        }
    }

    private static void forget(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException failed) {
            throw ErrorCode.ER_UNKNOWN_ERROR.causedBy(
                    failed, "cannot remove stale bundle " + bundle + ": " + failed.getMessage());
        }
    }

    private interface Move {
        void run() throws PluginFailure;
    }

    private void moving(Bundle bundle, Move move) throws PluginFailure {
        beingMoved.add(bundle.getBundleId());
        try {
            move.run();
        } finally {
            beingMoved.remove(bundle.getBundleId());
        }
    }
}
