package io.hearth.core.leak;

import io.hearth.core.admin.LeakInfo;
import io.hearth.core.admin.ThreadInfo;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;

/**
 * Knows the class loaders that ought to be gone, without holding them. Thread-safe.
 *
 * <p>Bundles that somebody uninstalls by plain OSGi means are not watched.
 */
public final class LoaderWatch {
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofSeconds(5);

    private final List<Watched> watched = new CopyOnWriteArrayList<>();
    private final List<HolderSearch> searches;
    private final long nanosBetweenCollections;
    private Optional<Long> lastCollection = Optional.empty();

    private record Watched(
            WeakReference<ClassLoader> loader,
            String bundle,
            List<String> plugins,
            Instant since) {}

    /**
     * Watches nothing yet.
     *
     * @param framework whose bundles may hold a loader by being wired to it
     * @param threads tells which threads are known as a plugin's
     */
    public LoaderWatch(BundleContext framework, Supplier<List<ThreadInfo>> threads) {
        this(
                List.of(
                        new ThreadSearch(threads),
                        new ThreadInternalsSearch(),
                        new ShutdownHookSearch(),
                        new RegistrationSearch(),
                        new LogHandlerSearch(),
                        new JdbcDriverSearch(),
                        new WiringSearch(framework)),
                BETWEEN_COLLECTIONS);
    }

    LoaderWatch(List<HolderSearch> searches, Duration betweenCollections) {
        this.searches = searches;
        this.nanosBetweenCollections = betweenCollections.toNanos();
    }

    /**
     * Watches a class loader from now on. Resource bundles that the JDK has cached for it are
     * dropped, as they would hold it until memory runs short.
     *
     * @param loader of a bundle that is being uninstalled
     * @param bundle its symbolic name and version
     * @param plugins the plugins it declared
     */
    public void add(ClassLoader loader, String bundle, List<String> plugins) {
        ResourceBundle.clearCache(loader);
        forgetCollected();
        watched.add(new Watched(new WeakReference<>(loader), bundle, plugins, Instant.now()));
    }

    private void forgetCollected() {
        watched.removeIf(one -> one.loader().refersTo(null));
    }

    /**
     * The watched loaders that are still in memory.
     *
     * @param collect whether to ask the JVM for a full collection first, unless that was done in
     *     the last five seconds
     * @return one entry per loader, the longest watched first
     */
    public List<LeakInfo> leaks(boolean collect) {
        if (collect) {
            collect();
        }
        forgetCollected();
        return watched.stream().flatMap(one -> leak(one).stream()).toList();
    }

    private synchronized void collect() {
        long now = System.nanoTime();
        boolean due = lastCollection.filter(last -> now - last < nanosBetweenCollections).isEmpty();
        if (due) {
            System.gc();
            lastCollection = Optional.of(System.nanoTime());
        }
    }

    private Optional<LeakInfo> leak(Watched one) {
        return Optional.ofNullable(one.loader().get()).map(loader -> leak(one, loader));
    }

    private LeakInfo leak(Watched one, ClassLoader loader) {
        Findings findings = new Findings();
        Belongings belongings = new Belongings(loader);
        searches.forEach(search -> search.search(belongings, findings));
        findings.notSearched(
                "static fields, and objects reached by several steps (a heap dump tells)");
        return new LeakInfo(
                one.bundle(),
                one.plugins(),
                one.since(),
                findings.holders(),
                findings.notSearched());
    }
}
