package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.plugin.BadInit;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.server.HearthServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plugins across starts, stops and crashes of the server. */
class PluginE2eIT extends EndToEndTest {
    @Test
    void theHeartbeatBeatsComesBackAndSaysGoodbye() {
        assertThat(hearth.execute("plugin:install heartbeat heartbeat-daemon.jar").exit()).isZero();
        Path file = hearth.pluginData("heartbeat").resolve("heartbeat.log");
        assertThat(lines(file)).last().asString().startsWith("Shutting down at ");

        try (HearthServer server = hearth.startReady()) {
            await(() -> lines(file).size() >= 3, () -> "two beats in " + lines(file));
            List<String> beating = lines(file);
            assertThat(beating.get(0)).matches("Starting up at \\d{4}-\\d\\d-\\d\\dT.*");
            assertThat(beating.get(1)).matches("Heartbeat at \\d{4}-\\d\\d-\\d\\dT.*");
            assertThat(server.stop().exit()).isZero();
        }
        assertThat(lines(file)).last().asString().startsWith("Shutting down at ");
    }

    @Test
    void bothTwinsComeOutOfOneJar() {
        HearthServer.Result result =
                hearth.execute("plugin:install-all twin-daemons.jar; plugin:list");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.output().lines().filter(line -> line.contains("twin-daemons.jar")))
                .filteredOn(line -> line.contains("ACTIVE"))
                .hasSize(2);
    }

    @Test
    void anUninstalledPluginDoesNotComeBack() {
        addPlugins("steady.jar", SteadyDaemon.class);
        hearth.execute("plugin:install steady steady.jar");
        assertThat(hearth.execute("plugin:uninstall steady").exit()).isZero();
        int mark = evidence("steady").size();
        assertThat(hearth.execute("plugin:list").output()).doesNotContain("steady");
        assertThat(evidence("steady")).hasSize(mark);
    }

    @Test
    void aPluginThatWasRunningInACrashRecoversFirst() {
        addPlugins("steady.jar", SteadyDaemon.class);
        hearth.execute("plugin:install steady steady.jar");
        try (HearthServer server = hearth.startReady()) {
            server.kill();
        }
        int mark = evidence("steady").size();
        HearthServer.Result result = hearth.execute("plugin:info steady");
        assertThat(evidence("steady").subList(mark, mark + 3))
                .containsExactly("recover", "init after CRASH", "start");
        assertThat(result.output()).containsIgnoringCase("CRASH");
        int next = evidence("steady").size();
        hearth.execute("plugin:list");
        assertThat(evidence("steady").get(next)).isEqualTo("init after CLEAN");
    }

    @Test
    void aPluginWorksThoughItsFileIsGoneFromThePluginDirectory() throws Exception {
        addPlugins("steady.jar", SteadyDaemon.class);
        hearth.execute("plugin:install steady steady.jar");
        Files.delete(hearth.plugins().resolve("steady.jar"));
        assertThat(hearth.execute("plugin:list").output()).containsPattern("steady +.*ACTIVE");
    }

    @Test
    void aFailingPluginOfAnOptionIsDisabledAndTheServerRuns() {
        addPlugins("bad.jar", BadInit.ThrowsException.class);
        HearthServer.Result result = hearth.execute("plugin:list", "--plugin-load=bad.jar");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.errors()).contains("init_exception", "the moon is in the wrong phase");
    }

    @Test
    void aFailingPluginThatIsForcedKeepsTheServerFromStarting() {
        addPlugins("bad.jar", BadInit.ThrowsException.class);
        HearthServer.Result result =
                hearth.run("--plugin-load=bad.jar", "--plugin-init_exception=FORCE");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors())
                .contains("init_exception", "FORCE")
                .doesNotContain("ready for connections");
    }

    @Test
    void aForcedPluginWhoseLibraryIsMissingKeepsTheServerFromStartingUnlessItIsLoose() {
        HearthServer.Result result = hearth.run("--plugin-load=x=gone.jar", "--plugin-x=FORCE");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).contains("plugin-x=FORCE");
        assertThat(
                        hearth.execute(
                                        "plugin:list",
                                        "--plugin-load=x=gone.jar",
                                        "--loose-plugin-x=FORCE")
                                .exit())
                .isZero();
    }
}
