package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.CheckResult;
import io.hearth.core.admin.LeakInfo;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.core.deploy.DeployFolder;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.core.leak.LoaderWatch;
import io.hearth.core.store.Datadir;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All plugins of a server, from its start to its stop. Thread-safe.
 *
 * <p>Core's activator makes one, calls {@link #start} when all of the runtime's bundles are up, and
 * {@link #stop} at the end; everything else is asked through the two service interfaces.
 */
public final class PluginManager implements PluginAdmin, PluginLeases {
    private static final Logger LOG = LoggerFactory.getLogger(PluginManager.class);

    private final Parts parts;
    private final TypeHosts hosts;
    private final Installation installation;
    private final Removal removal;
    private final Upgrade upgrade;
    private final Deployments deployments;
    private final DeployFolder deployFolder;
    private final StartUp startUp;
    private final PlainBundles plainBundles;
    private final Listing listing;
    private final Supplier<List<ThreadInfo>> daemonThreads;
    private final LoaderWatch watch;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * Puts the parts together; nothing runs yet.
     *
     * @param context core's bundle context
     * @param settings what the options say
     * @param datadir the open data directory, closed by the caller after {@link #stop}
     * @param guard the way into plugin code
     * @param variables takes plugins' variables in
     * @param daemonThreads lists the threads of daemons
     */
    public PluginManager(
            BundleContext context,
            Settings settings,
            Datadir datadir,
            Guard guard,
            PluginVariables variables,
            Supplier<List<ThreadInfo>> daemonThreads) {
        BundleContext framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.daemonThreads = daemonThreads;
        this.watch = new LoaderWatch(framework, this::threads);
        this.hosts = new TypeHosts(context, this::hostAdded, this::hostRemoved);
        PluginRegistry registry = new PluginRegistry();
        LibraryRegistry libraries = new LibraryRegistry();
        BundleLoader loader = new BundleLoader(framework, datadir.jars(), guard, settings, watch);
        PluginActivation activation =
                new PluginActivation(guard, settings, loader, hosts, datadir, variables);
        this.parts =
                new Parts(
                        settings,
                        datadir,
                        guard,
                        new LifecycleQueue(),
                        registry,
                        libraries,
                        new PluginDirectory(settings.pluginDirectory()),
                        loader,
                        activation,
                        variables,
                        new InstalledPlugins(datadir.dictionary()),
                        new Dependencies(registry, libraries),
                        new Rewiring(loader, activation),
                        new ToDeployFolder());
        this.removal = new Removal(parts);
        this.installation = new Installation(parts, removal);
        this.upgrade = new Upgrade(parts, installation, removal);
        this.deployments = new Deployments(parts, installation, removal, upgrade);
        this.deployFolder =
                new DeployFolder(
                        settings.deployDirectory(),
                        settings.deployInterval(),
                        deployments,
                        datadir.dictionary());
        this.startUp = new StartUp(parts, installation, removal);
        this.plainBundles = new PlainBundles(context, parts);
        this.listing = new Listing(parts);
    }

    /**
     * Takes in the variables of the plugins that {@code --plugin-load} names, and initialises none
     * of them. Called instead of {@link #start}.
     *
     * @return the plugins' names
     */
    public List<String> survey() {
        return new OptionSurvey(parts).run();
    }

    /**
     * Brings up the plugins of the dictionary and the options. Called once.
     *
     * @throws StartFailure if the server must not start; what was started is stopped again
     */
    public void start() throws StartFailure {
        Future<Void> done =
                parts.queue()
                        .submit(
                                Set.of(),
                                () -> {
                                    hosts.open();
                                    startUp.run();
                                    return null;
                                });
        try {
            done.get();
            plainBundles.open();
            deployFolder.start();
            if (stopped.get()) {
                deployFolder.close();
                plainBundles.close();
            }
        } catch (ExecutionException failed) {
            stop();
            if (failed.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            LOG.error("The plugins could not be started", failed.getCause());
            throw new StartFailure("The plugins could not be started: " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted");
        }
    }

    /**
     * Takes all plugins out of service, after {@link #start} or instead of it. Again: does nothing.
     */
    public void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        deployFolder.close();
        plainBundles.close();
        parts.queue()
                .callWithin(
                        stopLimit(),
                        "Stopping the plugins",
                        Set.of(),
                        () -> {
                            startUp.undo();
                            return null;
                        });
        hosts.close();
        parts.queue().close();
    }

    /** Each plugin may use its limits for its threads and for deinit, and one more is to spare. */
    private Duration stopLimit() {
        return limitFor(parts.registry().all().size());
    }

    private Duration limitFor(int plugins) {
        return parts.settings().deinitLimit().multipliedBy(3L * (plugins + 1));
    }

    /**
     * Starts the plugins that wait for a host of this type, when the server is up. Comes on the
     * thread that registers the host, which does not wait.
     */
    private void hostAdded(PluginTypeHost host) {
        Set<String> names =
                waitingFor(host)
                        .map(PluginEntry::name)
                        .map(LifecycleQueue::name)
                        .collect(Collectors.toSet());
        if (!names.isEmpty()) {
            parts.queue()
                    .submit(
                            names,
                            () ->
                                    activateAll(
                                            waitingFor(host)
                                                    .filter(entry -> isNamed(entry, names))
                                                    .toList()));
        }
    }

    private static boolean isNamed(PluginEntry entry, Set<String> names) {
        return names.contains(LifecycleQueue.name(entry.name()));
    }

    private Stream<PluginEntry> waitingFor(PluginTypeHost host) {
        return parts.registry().all().stream()
                .filter(entry -> entry.status() == PluginStatus.INACTIVE)
                .filter(entry -> entry.running().isEmpty())
                .filter(entry -> entry.descriptor().type() == host.type())
                .filter(entry -> TypeHosts.fits(host, entry.descriptor().typeVersion()));
    }

    private Void activateAll(List<PluginEntry> entries) {
        for (PluginEntry entry : LoadOrder.of(entries)) {
            try {
                parts.installed().journalStarted(journaled(entry));
                parts.activation().activate(entry, Optional.empty());
            } catch (PluginFailure failure) {
                LOG.error(
                        "Plugin '{}' is disabled: {}",
                        entry.name(),
                        failure.getMessage(),
                        failure.getCause());
                entry.becomeDisabled(failure.getMessage());
            }
        }
        return null;
    }

    private static List<String> journaled(PluginEntry entry) {
        return entry.isJournaled() ? List.of(entry.name()) : List.of();
    }

    /**
     * Takes the plugins of a host out of service before it goes; they wait for another one. Comes
     * on the thread that unregisters the host, and holds it until that is done.
     */
    private void hostRemoved(PluginTypeHost host) {
        List<PluginEntry> served =
                parts.registry().all().stream().filter(entry -> isServedBy(entry, host)).toList();
        Set<String> names =
                served.stream()
                        .map(PluginEntry::name)
                        .map(LifecycleQueue::name)
                        .collect(Collectors.toSet());
        if (!names.isEmpty()) {
            parts.queue()
                    .callWithin(
                            limitFor(served.size()),
                            "Taking leave of the host of " + host.type().sqlName() + " plugins",
                            names,
                            () -> suspend(served));
        }
    }

    private static boolean isServedBy(PluginEntry entry, PluginTypeHost host) {
        return entry.running().filter(running -> running.host() == host).isPresent();
    }

    private Void suspend(List<PluginEntry> served) {
        for (PluginEntry entry : served) {
            parts.activation().deactivate(entry);
            parts.installed().journalStopped(journaled(entry));
            entry.becomeInactive("the host of its type has gone");
        }
        return null;
    }

    @Override
    public List<Warning> install(String plugin, String library) {
        return changed(
                installation.install(Optional.of(plugin), library, PluginInfo.Origin.INSTALLED));
    }

    @Override
    public List<Warning> installAll(String library) {
        return changed(
                installation.install(Optional.empty(), library, PluginInfo.Origin.INSTALLED));
    }

    @Override
    public List<Warning> uninstall(String plugin, UninstallOptions options) {
        return removal.uninstall(plugin, options);
    }

    @Override
    public UpgradeResult upgrade(String plugin, String library, UserPolicy users) {
        return changed(upgrade.upgrade(plugin, library, users));
    }

    @Override
    public UpgradeResult upgradeToPrevious(String plugin, UserPolicy users) {
        return changed(upgrade.toPrevious(plugin, users));
    }

    @Override
    public CheckResult check(String library) {
        return listing.check(library);
    }

    @Override
    public List<Warning> uninstallAll(String library, UninstallOptions options) {
        return removal.uninstallAll(library, options);
    }

    @Override
    public List<PluginInfo> plugins() {
        return listing.plugins();
    }

    @Override
    public Optional<PluginInfo> plugin(String name) {
        return listing.plugin(name);
    }

    @Override
    public List<LibraryInfo> available() {
        return Stream.concat(listing.available().stream(), deployFolder.available().stream())
                .toList();
    }

    @Override
    public List<ThreadInfo> threads() {
        return Stream.concat(daemonThreads.get().stream(), parts.guard().leftovers().stream())
                .toList();
    }

    @Override
    public List<LeakInfo> leaks(boolean collect) {
        return watch.leaks(collect);
    }

    @Override
    public PluginLease lease(String plugin, String user, Runnable interrupt) {
        PluginEntry entry = leasable(plugin);
        while (true) {
            try {
                return entry.leases().lease(user, interrupt);
            } catch (ServerException notInService) {
                PluginEntry now = leasable(plugin);
                if (now == entry) {
                    throw notInService;
                }
                entry = now; // it was upgraded while the caller waited
            }
        }
    }

    private PluginEntry leasable(String plugin) {
        return parts.registry()
                .find(plugin)
                .orElseThrow(() -> ErrorCode.ER_PLUGIN_IS_NOT_LOADED.toException(plugin));
    }

    /** Something new is there, which a bundle in the deploy folder may have been waiting for. */
    private <T> T changed(T result) {
        deployments.changed();
        return result;
    }

    /** Made before the folder is, used when both are. */
    private final class ToDeployFolder implements DeployNotices {
        @Override
        public void withdrawn(String file, String plugin) {
            deployFolder.withdraw(file, plugin);
        }

        @Override
        public void libraryWithdrawn(String file) {
            deployFolder.withdrawLibrary(file);
        }

        @Override
        public void superseded(String file) {
            deployFolder.superseded(file);
        }
    }
}
