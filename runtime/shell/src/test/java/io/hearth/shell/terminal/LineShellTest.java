package io.hearth.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.shell.GogoSession;
import io.hearth.shell.session.CommandRunner;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineShellTest {
    private final GogoSession gogo = new GogoSession();

    @AfterEach
    void close() {
        gogo.close();
    }

    private void read(String input, boolean closing) throws Exception {
        new LineShell(streams -> new CommandRunner(gogo.processor(), streams), () -> closing)
                .run(
                        gogo.streams(
                                new ByteArrayInputStream(
                                        input.getBytes(Charset.defaultCharset()))));
    }

    @Test
    void runsEachLineAndGoesOnAfterAFailure() throws Exception {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        read("plugin:info x\n\nplugin:uninstall heartbeat\n", false);

        assertThat(gogo.errors()).isEqualTo("ERROR 1305 (42000): PLUGIN x does not exist\n");
        assertThat(gogo.output()).isEqualTo("heartbeat is gone\n");
    }

    @Test
    void waitsForTheEndOfACommandThatSpansLines() throws Exception {
        read("each [a b] {\n  echo $it\n}\necho last", false);

        assertThat(gogo.output()).startsWith("a\nb\n").endsWith("last\n");
    }

    @Test
    void tellsWhenTheInputEndsWithinACommand() throws Exception {
        read("echo 'open\n", false);

        assertThat(gogo.errors()).startsWith("ERROR: syntax error");
    }

    @Test
    void givesCommandsNoneOfTheLinesThatFollow() throws Exception {
        read("cat\necho next\n", false);

        assertThat(gogo.output()).isEqualTo("next\n");
    }

    @Test
    void runsNothingMoreOnceTheServerStops() throws Exception {
        read("echo a\n", true);

        assertThat(gogo.output()).isEmpty();
    }
}
