package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.fault.CrashPoint;
import io.hearth.core.lifecycle.InstalledPlugins.PreviousVersion;
import io.hearth.core.store.JarStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * Replaces a bundle by another version of it, in place. Thread-safe.
 *
 * <p>The new bundle is resolved beside the old one before anything is touched. Then the users are
 * cleared away, the old plugins hand their state to the new ones, and one durable commit makes the
 * exchange real. Until that commit any failure brings the old version back.
 */
final class Upgrade {
    private final LifecycleQueue queue;
    private final PluginRegistry registry;
    private final LibraryRegistry libraries;
    private final PluginDirectory directory;
    private final JarStore jars;
    private final BundleLoader loader;
    private final InstalledPlugins installed;
    private final Dependencies dependencies;
    private final Rewiring rewiring;
    private final Settings settings;
    private final DeployNotices notices;
    private final Removal removal;
    private final Installation installation;
    private final Exchange exchange;

    Upgrade(Parts parts, Installation installation, Removal removal) {
        this.queue = parts.queue();
        this.registry = parts.registry();
        this.libraries = parts.libraries();
        this.directory = parts.directory();
        this.jars = parts.datadir().jars();
        this.loader = parts.loader();
        this.installed = parts.installed();
        this.dependencies = parts.dependencies();
        this.rewiring = parts.rewiring();
        this.settings = parts.settings();
        this.notices = parts.notices();
        this.removal = removal;
        this.installation = installation;
        this.exchange = new Exchange(parts, installation);
    }

    /** What is to be replaced: a bundle and the plugins of it that are installed. */
    record Subject(
            PluginUnit unit,
            String library,
            Origin origin,
            List<PluginEntry> plugins,
            Optional<LibraryEntry> asLibrary) {}

    /**
     * What it is to be replaced by.
     *
     * @param sha256 hash of the stored jar
     * @param library name of the file it came from
     * @param extra plugins of the new version to install in addition
     */
    record Replacement(
            String sha256, BundleDescriptor descriptor, String library, List<String> extra) {}

    /** UPGRADE PLUGIN; an operation of its own. */
    UpgradeResult upgrade(String plugin, String library, UserPolicy users) {
        Subject seen = subjectOf(plugin);
        Path file = directory.resolve(library);
        BundleDescriptor descriptor = Installation.read(file);
        return queue.call(
                names(seen, descriptor),
                () -> {
                    Subject subject = subjectOf(plugin);
                    String name = fileName(subject, file.getFileName().toString());
                    UpgradeResult result = upgradeFrom(subject, file, name, users, List.of());
                    tellDeployFolder(subject, result);
                    return result;
                });
    }

    /** The same to the version before the last upgrade; an operation of its own. */
    UpgradeResult toPrevious(String plugin, UserPolicy users) {
        Subject seen = subjectOf(plugin);
        PreviousVersion previous = previousOf(seen);
        BundleDescriptor descriptor = Installation.read(jars.path(previous.sha256()));
        return queue.call(
                names(seen, descriptor),
                () -> {
                    Subject subject = subjectOf(plugin);
                    PreviousVersion wanted = previousOf(subject);
                    Replacement replacement =
                            new Replacement(
                                    wanted.sha256(),
                                    Installation.read(jars.path(wanted.sha256())),
                                    fileName(subject, wanted.library()),
                                    List.of());
                    UpgradeResult result = replace(subject, replacement, users);
                    tellDeployFolder(subject, result);
                    return result;
                });
    }

    private void tellDeployFolder(Subject subject, UpgradeResult result) {
        CrashPoint.reached("deploy.superseding");
        if (subject.origin() == Origin.DEPLOYED && !result.downtime().isZero()) {
            notices.superseded(subject.library());
        }
    }

    /** A deployed bundle goes on under the name of its file in the deploy folder. */
    private static String fileName(Subject subject, String given) {
        return subject.origin() == Origin.DEPLOYED ? subject.library() : given;
    }

    private PreviousVersion previousOf(Subject subject) {
        String bundle = subject.unit().descriptor().symbolicName();
        return installed
                .previous(bundle)
                .filter(previous -> jars.contains(previous.sha256()))
                .orElseThrow(
                        () ->
                                ErrorCode.ER_UNKNOWN_ERROR.toException(
                                        "No previous version of bundle " + bundle + " is kept"));
    }

    private Subject subjectOf(String plugin) {
        PluginEntry entry =
                registry.find(plugin)
                        .filter(found -> found.status() != PluginStatus.DELETED)
                        .orElseThrow(
                                () -> ErrorCode.ER_SP_DOES_NOT_EXIST.toException("PLUGIN", plugin));
        PluginUnit unit =
                entry.unit()
                        .filter(present -> entry.isRemembered())
                        .orElseThrow(
                                () ->
                                        ErrorCode.ER_UNKNOWN_ERROR.toException(
                                                "Plugin '%s' was not installed by INSTALL or the deploy folder and cannot be upgraded"
                                                        .formatted(entry.name())));
        return new Subject(
                unit,
                entry.library().orElseThrow(),
                entry.origin(),
                installed(registry, unit),
                Optional.empty());
    }

    /** The plugins of a bundle that are not on their way out. */
    static List<PluginEntry> installed(PluginRegistry registry, PluginUnit unit) {
        return registry.of(unit.bundle()).stream()
                .filter(entry -> entry.status() != PluginStatus.DELETED)
                .toList();
    }

    /** The names an exchange may touch: both versions and all that is wired to the old one. */
    Set<String> names(Subject subject, BundleDescriptor next) {
        Set<String> names = new HashSet<>(Installation.namesOf(next));
        names.addAll(Installation.namesOf(subject.unit().descriptor()));
        Stream.concat(
                        subject.plugins().stream(),
                        dependencies.wiredTo(subject.unit().bundle()).stream())
                .map(PluginEntry::name)
                .map(LifecycleQueue::name)
                .forEach(names::add);
        return names;
    }

    /** Inside an operation that holds {@link #names}. */
    UpgradeResult upgradeFrom(
            Subject subject, Path file, String library, UserPolicy users, List<String> extra) {
        String sha256 = jars.store(file).sha256();
        try {
            BundleDescriptor descriptor = Installation.read(jars.path(sha256));
            return replace(subject, new Replacement(sha256, descriptor, library, extra), users);
        } catch (RuntimeException failure) {
            removal.dropJarIfUnused(sha256);
            throw failure;
        }
    }

    private UpgradeResult replace(Subject subject, Replacement replacement, UserPolicy users) {
        if (subject.unit().sha256().equals(Optional.of(replacement.sha256()))) {
            return result(subject, replacement, Duration.ZERO, List.of());
        }
        requireSuccessor(subject, replacement);
        PluginUnit next =
                installation.load(
                        replacement.library(), replacement.sha256(), replacement.descriptor());
        try {
            requireNothingLost(subject, replacement, next);
        } catch (RuntimeException refused) {
            loader.uninstall(next);
            throw refused;
        }
        return replaceBy(subject, replacement, next, users);
    }

    /** The new version must be one of the same bundle, and declare what is installed. */
    private void requireSuccessor(Subject subject, Replacement replacement) {
        BundleDescriptor old = subject.unit().descriptor();
        BundleDescriptor next = replacement.descriptor();
        if (!old.symbolicName().equals(next.symbolicName())) {
            throw refuse(
                    replacement,
                    "bundle %s is expected, found bundle %s"
                            .formatted(old.symbolicName(), next.symbolicName()));
        }
        for (PluginEntry plugin : subject.plugins()) {
            PluginDescriptor declared =
                    next.plugin(plugin.name())
                            .orElseThrow(
                                    () ->
                                            refuse(
                                                    replacement,
                                                    "version %s does not declare plugin '%s', which is installed"
                                                            .formatted(
                                                                    next.version(),
                                                                    plugin.name())));
            installation.requireMaturity(replacement.library(), declared);
        }
        replacement.extra().forEach(name -> requireInstallable(replacement, name));
        if (subject.asLibrary().isPresent() && !next.isLibrary()) {
            throw refuse(
                    replacement,
                    "version %s declares plugins, and a library bundle is installed; uninstall that first"
                            .formatted(next.version()));
        }
    }

    /** A plugin that the old version did not have. */
    private void requireInstallable(Replacement replacement, String plugin) {
        if (registry.find(plugin).isPresent()) {
            throw ErrorCode.ER_UDF_EXISTS.toException(plugin);
        }
        installation.requireMaturity(
                replacement.library(), replacement.descriptor().plugin(plugin).orElseThrow());
    }

    private static RuntimeException refuse(Replacement replacement, String reason) {
        return ErrorCode.ER_CANT_OPEN_LIBRARY.toException(replacement.library(), reason);
    }

    private void requireNothingLost(Subject subject, Replacement replacement, PluginUnit next) {
        List<String> lost = dependencies.lost(subject.unit().bundle(), next.bundle());
        if (!lost.isEmpty()) {
            throw refuse(replacement, "it would break others: " + String.join("; ", lost));
        }
    }

    private UpgradeResult replaceBy(
            Subject subject, Replacement replacement, PluginUnit next, UserPolicy users) {
        Bundle old = subject.unit().bundle();
        List<PluginEntry> touched = new ArrayList<>(registry.of(old));
        touched.addAll(dependencies.wiredTo(old));
        try {
            Exchange.Outcome outcome;
            try {
                Users.clear(touched, users, settings.deinitLimit());
                removal.finishDeleted(touched);
                outcome = exchange(subject, replacement, next, dependencies.wiredTo(old));
            } catch (RuntimeException failure) {
                loader.uninstall(next);
                throw failure;
            }
            return result(subject, replacement, outcome.downtime(), finish(subject, outcome, next));
        } finally {
            Users.release(touched);
        }
    }

    private Exchange.Outcome exchange(
            Subject subject,
            Replacement replacement,
            PluginUnit next,
            List<PluginEntry> dependents) {
        try {
            return exchange.run(subject, replacement, next, dependents);
        } catch (ServerException failure) {
            Version old = subject.unit().descriptor().version();
            throw failure.withHint("version " + old + " goes on");
        }
    }

    /**
     * The exchange is real: the old bundle goes, and those wired to it are wired to the new one.
     */
    private List<Warning> finish(Subject subject, Exchange.Outcome outcome, PluginUnit next) {
        Bundle old = subject.unit().bundle();
        boolean others = !dependencies.dependentNames(old).isEmpty();
        loader.uninstall(subject.unit());
        CrashPoint.reached("upgrade.old-uninstalled");
        if (others || !outcome.stopped().isEmpty()) {
            rewiring.refresh(List.of(old));
        }
        subject.asLibrary()
                .ifPresent(
                        known ->
                                libraries.put(LibraryEntry.of(next, known.file(), known.origin())));
        outcome.forgotten().ifPresent(removal::dropJarIfUnused);
        List<Warning> warnings = new ArrayList<>(outcome.warnings());
        warnings.addAll(rewiring.restart(outcome.stopped()));
        return warnings;
    }

    private static UpgradeResult result(
            Subject subject, Replacement replacement, Duration downtime, List<Warning> warnings) {
        return new UpgradeResult(
                replacement.descriptor().symbolicName(),
                subject.unit().descriptor().version().toString(),
                replacement.descriptor().version().toString(),
                downtime,
                warnings);
    }

    /** A replaced jar as it is kept. */
    static PreviousVersion previousVersion(Subject subject) {
        return new PreviousVersion(subject.unit().sha256().orElseThrow(), subject.library());
    }
}
