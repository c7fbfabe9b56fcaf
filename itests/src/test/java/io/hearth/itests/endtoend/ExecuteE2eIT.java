package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.plugin.BadInit;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.server.HearthServer;
import org.junit.jupiter.api.Test;

/** {@code --execute}: start, run commands, print, stop in order. */
class ExecuteE2eIT extends EndToEndTest {
    @Test
    void printsWhatACommandReturns() {
        addPlugins("steady.jar", SteadyDaemon.class);
        HearthServer.Result result =
                hearth.execute("plugin:install steady steady.jar; plugin:list");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.output()).containsPattern("steady +.*ACTIVE +.*DAEMON +.*steady\\.jar");
        assertThat(evidence("steady")).endsWith("deinit");
    }

    @Test
    void aFailedCommandGivesItsErrorAndExitCodeOne() {
        HearthServer.Result result = hearth.execute("plugin:uninstall nosuch");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output() + result.errors())
                .contains("ERROR 1305 (42000): PLUGIN nosuch does not exist")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownCommandGivesExitCodeOne() {
        HearthServer.Result result = hearth.execute("plugin:frobnicate");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output() + result.errors()).contains("frobnicate");
    }

    @Test
    void aRefusedPluginLeavesNothingBehind() {
        addPlugins("bad.jar", BadInit.ThrowsException.class);
        HearthServer.Result refused = hearth.execute("plugin:install init_exception bad.jar");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output() + refused.errors())
                .contains("ERROR 1123 (HY000)", "the moon is in the wrong phase");
        assertThat(hearth.execute("plugin:list").output()).doesNotContain("init_exception");
    }

    @Test
    void everyCommandHasHelp() {
        HearthServer.Result result = hearth.execute("help plugin:install");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.output()).contains("install");
    }
}
