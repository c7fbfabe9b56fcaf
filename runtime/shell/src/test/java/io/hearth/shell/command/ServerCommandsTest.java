package io.hearth.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.shell.GogoSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerCommandsTest {
    private final GogoSession gogo = new GogoSession();

    @AfterEach
    void close() {
        gogo.close();
    }

    @Test
    void helpListsTheServersCommandsAndThenTheNamesOfOthersByScope() {
        gogo.run("help");

        assertThat(gogo.output().lines().map(line -> line.replaceAll(" +", " ")))
                .startsWith("Command Description", "hearth:exit Stops the server in order")
                .contains("plugin:list Lists the plugins that the server knows")
                .endsWith("gogo:… cat each echo grep try");
    }

    @Test
    void helpOfACommandShowsUsageMeaningAndArguments() {
        gogo.run("help plugin:install");

        assertThat(gogo.output())
                .isEqualTo(
                        """
                        plugin:install NAME JAR
                          Installs a plugin, for this and each later start; --check JAR only looks at a jar

                          NAME     the plugin's name, as the jar declares it, in any letter case; or --check
                          JAR      a file in plugin_dir, without a path; .jar may be left out
                        """);
    }

    @Test
    void everyCommandOfOursSaysWhatItDoesAndWhatItsArgumentsMean() {
        for (String name : Command.names(PluginCommands.class)) {
            Command command = new Command("plugin", name, new PluginCommands(() -> gogo.admin));
            assertThat(command.summary()).as(name).isNotBlank();
            assertThat(command.help().lines())
                    .as(name)
                    .noneMatch(line -> line.matches(" +[A-Z]+ *"));
        }
    }

    @Test
    void helpFindsACommandWithoutItsScope() {
        gogo.run("help install-all");

        assertThat(gogo.output()).startsWith("plugin:install-all JAR\n  Installs all plugins");
    }

    @Test
    void helpOfAForeignCommandPointsToItsOwnHelp() {
        gogo.run("help gogo:grep");

        assertThat(gogo.output()).isEqualTo("gogo:grep\n  Try: gogo:grep --help\n");
    }

    @Test
    void helpOfAnUnknownCommandFails() {
        assertThat(gogo.run("help no-such")).isFalse();

        assertThat(gogo.errors()).startsWith("ERROR: Command not found").contains("no-such");
    }

    @Test
    void exitAndShutdownStopTheServer() {
        assertThat(gogo.run("shutdown")).isTrue();
        assertThat(gogo.run("hearth:exit")).isTrue();

        assertThat(gogo.stops).hasValue(2);
    }

    @Test
    void aGroupHasNoCommandOfAnUnknownName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command("plugin", "upgrade-all", gogo));
    }
}
