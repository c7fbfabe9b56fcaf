package io.hearth.core.lifecycle;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.Warning;
import io.hearth.core.bundle.PluginDescriptor;
import io.hearth.core.fault.CrashPoint;
import io.hearth.core.guard.Guard;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.lifecycle.InstalledPlugins.InstalledLibrary;
import io.hearth.core.lifecycle.InstalledPlugins.PreviousVersion;
import io.hearth.core.lifecycle.Upgrade.Replacement;
import io.hearth.core.lifecycle.Upgrade.Subject;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heart of an upgrade: old plugins out, new ones in, or all as it was. Stateless; the caller
 * holds all names in the {@link LifecycleQueue} and has cleared the users away.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final PluginRegistry registry;
    private final PluginActivation activation;
    private final InstalledPlugins installed;
    private final Rewiring rewiring;
    private final Settings settings;
    private final Guard guard;
    private final Installation installation;

    Exchange(Parts parts, Installation installation) {
        this.registry = parts.registry();
        this.activation = parts.activation();
        this.installed = parts.installed();
        this.rewiring = parts.rewiring();
        this.settings = parts.settings();
        this.guard = parts.guard();
        this.installation = installation;
    }

    /**
     * What an exchange has done.
     *
     * @param stopped plugins wired to the old bundle, which are to be started again
     * @param downtime from the first old plugin's end to the last new one's begin
     * @param forgotten hash of the jar that was the previous version until now
     */
    record Outcome(
            List<PluginEntry> stopped,
            Duration downtime,
            List<Warning> warnings,
            Optional<String> forgotten) {}

    Outcome run(
            Subject subject,
            Replacement replacement,
            PluginUnit next,
            List<PluginEntry> dependents) {
        List<PluginEntry> stopped = rewiring.stop(dependents);
        Retired retired = new Retired(subject.plugins());
        long begin = System.nanoTime();
        List<PluginEntry> fresh = new ArrayList<>();
        try {
            retired.stop();
            CrashPoint.reached("upgrade.old-stopped");
            List<Warning> warnings = bringIn(subject, replacement, next, retired, fresh);
            Duration downtime = Duration.ofNanos(System.nanoTime() - begin);
            CrashPoint.reached("upgrade.new-started");
            Optional<String> forgotten = previousOf(replacement);
            commit(subject, replacement, next, fresh);
            CrashPoint.reached("upgrade.committed");
            Users.release(fresh);
            Users.release(subject.plugins());
            return new Outcome(stopped, downtime, warnings, forgotten);
        } catch (RuntimeException failure) {
            takeBack(fresh, retired);
            rewiring.restart(stopped);
            throw failure;
        }
    }

    private Optional<String> previousOf(Replacement replacement) {
        return installed
                .previous(replacement.descriptor().symbolicName())
                .map(PreviousVersion::sha256);
    }

    private List<Warning> bringIn(
            Subject subject,
            Replacement replacement,
            PluginUnit next,
            Retired retired,
            List<PluginEntry> fresh) {
        List<Warning> warnings = new ArrayList<>();
        if (subject.asLibrary().isPresent()) {
            installation.start(next, replacement.library());
        }
        for (PluginEntry old : subject.plugins()) {
            PluginEntry entry = successor(old, replacement, next);
            entry.leases().hold();
            registry.replace(old, entry);
            fresh.add(entry);
            warnings.addAll(
                    installation.bringUp(entry, () -> retired.stateOf(old.name(), next.loader())));
        }
        for (String name : replacement.extra()) {
            PluginEntry entry = extra(name, subject.origin(), replacement, next);
            entry.leases().hold();
            registry.add(entry);
            fresh.add(entry);
            warnings.addAll(installation.bringUp(entry, Optional::empty));
        }
        return warnings;
    }

    private PluginEntry successor(PluginEntry old, Replacement replacement, PluginUnit next) {
        return new PluginEntry(
                next.descriptor().plugin(old.name()).orElseThrow(),
                Optional.of(next),
                Optional.of(replacement.library()),
                old.origin(),
                old.loadOption(),
                old.lastExit(),
                old.sequence());
    }

    private PluginEntry extra(
            String name, Origin origin, Replacement replacement, PluginUnit next) {
        PluginDescriptor plugin = next.descriptor().plugin(name).orElseThrow();
        return new PluginEntry(
                plugin,
                Optional.of(next),
                Optional.of(replacement.library()),
                origin,
                settings.plugins().choice(name).option(),
                installed.lastExit(name),
                registry.nextSequence());
    }

    private void commit(
            Subject subject, Replacement replacement, PluginUnit next, List<PluginEntry> fresh) {
        if (subject.asLibrary().isPresent()) {
            LibraryEntry old = subject.asLibrary().get();
            InstalledLibrary row = LibraryEntry.of(next, old.file(), old.origin()).row();
            installed.upgrade(Upgrade.previousVersion(subject), row);
            return;
        }
        Set<String> running =
                fresh.stream()
                        .filter(entry -> entry.running().isPresent())
                        .map(PluginEntry::name)
                        .collect(Collectors.toSet());
        installed.upgrade(
                replacement.descriptor().symbolicName(),
                Upgrade.previousVersion(subject),
                Installation.rows(fresh, replacement.sha256()),
                running);
    }

    /** Whoever waits for a new plugin is answered by the old one, if there is one. */
    private void takeBack(List<PluginEntry> fresh, Retired retired) {
        for (int i = fresh.size() - 1; i >= 0; i--) {
            PluginEntry entry = fresh.get(i);
            activation.deactivate(entry);
            Optional<PluginEntry> old = retired.named(entry.name());
            if (old.isPresent()) {
                registry.replace(entry, old.get());
            } else {
                registry.remove(entry);
            }
            entry.leases().release();
        }
        retired.startAgain();
    }

    /** The plugins of the old version, with the states that they left. */
    private final class Retired {
        private final List<PluginEntry> plugins;
        private final List<PluginEntry> ran = new ArrayList<>();
        private final Map<String, byte[]> states = new HashMap<>();
        private final Map<String, Object> originals = new HashMap<>();

        Retired(List<PluginEntry> plugins) {
            this.plugins = plugins;
        }

        Optional<PluginEntry> named(String name) {
            return plugins.stream()
                    .filter(entry -> entry.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        void stop() {
            for (int i = plugins.size() - 1; i >= 0; i--) {
                PluginEntry entry = plugins.get(i);
                if (entry.running().isPresent()) {
                    ran.add(0, entry);
                    activation.deactivate(entry).ifPresent(state -> keep(entry, state));
                    entry.becomeInactive("it is being upgraded");
                }
            }
        }

        /** Should the old version go on, it gets the very object that it gave. */
        private void keep(PluginEntry entry, Serializable state) {
            originals.put(entry.name(), state);
            try {
                states.put(
                        entry.name(),
                        guard.call(
                                entry.name(),
                                "writing the state for the next version",
                                state.getClass().getClassLoader(),
                                settings.deinitLimit(),
                                () -> HandOver.write(state)));
            } catch (PluginFailure failure) {
                throw ErrorCode.ER_CANT_INITIALIZE_UDF.causedBy(
                        failure, entry.name(), failure.getMessage());
            }
        }

        Optional<Object> stateOf(String plugin, ClassLoader loader) throws PluginFailure {
            byte[] state = states.get(plugin);
            if (state == null) {
                return Optional.empty();
            }
            return Optional.of(
                    guard.call(
                            plugin,
                            "reading the state of the other version",
                            loader,
                            settings.initLimit(),
                            () -> HandOver.read(state, loader)));
        }

        /** Best effort: what does not come back is DISABLED with its reason. */
        void startAgain() {
            for (PluginEntry entry : ran) {
                try {
                    activation.activate(entry, Optional.ofNullable(originals.get(entry.name())));
                } catch (PluginFailure failure) {
                    LOG.error(
                            "Plugin '{}' did not come back after a failed upgrade: {}",
                            entry.name(),
                            failure.getMessage(),
                            failure.getCause());
                    entry.becomeDisabled(failure.getMessage());
                }
            }
        }
    }
}
