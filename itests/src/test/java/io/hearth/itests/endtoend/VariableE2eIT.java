package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.server.HearthServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Variables of plugins, from command line, option file and what was persisted. */
class VariableE2eIT extends EndToEndTest {
    private static final String LOAD = "--plugin-load=variables-tour.jar";

    private String get(String variable, String... options) {
        HearthServer.Result result = hearth.execute("var:get " + variable, options);
        assertThat(result.exit()).as(result.errors()).isZero();
        return result.output().strip();
    }

    @Test
    void anOptionReachesAPluginThatAnOptionLoads() {
        assertThat(get("tour_int", LOAD, "--tour-int=5")).isEqualTo("5");
        HearthServer.Result adjusted = hearth.execute("var:get tour_int", LOAD, "--tour-int=500");
        assertThat(adjusted.output().strip()).isEqualTo("100");
        assertThat(adjusted.errors())
                .contains("option 'tour-int': signed value 500 adjusted to 100.");
    }

    @Test
    void anOptionOfAFileReachesAnInstalledPluginAndTheCommandLineWins() throws IOException {
        hearth.execute("plugin:install tour variables-tour.jar");
        Path file = hearth.home().resolve("tour.cnf");
        Files.writeString(file, "[hearth]\ntour_text = from the file\n");
        String option = "--defaults-file=" + file;
        assertThat(get("tour_text", option)).isEqualTo("from the file");
        assertThat(get("tour_text", option, "--tour-text=typed")).isEqualTo("typed");
        assertThat(hearth.execute("var:info tour_text", option).output())
                .containsPattern("Source +EXPLICIT")
                .contains("tour.cnf line 2");
    }

    @Test
    void aWrongValueDisablesThePluginAndSaysWhy() {
        HearthServer.Result result = hearth.execute("plugin:list", LOAD, "--tour-enum=pink");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.errors())
                .contains(
                        "option '--tour-enum=pink' (command line): one of red, green, blue is"
                                + " expected");
    }

    @Test
    void aWrongValueOfAForcedPluginStopsTheServer() {
        HearthServer.Result result = hearth.run(LOAD, "--tour=FORCE", "--tour-int=abc");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).contains("option '--tour-int=abc' (command line)");
    }

    @Test
    void anOptionOfNoVariableStopsTheServerUnlessItIsLoose() {
        HearthServer.Result result = hearth.run(LOAD, "--tour-nothing=1");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).contains("unknown variable 'tour-nothing=1'");
        assertThat(get("tour_text", LOAD, "--loose-tour-nothing=1")).isEqualTo("hello");
    }

    @Test
    void aVariableWithoutACommandLineIsAnUnknownOption() {
        HearthServer.Result result = hearth.run(LOAD, "--tour-no-option=1");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).contains("unknown variable 'tour-no-option=1'");
    }

    @Test
    void aPersistedValueHoldsAfterARestartUnlessDefaultsAreNotWanted() {
        hearth.execute("plugin:install tour variables-tour.jar; var:persist tour_text kept");
        assertThat(get("tour_text")).isEqualTo("kept");
        assertThat(get("tour_text", "--no-defaults")).isEqualTo("hello");
        hearth.execute("plugin:uninstall tour");
        hearth.execute("plugin:install tour variables-tour.jar");
        assertThat(get("tour_text")).isEqualTo("kept");
    }

    @Test
    void aSetValueHoldsForThisRunAlone() {
        hearth.execute("plugin:install tour variables-tour.jar");
        assertThat(hearth.execute("var:set tour_int 1000").output())
                .contains("tour_int is 100")
                .contains("Warning (Code 1292): Truncated incorrect tour_int value: '1000'");
        assertThat(get("tour_int")).isEqualTo("10");
    }

    @Test
    void theHeartbeatIsQuickenedAndMeasured() {
        hearth.execute("plugin:install heartbeat heartbeat-daemon.jar");
        Path file = hearth.pluginData("heartbeat").resolve("heartbeat.log");
        HearthServer.Result result =
                hearth.execute(
                        "var:set heartbeat_format mysql; var:set heartbeat_interval 1;"
                                + " status:list 'heartbeat_b%'");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.output()).containsPattern("Heartbeat_beats +\\d+");
        assertThat(file).content().containsPattern("Shutting down at \\d{6} \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void verboseHelpListsTheOptionsOfPluginsAndStartsNothing() {
        HearthServer.Result result = hearth.run("--help", "--verbose", LOAD, "--tour-int=500");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.output())
                .containsPattern(
                        "--tour\\[=name] +Enable or disable tour plugin\\. One of: ON, OFF")
                .containsPattern("--tour-int=# +32 bits with a sign\\.")
                .containsPattern("--tour-enum=name +One colour\\. One of: red, green, blue")
                .contains("--tour-optional-argument[=#]")
                .doesNotContain("tour-uncommented", "tour-no-option")
                .containsPattern("tour-int +100\n")
                .containsPattern("tour-flag +FALSE\n");
        assertThat(hearth.data()).doesNotExist();
    }
}
