package io.hearth.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.crash.Conversation.ServerDied;
import io.hearth.itests.server.Deadline;
import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One server on one data directory: started, driven, killed and looked at, as often as wanted. Used
 * by one thread.
 */
public final class CrashRun {
    private static final int KILLED = 137;
    private static final int REMEMBERED = 30;
    private static final int MOST_STEPS = 20;

    private final Installation hearth;
    private final Random random;
    private final ScheduledExecutorService killer;
    private final List<Subject> subjects;
    private final Deque<String> history = new ArrayDeque<>();
    private final Set<String> diedAt = new HashSet<>();
    private boolean stoppedInOrder = true;
    private int kills;

    /**
     * Makes its bundles.
     *
     * @param killer where kills are scheduled
     */
    public CrashRun(Installation hearth, long seed, ScheduledExecutorService killer) {
        this.hearth = hearth;
        this.random = new Random(seed);
        this.killer = killer;
        this.subjects =
                List.of(
                        new Subject(hearth, "solo", false, List.of("solo")),
                        new Subject(hearth, "trio", false, List.of("t_one", "t_two", "t_three")),
                        new Subject(hearth, "dropped", true, List.of("dropped")));
    }

    /**
     * Goes on until the server was killed so often, first at each of the places.
     *
     * @param places where it is to die at first
     * @return the places at which it died
     */
    public Set<String> run(List<String> places, int wanted) throws IOException {
        try {
            for (String place : places) {
                round(Ending.at(place));
            }
            while (kills < wanted) {
                round(Ending.any(random));
            }
            round(new Ending(Optional.empty(), Duration.ZERO, false, true));
            return diedAt;
        } catch (AssertionError failure) {
            throw new AssertionError(
                    "after " + kills + " kills: " + String.join("\n", history), failure);
        }
    }

    private void round(Ending ending) throws IOException {
        note(ending.toString());
        arm(ending);
        List<String> plugins = subjects.stream().flatMap(s -> s.plugins().stream()).toList();
        Recoveries recoveries = new Recoveries(hearth, plugins);
        try (HearthServer server =
                hearth.start("--shell=ON", "--skip-networking", "--deploy-poll-interval=50")) {
            if (ending.amidStart()) {
                killLater(server, ending);
            }
            boolean survived = isReady(server) && drive(server, ending, recoveries);
            boolean inOrder = survived && end(server, ending);
            stoppedInOrder = inOrder;
            HearthServer.Result result = server.awaitExit();
            note("exit " + result.exit());
            assertThat(result.exit()).as(result.errors()).isEqualTo(inOrder ? 0 : KILLED);
            assertThat(result.errors()).doesNotContain("[ERROR]");
            kills += inOrder ? 0 : 1;
            if (!inOrder && (!survived || ending.inOrder())) {
                ending.place().ifPresent(place -> diedAt.add(place.replaceAll(":.*", "")));
            }
        }
    }

    private void note(String line) {
        history.add(line);
        if (history.size() > REMEMBERED) {
            history.remove();
        }
    }

    /** By the file of the JVM's options, as the place is a system property of the server. */
    private void arm(Ending ending) throws IOException {
        String option = ending.place().map(place -> "-Dhearth.crash.at=" + place).orElse("");
        Files.writeString(
                hearth.home().resolve("config/jvm.options"), "-XX:+UseSerialGC\n" + option + "\n");
    }

    private void killLater(HearthServer server, Ending ending) {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        killer.schedule(process::destroyForcibly, ending.delay().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean isReady(HearthServer server) {
        Deadline.await(
                HearthServer.LIMIT,
                () -> server.errors().contains("ready for connections") || !server.isRunning(),
                server::errors);
        return server.isRunning();
    }

    /** False if the server died. */
    private boolean drive(HearthServer server, Ending ending, Recoveries recoveries)
            throws IOException {
        Conversation conversation = new Conversation(server);
        try {
            look(conversation, recoveries);
            if (ending.place().isEmpty() && !ending.inOrder() && !ending.amidStart()) {
                killLater(server, ending);
            }
            int most = ending.inOrder() ? 4 : MOST_STEPS;
            for (int i = 0; i < most; i++) {
                step(conversation, subject(ending));
            }
            return true;
        } catch (ServerDied died) {
            return false;
        }
    }

    /** True if the server ended in order. */
    private boolean end(HearthServer server, Ending ending) {
        if (ending.inOrder()) {
            return server.stop().exit() == 0;
        }
        server.kill();
        return false;
    }

    /** After a start: all is there that was acknowledged, and nothing half done. */
    private void look(Conversation conversation, Recoveries recoveries)
            throws ServerDied, IOException {
        Map<String, String> versions = conversation.versions();
        for (Subject subject : subjects) {
            if (subject.willBecome().isPresent()) {
                awaitDeployed(conversation, subject, subject.willBecome().get());
                subject.done();
                continue;
            }
            subject.observed(versions, stored());
            subject.plugins().stream()
                    .filter(versions::containsKey)
                    .forEach(plugin -> recoveries.check(plugin, stoppedInOrder));
        }
        Set<String> known =
                subjects.stream().flatMap(s -> s.hashes().stream()).collect(Collectors.toSet());
        assertThat(known).containsAll(stored());
    }

    private void awaitDeployed(Conversation conversation, Subject subject, State wanted)
            throws ServerDied {
        long end = System.nanoTime() + HearthServer.LIMIT.toNanos();
        Map<String, String> versions = conversation.versions();
        while (!subject.hasBecome(wanted, versions)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(subject + " did not become " + wanted + ": " + versions);
            }
            versions = conversation.versions();
        }
        if (wanted.version().isPresent()) {
            // A plugin is listed a moment before its install is durable; this waits for the end.
            String file = subject.fileName(wanted.version().get());
            String answer = conversation.ask("plugin:upgrade dropped " + file, "nothing to do");
            assertThat(answer).contains("nothing to do");
        }
    }

    private Set<String> stored() throws IOException {
        try (Stream<Path> files = Files.list(hearth.data().resolve("bundles"))) {
            return files.map(file -> file.getFileName().toString().replace(".jar", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** Most steps go where the place is; those in the deploy folder take longest. */
    private Subject subject(Ending ending) {
        boolean deploy = ending.place().filter(place -> place.startsWith("deploy.")).isPresent();
        boolean other = random.nextInt(10) == 0;
        return deploy != other
                ? subjects.get(subjects.size() - 1)
                : subjects.get(random.nextInt(subjects.size() - 1));
    }

    private void step(Conversation conversation, Subject subject) throws ServerDied, IOException {
        List<Step> steps = subject.steps();
        Step step = steps.get(random.nextInt(steps.size()));
        note("  " + subject + ": " + step);
        subject.begin(step);
        if (step.command().isPresent()) {
            String answer = conversation.ask(step.command().get(), step.acknowledgement());
            assertThat(answer).as(step.toString()).contains(step.acknowledgement());
        } else {
            change(subject, step.to());
            awaitDeployed(conversation, subject, step.to());
        }
        subject.done();
    }

    private void change(Subject subject, State to) throws IOException {
        Path target = hearth.home().resolve("deploy/dropped.jar");
        if (to.file().isEmpty()) {
            Files.delete(target);
            return;
        }
        Path copy = hearth.home().resolve("copy.jar");
        Files.copy(subject.jar(to.file().get()), copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
