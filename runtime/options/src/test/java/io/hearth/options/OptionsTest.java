package io.hearth.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir Path home;

    @Test
    void hasDefaultsWhenNothingIsGiven() throws Exception {
        Options options = read();
        assertThat(options.all()).isEmpty();
        assertThat(options.get(ServerOption.PORT)).isEqualTo("3307");
        assertThat(options.number(ServerOption.LOG_ERROR_MAX_SIZE)).isEqualTo(10 << 20);
        assertThat(options.isOn(ServerOption.SKIP_NETWORKING)).isFalse();
        assertThat(options.path(ServerOption.DATADIR)).isEqualTo(home.resolve("data"));
        assertThat(options.path(ServerOption.PID_FILE)).isEqualTo(home.resolve("data/hearth.pid"));
        assertThat(options.last("port")).isEmpty();
    }

    @Test
    void everyDefaultIsAValueThatTheOptionAccepts() {
        for (ServerOption option : ServerOption.values()) {
            assertThat(option.defaultValue().isEmpty() || isAccepted(option))
                    .as(option.dashedName())
                    .isTrue();
        }
    }

    private static boolean isAccepted(ServerOption option) {
        return option.argument().accept(option.defaultValue()).isPresent();
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws Exception {
        usualFile("[hearth]\nport=1\nbind-address=::1\n");
        Options options = read("--port=2", "--port=3");
        assertThat(options.number(ServerOption.PORT)).isEqualTo(3);
        assertThat(options.get(ServerOption.BIND_ADDRESS)).isEqualTo("::1");
        assertThat(options.all()).extracting(Option::name).startsWith("port", "bind_address");
    }

    @Test
    void defaultsFileReplacesTheUsualOne() throws Exception {
        usualFile("[hearth]\nport=1\nbind-address=::1\n");
        Path other = Files.writeString(home.resolve("other.cnf"), "[hearth]\nport=2\n");
        Options options = read("--defaults-file=" + other);
        assertThat(options.get(ServerOption.PORT)).isEqualTo("2");
        assertThat(options.get(ServerOption.BIND_ADDRESS)).isEqualTo("127.0.0.1");
    }

    @Test
    void defaultsExtraFileComesAfterTheUsualOne() throws Exception {
        usualFile("[hearth]\nport=1\n");
        Path extra = Files.writeString(home.resolve("extra.cnf"), "[hearth]\nport=2\n");
        assertThat(read("--defaults-extra-file", extra.toString()).get(ServerOption.PORT))
                .isEqualTo("2");
    }

    @Test
    void noDefaultsReadsNoFile() throws Exception {
        usualFile("rubbish");
        assertThat(read("--no-defaults").all()).hasSize(1);
    }

    @Test
    void refusesNoDefaultsTogetherWithDefaultsFile() {
        assertThatThrownBy(() -> read("--no-defaults", "--defaults-file=x"))
                .hasMessage("command line: --no-defaults and --defaults-file exclude each other");
    }

    @Test
    void refusesADefaultsFileThatIsAbsent() {
        assertThatThrownBy(() -> read("--defaults-file=/nosuch/x.cnf"))
                .hasMessage("option file /nosuch/x.cnf cannot be read: there is no such file");
    }

    @Test
    void refusesAUsualFileThatIsADirectory() throws Exception {
        Files.createDirectories(home.resolve("config/hearth.cnf"));
        assertThatThrownBy(this::read).hasMessageEndingWith("cannot be read: it is a directory");
    }

    @Test
    void keepsUnknownOptionsInOrderWithTheirSource() throws Exception {
        usualFile("[hearth]\nheartbeat-interval=5\n");
        Options options = read("--skip-heartbeat", "--heartbeat-interval=7");
        assertThat(options.value("heartbeat_interval")).contains("7");
        assertThat(options.all())
                .extracting(Option::name)
                .containsExactly("heartbeat_interval", "heartbeat", "heartbeat_interval");
    }

    @Test
    void pathsStartFromHomeAndFilesOfTheServerFromTheDataDirectory() throws Exception {
        Options options = read("--datadir=/var/x", "--plugin-dir=a/../b", "--pid-file=run/p");
        assertThat(options.path(ServerOption.DATADIR)).isEqualTo(Path.of("/var/x"));
        assertThat(options.path(ServerOption.PLUGIN_DIR)).isEqualTo(home.resolve("b"));
        assertThat(options.path(ServerOption.PID_FILE)).isEqualTo(Path.of("/var/x/run/p"));
        assertThat(options.home()).isEqualTo(home);
    }

    @Test
    void printsTheOptionsOfFilesAsArguments() throws Exception {
        usualFile("[hearth]\nport=1\nskip-heartbeat\nloose-x=y\n");
        assertThat(read("--port=2").printDefaults("hearth"))
                .isEqualTo(
                        "hearth would have been started with the following arguments:\n"
                                + "--port=1 --heartbeat=0 --loose-x=y\n");
    }

    @Test
    void helpTellsEveryOptionAndVerboseHelpItsValue() throws Exception {
        assertThat(HelpText.brief("hearth 1"))
                .startsWith("hearth 1\n\nUsage: hearth [OPTION]...\n")
                .contains("  --shell[=name]      Give a prompt")
                .doesNotContain("Variables (--variable-name=value)");
        String verbose = HelpText.verbose("hearth 1", read("--port=77"));
        assertThat(verbose).containsPattern("(?m)^port +77$");
        assertThat(verbose).containsPattern("(?m)^plugin-load +\\(No default value\\)$");
        assertThat(verbose).contains(home.resolve("data").toString());
        for (ServerOption option : ServerOption.values()) {
            assertThat(verbose).contains("  " + option.dashedName());
        }
        assertThat(verbose.lines().limit(60)).allMatch(line -> line.length() <= 80);
    }

    private Options read(String... arguments) throws OptionException {
        return Options.read(home, List.of(arguments));
    }

    private void usualFile(String text) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve(Options.DEFAULT_FILE), text);
    }
}
