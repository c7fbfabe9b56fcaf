package io.hearth.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "--heartbeat-interval=5,       heartbeat_interval, 5",
                "--Heartbeat_Interval=5,       heartbeat_interval, 5",
                "--heartbeat=OFF,              heartbeat,          OFF",
                "--plugin-heartbeat=FORCE,     plugin_heartbeat,   FORCE",
                "--heartbeat,                  heartbeat,          none",
                "--heartbeat=,                 heartbeat,          ''",
                "--a=b=c,                      a,                  b=c",
                "--skip-heartbeat,             heartbeat,          0",
                "--disable-plugin-heartbeat,   plugin_heartbeat,   0",
                "--skip-heartbeat=0,           heartbeat,          1",
                "--enable-heartbeat,           heartbeat,          1",
                "--enable-heartbeat=off,       heartbeat,          0",
                "--loose-skip-heartbeat,       heartbeat,          0",
                "--skip-networking,            skip_networking,    ON",
                "--disable-skip-networking,    skip_networking,    OFF",
                "--skip_shell,                 shell,              OFF",
                "--shell,                      shell,              ON",
                "--port=4K,                    port,               4096",
                "--plugin-maturity=5,          plugin_maturity,    stable",
            })
    void understandsMysqldsSpellings(String word, String name, String value) throws Exception {
        Option option = only(word);
        assertThat(option.name()).isEqualTo(name);
        assertThat(option.value().orElse(null)).isEqualTo(value);
        assertThat(option.text()).isEqualTo(word);
        assertThat(option.source()).hasToString("command line");
    }

    @Test
    void remembersThatAnOptionIsLoose() throws Exception {
        assertThat(only("--loose-nosuch=1").loose()).isTrue();
        assertThat(only("--nosuch=1").loose()).isFalse();
    }

    @Test
    void takesTheNextWordForAServerOptionThatRequiresAValue() throws Exception {
        assertThat(CommandLine.read(List.of("--port", "3308", "-P", "1", "--help")))
                .extracting(Option::argument)
                .containsExactly("--port=3308", "--port=1", "--help=ON");
    }

    @Test
    void doesNotTakeTheNextWordWhenTheValueIsOptional() {
        assertThatThrownBy(() -> CommandLine.read(List.of("--shell", "ON")))
                .isInstanceOf(OptionException.class)
                .hasMessage("command line: 'ON' is not an option; write a value as --name=value");
    }

    @Test
    void doesNotTakeTheNextWordForAnUnknownOption() {
        assertThatThrownBy(() -> CommandLine.read(List.of("--heartbeat-interval", "5")))
                .hasMessage("command line: '5' is not an option; write a value as --name=value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-x", "--", "-", "--=1", "---port=1", "--skip-", "--a b=1", "--skip-a=7"})
    void refusesWhatIsNoOption(String word) {
        assertThatThrownBy(() -> CommandLine.read(List.of(word)))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith("command line: ")
                .hasMessageContaining(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=abc        | option '--port': a whole number from 0 to 65535 is expected, found 'abc'",
                "--port=65536      | option '--port': a whole number from 0 to 65535 is expected, found '65536'",
                "--port=-1         | option '--port': a whole number from 0 to 65535 is expected, found '-1'",
                "--port=99999999G  | option '--port': a whole number from 0 to 65535 is expected, found '99999999G'",
                "--port=999999999999999999G | option '--port': a whole number from 0 to 65535 is expected, found '999999999999999999G'",
                "--port=           | option '--port': a whole number from 0 to 65535 is expected, found ''",
                "--port            | option '--port' requires an argument",
                "--datadir=        | option '--datadir': a path is expected, found ''",
                "--help=maybe      | option '--help': ON or OFF is expected, found 'maybe'",
                "--shell=YES       | option '--shell': one of OFF, ON, AUTO is expected, found 'YES'",
                "--skip-port       | option '--port' cannot be switched off or on",
            })
    void saysWhatAServerOptionExpects(String word, String fault) {
        assertThatThrownBy(() -> CommandLine.read(List.of(word)))
                .isInstanceOf(OptionException.class)
                .hasMessage("command line: " + fault);
    }

    @Test
    void refusesANulCharacterInAServerOption() {
        assertThatThrownBy(() -> CommandLine.read(List.of("--datadir=a\0b")))
                .hasMessage("command line: the value of option '--datadir' has a NUL character");
    }

    private static Option only(String word) throws OptionException {
        List<Option> options = CommandLine.read(List.of(word));
        assertThat(options).hasSize(1);
        return options.get(0);
    }
}
