package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.server.HearthServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/** Options on the command line and in files; what is wrong with one is said in one sentence. */
class OptionsE2eIT extends EndToEndTest {
    @Test
    void helpListsTheOptionsAndStartsNothing() {
        HearthServer.Result result = hearth.run("--help");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("--datadir", "--plugin-dir", "--execute");
        assertThat(hearth.data()).doesNotExist();
    }

    @Test
    void verboseHelpShowsTheValuesInForce() {
        HearthServer.Result result = hearth.run("--help", "--verbose", "--port=4711");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("4711", "plugin-init-timeout");
    }

    @Test
    void versionIsPrinted() {
        HearthServer.Result result = hearth.run("--version");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).containsPattern("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void printDefaultsShowsTheOptionsOfFiles() throws Exception {
        Path file = optionFile("[mysqld]", "plugin-maturity = beta");
        HearthServer.Result result = hearth.run("--defaults-file=" + file, "--print-defaults");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("--plugin-maturity=beta");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertRefused(hearth.run("--no-such-option=1"), "no-such-option=1");
        assertRefused(hearth.run("--no-such-flag"), "no-such-flag");
        assertThat(hearth.data().resolve("hearth.pid")).doesNotExist();
    }

    @Test
    void aLooseUnknownOptionIsNoReasonNotToStart() {
        try (HearthServer server = hearth.startReady("--loose-no-such-option=1")) {
            assertThat(server.stop().exit()).isZero();
        }
    }

    @Test
    void aBadValueIsNamedWithItsOption() {
        assertRefused(hearth.run("--port=many"), "port", "many");
        assertRefused(hearth.run("--plugin-maturity=ripe"), "plugin-maturity", "ripe");
        assertRefused(hearth.run("--plugin-init-timeout=soon"), "plugin-init-timeout", "soon");
    }

    @Test
    void anArgumentThatIsNoOptionIsNamed() {
        assertRefused(hearth.run("start"), "start");
    }

    @Test
    void aMissingOptionFileIsNamed() {
        assertRefused(hearth.run("--defaults-file=" + folder.resolve("gone.cnf")), "gone.cnf");
    }

    @Test
    void aBadLineOfAnOptionFileIsNamedByFileAndLine() throws Exception {
        Path file = optionFile("# a comment", "[mysqld]", "port = 4711", "[no end");
        assertRefused(hearth.run("--defaults-file=" + file), file.getFileName().toString(), "4");
    }

    @Test
    void aBadValueInAnOptionFileIsNamedByFileAndLine() throws Exception {
        Path file = optionFile("[mysqld]", "", "port = many");
        assertRefused(
                hearth.run("--defaults-file=" + file), file.getFileName().toString(), "3", "port");
    }

    @Test
    void anUnknownOptionInTheServersOwnFileIsNamedByFileAndLine() throws Exception {
        Path file = hearth.home().resolve("config/hearth.cnf");
        int line = Files.readAllLines(file).size() + 3;
        Files.writeString(file, "\n[mysqld]\nfrobnicate = 1\n", StandardOpenOption.APPEND);
        assertRefused(hearth.run(), "hearth.cnf", "frobnicate", Integer.toString(line));
    }

    @Test
    void anotherDataDirectoryIsUsed() {
        Path elsewhere = folder.resolve("elsewhere");
        try (HearthServer server = hearth.startReady("--datadir=" + elsewhere)) {
            assertThat(elsewhere.resolve("hearth.pid")).exists();
            assertThat(hearth.data()).doesNotExist();
            assertThat(server.stop().exit()).isZero();
        }
    }

    private Path optionFile(String... lines) throws IOException {
        return Files.writeString(folder.resolve("my.cnf"), String.join("\n", lines) + "\n");
    }
}
