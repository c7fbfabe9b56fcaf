package io.hearth.core.deploy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.bundle.OneLine;
import io.hearth.core.deploy.Note.Retry;
import io.hearth.core.deploy.Note.State;
import io.hearth.core.fault.CrashPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs and upgrades what files at rest hold. Used by one thread. */
final class Deployer {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final int LONGEST_REASON = 2000;

    private final DeployTarget target;
    private final Notes notes;
    private final Attempts attempts;
    private final Examination examination;

    Deployer(DeployTarget target, Notes notes, Attempts attempts) {
        this.target = target;
        this.notes = notes;
        this.attempts = attempts;
        this.examination = new Examination(notes);
    }

    /**
     * Deploys files, in the order of their needs; those that miss something are tried again as long
     * as others succeed.
     *
     * @return whether something was deployed
     */
    boolean deploy(List<SeenFile> files) {
        if (files.isEmpty()) {
            return false;
        }
        Map<String, Deployed> running = new HashMap<>(target.deployed());
        InstallOrder order = new InstallOrder(examine(files, running));
        Map<Candidate, Refusal> refused = new LinkedHashMap<>();
        List<Candidate> left = order.inOrder();
        int deployed = 0;
        int before;
        do {
            before = deployed;
            List<Candidate> again = new ArrayList<>();
            for (Candidate candidate : left) {
                Optional<Refusal> refusal = attempt(candidate, running);
                refusal.ifPresentOrElse(
                        reason -> refused.put(candidate, reason), () -> refused.remove(candidate));
                deployed += refusal.isEmpty() ? 1 : 0;
                refusal.filter(reason -> reason.retry() == Retry.WHEN_OTHERS_CHANGE)
                        .ifPresent(reason -> again.add(candidate));
            }
            left = again;
        } while (deployed > before && !left.isEmpty());
        refused.forEach((candidate, refusal) -> refuse(candidate, refusal, order, running));
        return deployed > 0;
    }

    private List<Candidate> examine(List<SeenFile> files, Map<String, Deployed> running) {
        List<Candidate> candidates = new ArrayList<>();
        for (SeenFile file : files) {
            Optional<Deployed> current = Optional.ofNullable(running.get(file.name()));
            if (file.problem().isPresent()) {
                cannotBeRead(file, file.problem().get(), current);
                continue;
            }
            try {
                examination.examine(file, current).ifPresent(candidates::add);
            } catch (Refusal refusal) {
                refuseUnread(file, refusal, current);
            } catch (IOException failed) {
                if (!file.hasChanged()) {
                    String problem = "the file cannot be read: " + FileStamps.reason(failed);
                    cannotBeRead(file, problem, current);
                }
            }
        }
        return candidates;
    }

    /** Its content is unknown: all that was noted of it still holds. */
    private void cannotBeRead(SeenFile file, String problem, Optional<Deployed> running) {
        Note after =
                notes.find(file.name())
                        .filter(note -> note.state() != State.PENDING_REMOVAL)
                        .orElseGet(() -> Note.unknown().with(State.FAILED))
                        .withStamp(file.stamp())
                        .withReason(problem);
        conclude(file, after, running, Optional.empty());
    }

    private void refuseUnread(SeenFile file, Refusal refusal, Optional<Deployed> running) {
        Note after =
                Note.unknown()
                        .with(State.FAILED)
                        .withStamp(file.stamp())
                        .withHash(refusal.sha256())
                        .withReason(reason(refusal));
        conclude(file, after, running, Optional.empty());
    }

    private void refuse(
            Candidate candidate,
            Refusal refusal,
            InstallOrder order,
            Map<String, Deployed> running) {
        if (refusal.retry() == Retry.WHEN_OTHERS_CHANGE && candidate.file().hasChanged()) {
            return; // it was pulled away under the life cycle's hands; the next look finds that
        }
        String reason =
                reason(refusal)
                        + order.cycle(candidate)
                                .map(circle -> "; in a cycle, " + circle)
                                .orElse("");
        Note after =
                candidate
                        .note(State.FAILED, candidate.sha256())
                        .withReason(reason)
                        .withRetry(refusal.retry());
        Optional<Throwable> bug =
                Optional.ofNullable(refusal.getCause())
                        .filter(cause -> !(cause instanceof ServerException));
        conclude(candidate.file(), after, Optional.ofNullable(running.get(candidate.name())), bug);
    }

    private static String reason(Refusal refusal) {
        return OneLine.of(refusal.getMessage(), LONGEST_REASON);
    }

    private void conclude(
            SeenFile file, Note after, Optional<Deployed> running, Optional<Throwable> bug) {
        Optional<Note> before = notes.find(file.name());
        boolean known =
                before.filter(note -> note.stamp().equals(after.stamp()))
                        .filter(note -> note.reason().equals(after.reason()))
                        .isPresent();
        notes.conclude(file.name(), before, after);
        if (!known) {
            LOG.warn(
                    "Deploy folder: {} is not deployed: {}{}",
                    OneLine.quote(file.name()),
                    after.reason().orElseThrow(),
                    running.map(old -> "; " + old.displayName() + " goes on").orElse(""),
                    bug.orElse(null));
        }
    }

    private Optional<Refusal> attempt(Candidate candidate, Map<String, Deployed> running) {
        attempts.begin(candidate.name());
        Deployed deployed;
        Optional<Deployed> old = Optional.ofNullable(running.get(candidate.name()));
        try {
            requireSameBundle(candidate, old);
            requireNoDouble(candidate, running);
            deployed = change(candidate, old);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
        running.put(candidate.name(), deployed);
        CrashPoint.reached("deploy.changed");
        remember(candidate, deployed);
        CrashPoint.reached("deploy.noted");
        report(candidate, deployed, old);
        return Optional.empty();
    }

    private Deployed change(Candidate candidate, Optional<Deployed> old) throws Refusal {
        boolean upgrade =
                old.filter(running -> !candidate.sha256().equals(Optional.of(running.sha256())))
                        .isPresent();
        try {
            return upgrade
                    ? target.upgrade(
                            candidate.file().path(), candidate.name(), candidate.withdrawn())
                    : target.install(
                            candidate.file().path(), candidate.name(), candidate.withdrawn());
        } catch (RuntimeException failure) {
            throw Refusal.by(requireNotStopping(failure));
        }
    }

    /** That the server stops is nothing to hold against a file. */
    private static RuntimeException requireNotStopping(RuntimeException failure) {
        if (failure instanceof ServerException reported
                && (reported.code() == ErrorCode.ER_SERVER_SHUTDOWN
                        || reported.code() == ErrorCode.ER_QUERY_INTERRUPTED)) {
            throw reported;
        }
        return failure;
    }

    private static void requireSameBundle(Candidate candidate, Optional<Deployed> old)
            throws Refusal {
        String now = candidate.bundle().symbolicName();
        if (old.isPresent() && !old.get().symbolicName().equals(now)) {
            throw new Refusal(
                    "it holds bundle %s now, and %s is deployed from it; give the new bundle another file name"
                            .formatted(now, old.get().displayName()),
                    Retry.WHEN_OTHERS_CHANGE);
        }
    }

    private void requireNoDouble(Candidate candidate, Map<String, Deployed> running)
            throws Refusal {
        for (Map.Entry<String, Deployed> other : running.entrySet()) {
            if (other.getKey().equals(candidate.name())) {
                continue;
            }
            String from =
                    "deployed from " + OneLine.quote(other.getKey()) + pending(other.getKey());
            if (other.getValue().symbolicName().equals(candidate.bundle().symbolicName())) {
                throw new Refusal(
                        "bundle %s is already %s".formatted(other.getValue().displayName(), from),
                        Retry.WHEN_OTHERS_CHANGE);
            }
            Optional<String> plugin = sharedPlugin(candidate, other.getValue());
            if (plugin.isPresent()) {
                throw new Refusal(
                        "plugin %s is already %s".formatted(plugin.get(), from),
                        Retry.WHEN_OTHERS_CHANGE);
            }
        }
    }

    private String pending(String fileName) {
        return notes.find(fileName)
                .filter(note -> note.state() == State.PENDING_REMOVAL)
                .map(note -> ", which was deleted and runs on: " + note.reason().orElse(""))
                .orElse("");
    }

    private static Optional<String> sharedPlugin(Candidate candidate, Deployed other) {
        return candidate.plugins().stream()
                .filter(plugin -> !candidate.withdrawn().contains(plugin))
                .filter(plugin -> other.plugins().stream().anyMatch(plugin::equalsIgnoreCase))
                .findFirst();
    }

    /**
     * What the target says it took counts, in case the file changed since it was read: then its
     * stamp is another one by now, and the next look finds that.
     */
    private void remember(Candidate candidate, Deployed deployed) {
        Set<String> plugins = new TreeSet<>(deployed.plugins());
        plugins.addAll(candidate.withdrawn());
        Note after =
                Note.of(deployed)
                        .withStamp(candidate.file().stamp())
                        .withPlugins(List.copyOf(plugins))
                        .withWithdrawn(candidate.withdrawn());
        notes.conclude(candidate.name(), candidate.before(), after);
    }

    private static void report(Candidate candidate, Deployed deployed, Optional<Deployed> old) {
        String file = OneLine.quote(candidate.name());
        LOG.info(
                "Deploy folder: {} is deployed: {}{}{}",
                file,
                deployed.displayName(),
                deployed.plugins().isEmpty()
                        ? ""
                        : " with " + String.join(", ", deployed.plugins()),
                old.map(replaced -> ", in place of " + replaced.version()).orElse(""));
        deployed.warnings()
                .forEach(
                        warning ->
                                LOG.warn(
                                        "Deploy folder: {}: {}",
                                        file,
                                        OneLine.of(warning, LONGEST_REASON)));
    }
}
