package io.hearth.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.shell.GogoSession;
import io.hearth.shell.table.Times;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginCommandsTest {
    private static final String SINCE = Times.text(Instant.parse("2026-01-02T03:04:05Z"));

    private final GogoSession gogo = new GogoSession();

    @AfterEach
    void close() {
        gogo.close();
    }

    @Test
    void listsPluginsAsAnAlignedTable() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        assertThat(gogo.run("plugin:list")).isTrue();

        assertThat(gogo.output().lines())
                .containsExactly(
                        "Name       Status  Type    Library               License  Version",
                        "heartbeat  ACTIVE  DAEMON  heartbeat-daemon.jar  GPL      1.0.0");
    }

    @Test
    void listShowsReasonsWhenThereIsOne() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        gogo.admin.add("broken", PluginStatus.DISABLED, "init failed: no disk");

        gogo.run("plugin:list");

        assertThat(gogo.output())
                .contains("Version  Reason")
                .contains("1.0.0    NULL")
                .contains("1.0.0    init failed: no disk");
    }

    @Test
    void infoShowsEveryFieldOfAPluginNamedInAnyLetterCase() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        assertThat(gogo.run("plugin:info HeartBeat")).isTrue();

        assertThat(gogo.output())
                .contains("Name             heartbeat\n")
                .contains("Author           日本語 author\n")
                .contains("Description      Writes a\\nline\n")
                .contains("Active since     NULL\n")
                .contains("Busy by          session 7 since " + SINCE + "\n")
                .contains("                 session 8 since " + SINCE + "\n")
                .contains("SHA-256          " + "ab".repeat(32) + "\n")
                .contains("Signer           CN=Somebody\n")
                .contains("Errors           3\n");
    }

    @Test
    void installSaysWhereThePluginStandsNow() {
        assertThat(gogo.run("plugin:install heartbeat heartbeat-daemon.jar")).isTrue();

        assertThat(gogo.output()).isEqualTo("heartbeat is ACTIVE\n");
        assertThat(gogo.admin.plugin("heartbeat")).isPresent();
    }

    @Test
    void printsWarningsAndNotesWithTheirCodes() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        gogo.admin.warn(
                Warning.warning(ErrorCode.WARN_PLUGIN_BUSY, "session 7"),
                Warning.note(ErrorCode.ER_PLUGIN_INSTALLED, "heartbeat"));

        assertThat(gogo.run("plugin:uninstall heartbeat")).isTrue();

        assertThat(gogo.output().lines())
                .containsExactly(
                        "heartbeat is gone",
                        "Warning (Code 1620): Plugin is busy and will be uninstalled when its last"
                                + " user is done; used by: session 7",
                        "Note (Code 1968): Plugin 'heartbeat' already installed");
    }

    @Test
    void installsAndUninstallsAllPluginsOfAJar() {
        assertThat(gogo.run("plugin:install-all heartbeat-daemon.jar")).isTrue();
        assertThat(gogo.admin.plugins()).hasSize(1);

        assertThat(gogo.run("plugin:uninstall-all heartbeat-daemon.jar")).isTrue();
        assertThat(gogo.admin.plugins()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plugin:info x | ERROR 1305 (42000): PLUGIN x does not exist",
                "plugin:info null | ERROR 1305 (42000): PLUGIN null does not exist",
                "plugin:info 1.0 | ERROR 1305 (42000): PLUGIN 1.0 does not exist",
                "plugin:threads x | ERROR 1305 (42000): PLUGIN x does not exist",
                "plugin:uninstall-all x | ERROR 1305 (42000): SONAME x does not exist",
                "plugin:install a b.jar | ERROR 1126 (HY000): Can't open shared library 'b.jar'"
                        + " (no such file)"
            })
    void printsAFailureAsMySqlsClientDoesAndNoStackTrace(String command, String message) {
        assertThat(gogo.run(command)).isFalse();

        assertThat(gogo.errors()).isEqualTo(message + "\n");
        assertThat(gogo.output()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plugin:list x, usage: plugin:list",
        "plugin:info, usage: plugin:info NAME",
        "plugin:install heartbeat, usage: plugin:install NAME JAR",
        "plugin:install a b c, usage: plugin:install NAME JAR",
        "plugin:install-all, usage: plugin:install-all JAR",
        "plugin:threads a b, usage: plugin:threads [NAME]",
        "plugin:leaks gc, usage: plugin:leaks [--gc]"
    })
    void answersAWrongNumberOfArgumentsWithTheUsageOnOneLine(String command, String usage) {
        assertThat(gogo.run(command)).isFalse();

        assertThat(gogo.errors()).isEqualTo(usage + "\n");
    }

    @Test
    void availableListsDeclaredPluginsAndFilesWithAProblem() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        gogo.run("plugin:available");

        assertThat(gogo.output().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "File Bundle State Plugin Type Version Status Problem",
                        "broken.jar NULL FAILED NULL NULL NULL NULL not a zip",
                        "heartbeat-daemon.jar io.hearth.example.heartbeat 1.0.0 INSTALLED heartbeat DAEMON"
                                + " 1.0.0 ACTIVE NULL",
                        "heartbeat-daemon.jar io.hearth.example.heartbeat 1.0.0 INSTALLED echo DAEMON"
                                + " 1.0.0 NOT INSTALLED NULL");
    }

    @Test
    void threadsListsAllAndWithANameTheirStacksToo() {
        gogo.run("plugin:threads");
        assertThat(gogo.output()).contains("heartbeat-beat", "echo-listen").doesNotContain("Stack");

        gogo.run("plugin:threads ECHO");
        assertThat(gogo.output())
                .contains(
                        " 1. row ***************************\nPlugin      echo\nTask        listen\n")
                .contains("Stack       java.lang.Object.wait\n            io.hearth.Beat.run\n");
    }

    @Test
    void leaksListsBundlesWithTheirHoldersAndWithGcOnlyThoseThatAreHeld() {
        assertThat(gogo.run("plugin:leaks")).isTrue();
        assertThat(gogo.output())
                .contains("io.leaky 1.0.0", "thread 'x' has it", "MBean y", "static fields")
                .contains("io.garbage 1.0.0");

        assertThat(gogo.run("plugin:leaks --gc")).isTrue();
        assertThat(gogo.output())
                .endsWith("thread 'x' has it  static fields\n" + " ".repeat(46) + "MBean y\n")
                .containsOnlyOnce("io.garbage");
    }

    @Test
    void resultsGoThroughAPipe() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        gogo.admin.add("echo", PluginStatus.DISABLED, "off");

        assertThat(gogo.run("plugin:list | grep DISABLED")).isTrue();

        assertThat(gogo.output()).startsWith("echo").doesNotContain("heartbeat  ACTIVE", "\u001b");
    }

    @Test
    void scriptsSeeTheDataOfATable() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        gogo.admin.add("echo", PluginStatus.ACTIVE, null);

        assertThat(gogo.run("each (plugin:list) { echo ($it get Name) }")).isTrue();

        assertThat(gogo.output()).startsWith("heartbeat\necho\n");
    }

    @Test
    void aTableFitsTheTerminalOfItsSession() {
        gogo.admin.add("heartbeat" + "x".repeat(100), PluginStatus.ACTIVE, null);
        gogo.runner().session().put(ResultConverter.TERMINAL_WIDTH, 80);

        gogo.run("plugin:list");

        assertThat(gogo.output().lines()).allMatch(line -> line.length() <= 80).hasSize(3);
        gogo.run("plugin:list | cat");
        assertThat(gogo.output()).contains("x".repeat(100));
    }

    @Test
    void upgradeTellsVersionsAndDowntimeAndPassesOnWhatUsersGet() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        assertThat(gogo.run("plugin:upgrade heartbeat next.jar --wait=3")).isTrue();
        assertThat(gogo.output())
                .contains("io.heart upgraded from 1.0.0 to 1.1.0; downtime 1.5 ms");
        assertThat(gogo.admin.lastPolicy()).isEqualTo(UserPolicy.waiting(Duration.ofSeconds(3)));
        assertThat(gogo.run("plugin:upgrade heartbeat --previous")).isTrue();
        assertThat(gogo.output()).contains("io.heart upgraded from 1.1.0 to 1.0.0");
        assertThat(gogo.admin.lastPolicy()).isEqualTo(UserPolicy.DEFAULT);
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheUsage() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        assertThat(gogo.run("plugin:uninstall heartbeat --soon")).isFalse();
        assertThat(gogo.errors()).contains("usage: plugin:uninstall NAME");
        assertThat(gogo.admin.plugin("heartbeat")).isPresent();
    }

    @Test
    void uninstallByForceInterruptsUsers() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        assertThat(gogo.run("plugin:uninstall heartbeat --force")).isTrue();
        assertThat(gogo.admin.lastPolicy()).isEqualTo(UserPolicy.FORCE);
    }

    @Test
    void aCheckShowsWhatIsWrongAndInstallsNothing() {
        assertThat(gogo.run("plugin:install --check broken.jar")).isTrue();
        assertThat(gogo.output()).contains("Installable", "NO", "not a zip");
        assertThat(gogo.admin.plugins()).isEmpty();
    }
}
