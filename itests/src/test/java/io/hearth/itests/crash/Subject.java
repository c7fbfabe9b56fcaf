package io.hearth.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.Diary;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A bundle in two versions, and where it may stand. Used by one thread. */
final class Subject {
    private final String stem;
    private final List<String> plugins;
    private final boolean deployed;
    private final Map<Integer, Path> jars = new HashMap<>();
    private final Map<Integer, String> hashes = new HashMap<>();

    private Set<State> possible = Set.of(State.ABSENT);
    private Optional<Step> inFlight = Optional.empty();

    /**
     * @param stem begin of the names of its files
     * @param deployed whether it lives in the deploy folder
     */
    Subject(Installation hearth, String stem, boolean deployed, List<String> plugins) {
        this.stem = stem;
        this.deployed = deployed;
        this.plugins = plugins;
        for (int version : List.of(1, 2)) {
            Path jar = build(hearth.plugins().resolve(fileName(version)), version);
            jars.put(version, jar);
            hashes.put(version, sha256(jar));
        }
    }

    private Path build(Path file, int version) {
        TestBundle bundle =
                TestBundle.named("io.hearth.itests.crash." + stem).version(version + ".0.0");
        plugins.forEach(plugin -> bundle.declare(Diary.clause(plugin, version + ".0.0")));
        return bundle.with(Diary.class).writeTo(file);
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String fileName(int version) {
        return stem + "-" + version + ".jar";
    }

    Path jar(int version) {
        return jars.get(version);
    }

    List<String> plugins() {
        return plugins;
    }

    Set<String> hashes() {
        return Set.copyOf(hashes.values());
    }

    /** The change of the deploy folder that a crash has cut short; it is made up for. */
    Optional<State> willBecome() {
        return inFlight.filter(step -> step.command().isEmpty()).map(Step::to);
    }

    void begin(Step step) {
        inFlight = Optional.of(step);
        possible = Set.of(state(), step.to());
    }

    void done() {
        possible = Set.of(inFlight.orElseThrow().to());
        inFlight = Optional.empty();
    }

    private State state() {
        assertThat(possible).hasSize(1);
        return possible.iterator().next();
    }

    /**
     * After a start: what is there must be one of the states that may be, and is it from now on.
     */
    void observed(Map<String, String> versions, Set<String> stored) {
        Optional<Integer> version = version(versions);
        Set<State> seen =
                possible.stream()
                        .filter(state -> state.version().equals(version))
                        .filter(state -> jarsOf(state).equals(own(stored)))
                        .collect(Collectors.toSet());
        assertThat(seen)
                .as("%s is there in version %s with jars %s", this, version, versionsOf(stored))
                .hasSize(1);
        possible = seen;
        inFlight = Optional.empty();
    }

    private List<Integer> versionsOf(Set<String> stored) {
        return hashes.entrySet().stream()
                .filter(entry -> stored.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a change of the deploy folder has taken place. */
    boolean hasBecome(State wanted, Map<String, String> versions) {
        return version(versions).equals(wanted.version());
    }

    /** All of its plugins are there in one version, or none. */
    private Optional<Integer> version(Map<String, String> versions) {
        Set<Optional<String>> found =
                plugins.stream()
                        .map(plugin -> Optional.ofNullable(versions.get(plugin)))
                        .collect(Collectors.toSet());
        assertThat(found).as("versions of the plugins of %s", stem).hasSize(1);
        return found.iterator().next().map(text -> Integer.parseInt(text.substring(0, 1)));
    }

    private Set<String> jarsOf(State state) {
        return state.stored().stream().map(hashes::get).collect(Collectors.toSet());
    }

    private Set<String> own(Set<String> stored) {
        return stored.stream().filter(hashes::containsValue).collect(Collectors.toSet());
    }

    /** All that can be done with it now. */
    List<Step> steps() {
        State state = state();
        List<Step> steps = new ArrayList<>();
        if (deployed) {
            // Only changes that show: the next one must not come before the server has seen this
            // one.
            state.version().ifPresent(running -> steps.add(Step.file(State.ABSENT)));
            for (int version : List.of(1, 2)) {
                Optional<Integer> same = Optional.of(version);
                if (!state.file().equals(same) && !state.version().equals(same)) {
                    steps.add(Step.file(state.deployed(version)));
                }
            }
        } else if (state.version().isEmpty()) {
            steps.add(install(state, 1));
            steps.add(install(state, 2));
        }
        state.version().ifPresent(version -> addOfInstalled(steps, state, version));
        return steps;
    }

    private Step install(State state, int version) {
        String file = fileName(version);
        return plugins.size() == 1
                ? Step.command(
                        state.installed(version),
                        "plugin:install " + plugins.get(0) + " " + file,
                        plugins.get(0) + " is ACTIVE")
                : Step.command(
                        state.installed(version),
                        "plugin:install-all " + file,
                        "Installed from " + file);
    }

    private void addOfInstalled(List<Step> steps, State state, int version) {
        String plugin = plugins.get(plugins.size() / 2);
        String upgrade = "plugin:upgrade " + plugin + " ";
        int other = 3 - version;
        steps.add(
                Step.command(
                        state.upgradedTo(other), upgrade + fileName(other), " upgraded from "));
        state.previous()
                .ifPresent(
                        back ->
                                steps.add(
                                        Step.command(
                                                state.upgradedTo(back),
                                                upgrade + "--previous",
                                                " upgraded from ")));
        steps.add(
                plugins.size() == 1
                        ? Step.command(
                                state.uninstalled(),
                                "plugin:uninstall " + plugin,
                                plugin + " is gone")
                        : Step.command(
                                state.uninstalled(),
                                "plugin:uninstall-all " + fileName(version),
                                "Uninstalled all of "));
    }

    @Override
    public String toString() {
        return stem + " " + possible + inFlight.map(step -> " amid " + step).orElse("");
    }
}
