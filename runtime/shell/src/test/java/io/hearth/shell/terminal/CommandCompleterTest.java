package io.hearth.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.shell.GogoSession;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.jline.Parser;
import org.jline.reader.Candidate;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandCompleterTest {
    private final GogoSession gogo = new GogoSession();

    @AfterEach
    void close() {
        gogo.close();
    }

    private List<String> complete(String text) {
        CommandCompleter completer =
                new CommandCompleter(gogo.runner().session(), () -> gogo.admin);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(
                null, new Parser().parse(text, text.length(), ParseContext.COMPLETE), candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    @Test
    void offersCommandsAsTheFirstWordAlsoBehindAPipe() {
        assertThat(complete("plu")).contains("plugin:list", "hearth:help", "gogo:grep");
        assertThat(complete("plugin:list | gr")).contains("gogo:grep");
    }

    @Test
    void offersInstalledPlugins() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        assertThat(complete("plugin:info ")).containsExactly("heartbeat");
        assertThat(complete("plugin:uninstall h")).containsExactly("heartbeat");
        assertThat(complete("threads ")).containsExactly("heartbeat");
        assertThat(complete("plugin:list ")).isEmpty();
    }

    @Test
    void offersForInstallWhatIsNotInstalledAndTheJarThatDeclaresIt() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        assertThat(complete("plugin:install ")).containsExactly("echo");
        assertThat(complete("plugin:install ECHO ")).containsExactly("heartbeat-daemon.jar");
        assertThat(complete("plugin:install unknown "))
                .containsExactly("broken.jar", "heartbeat-daemon.jar");
        assertThat(complete("plugin:install-all ")).containsExactly("heartbeat-daemon.jar");
    }

    @Test
    void offersForUninstallAllTheLibrariesInUse() {
        assertThat(complete("plugin:uninstall-all ")).isEmpty();

        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
        gogo.admin.add("echo", PluginStatus.ACTIVE, null);

        assertThat(complete("plugin:uninstall-all ")).containsExactly("heartbeat-daemon.jar");
    }

    @Test
    void offersCommandNamesForHelp() {
        assertThat(complete("help ")).contains("plugin:install");
    }

    @Test
    void offersNothingWhenCoreIsAway() {
        CommandCompleter completer =
                new CommandCompleter(
                        gogo.runner().session(),
                        () -> {
                            throw new IllegalStateException("no core");
                        });
        List<Candidate> candidates = new ArrayList<>();

        completer.complete(
                null, new Parser().parse("plugin:info ", 12, ParseContext.COMPLETE), candidates);

        assertThat(candidates).isEmpty();
    }
}
