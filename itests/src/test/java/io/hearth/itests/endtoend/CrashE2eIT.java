package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.server.HearthServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Servers that are killed: what was acknowledged holds, what was not leaves nothing half done. */
class CrashE2eIT extends EndToEndTest {
    private static final boolean LONG = Boolean.getBoolean("hearth.long");
    private static final int PLUGINS = 30;

    @Test
    void anAcknowledgedInstallOrUninstallSurvivesAKill() {
        addPlugins("steady.jar", SteadyDaemon.class);
        for (int round = 0; round < (LONG ? 40 : 4); round++) {
            boolean installs = round % 2 == 0;
            killAfter(
                    installs ? "plugin:install steady steady.jar" : "plugin:uninstall steady",
                    installs ? "steady is ACTIVE" : "steady is gone");
            assertThat(plugins().contains("steady")).as("round " + round).isEqualTo(installs);
        }
    }

    private void killAfter(String command, String acknowledgement) {
        try (HearthServer server = hearth.startReady("--shell=ON")) {
            server.type(command);
            await(() -> server.output().contains(acknowledgement), server::errors);
            server.kill();
        }
    }

    @Test
    void aKillAmidInstallsLosesNoneThatWasAcknowledged() throws Exception {
        IntStream.range(0, PLUGINS).forEach(this::addDeclaration);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < (LONG ? 30 : 2); round++) {
            List<String> acknowledged = killAmidInstalls(random.nextInt(PLUGINS - 1));
            List<String> present = plugins();
            assertThat(present).as("seed " + seed).containsAll(acknowledged);
            assertThat(present.size()).isLessThanOrEqualTo(acknowledged.size() + 1);
            assertThat(storedJars()).isEqualTo(present.size());
            uninstall(present);
        }
    }

    private void addDeclaration(int number) {
        TestBundle.named("io.hearth.itests.p" + number)
                .declare(
                        "name=p%d;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\""
                                .formatted(number))
                .writeTo(hearth.plugins().resolve("p" + number + ".jar"));
    }

    /** Kills as soon as so many installs, and perhaps some more, are acknowledged. */
    private List<String> killAmidInstalls(int enough) {
        try (HearthServer server = hearth.startReady("--shell=ON")) {
            for (int i = 0; i < PLUGINS; i++) {
                server.type("plugin:install p" + i + " p" + i + ".jar");
            }
            await(() -> acknowledged(server).size() > enough, server::errors);
            server.kill();
            return acknowledged(server);
        }
    }

    private static List<String> acknowledged(HearthServer server) {
        return server.output()
                .lines()
                .filter(line -> line.endsWith(" is ACTIVE"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /** The plugins that a new start brings back; all of them must be well. */
    private List<String> plugins() {
        HearthServer.Result result = hearth.execute("plugin:list");
        assertThat(result.exit()).as(result.errors()).isZero();
        List<String> lines = result.output().lines().filter(line -> line.contains(".jar")).toList();
        assertThat(lines).allMatch(line -> line.contains(" ACTIVE "));
        return lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private int storedJars() throws Exception {
        try (Stream<Path> jars = Files.list(hearth.data().resolve("bundles"))) {
            return (int) jars.count();
        }
    }

    private void uninstall(List<String> plugins) {
        String commands =
                plugins.stream()
                        .map(name -> "plugin:uninstall " + name + "; ")
                        .reduce("", String::concat);
        assertThat(hearth.execute(commands + "plugin:list").exit()).isZero();
    }
}
