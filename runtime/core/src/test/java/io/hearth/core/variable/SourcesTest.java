package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.variable.CommandLineArgument;
import io.hearth.api.variable.RefusedValueException;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.guard.PluginFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of plugins' variables, on the command line and in files. */
class SourcesTest {
    private enum Greek {
        ALPHA,
        BETA,
        GAMMA,
        GAMUT
    }

    @TempDir Path home;

    private static SystemVariable<Integer> number() {
        return SystemVariable.ofInt("vint").defaultValue(7).range(-100, 100).build();
    }

    private VariableOrigin originOf(Server server, String name) {
        return server.admin.find(name).orElseThrow().origin();
    }

    @Test
    void anOptionSetsAVariableBeforeInit() throws Exception {
        SystemVariable<Integer> variable = number();
        try (Server server = Server.start(home, "--probe-vint=5")) {
            server.install("PROBE", variable);
            assertThat(variable.get()).isEqualTo(5);
            assertThat(originOf(server, "probe_vint").source()).isEqualTo(Source.COMMAND_LINE);
        }
    }

    @Test
    void anOptionMayHavePluginInFront() throws Exception {
        SystemVariable<Integer> variable = number();
        try (Server server = Server.start(home, "--plugin-probe_vint=5")) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(5);
        }
    }

    @Test
    void theCommandLineWinsOverAFileWhichNamesItsLine() throws Exception {
        Path file = Files.createDirectories(home.resolve("config")).resolve("hearth.cnf");
        Files.writeString(file, "[hearth]\nprobe_vint = 3\nprobe-other = 4\n");
        SystemVariable<Integer> variable = number();
        SystemVariable<Integer> other = SystemVariable.ofInt("other").build();
        try (Server server = Server.start(home, "--probe-vint=5")) {
            server.install("probe", variable, other);
            assertThat(variable.get()).isEqualTo(5);
            assertThat(other.get()).isEqualTo(4);
            VariableOrigin origin = originOf(server, "probe_other");
            assertThat(origin.source()).isEqualTo(Source.EXPLICIT);
            assertThat(origin.path())
                    .hasValueSatisfying(path -> assertThat(path).endsWith("hearth.cnf"));
            assertThat(origin.line()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"500,100", "-500,-100", "1K,100", "-7,-7"})
    void anOptionOutOfRangeIsAdjusted(String text, int kept) throws Exception {
        SystemVariable<Integer> variable = number();
        try (Server server = Server.start(home, "--probe-vint=" + text)) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @CsvSource({"5K,5120", "2m,2097152", "1G,1073741824", "0,0"})
    void aNumberMayHaveASuffix(String text, long value) throws Exception {
        SystemVariable<Long> variable = SystemVariable.ofUnsignedLong("size").build();
        try (Server server = Server.start(home, "--probe-size=" + text)) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(value);
        }
    }

    @Test
    void aNumberThatIsNoneDisablesThePluginWithOneSentence() throws Exception {
        try (Server server = Server.start(home, "--probe-vint=abc")) {
            assertThatThrownBy(() -> server.install("probe", number()))
                    .isInstanceOf(PluginFailure.class)
                    .hasMessage(
                            "option '--probe-vint=abc' (command line): a whole number is expected,"
                                    + " which may end with K, M, G, T, P or E");
            assertThat(server.admin.find("probe_vint")).isEmpty();
        }
    }

    @Test
    void aRequiredArgumentMustBeThere() throws Exception {
        try (Server server = Server.start(home, "--probe-vint")) {
            assertThatThrownBy(() -> server.install("probe", number()))
                    .hasMessage("option '--probe-vint' (command line) requires an argument");
        }
    }

    @Test
    void anOptionalArgumentThatIsNotThereMeansOneAndNotTheDefault() throws Exception {
        SystemVariable<Integer> variable =
                SystemVariable.ofInt("vopc")
                        .defaultValue(7)
                        .argument(CommandLineArgument.OPTIONAL)
                        .build();
        try (Server server = Server.start(home, "--probe-vopc")) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(1);
        }
    }

    @Test
    void anArgumentThatMustNotBeThereIsRefused() throws Exception {
        SystemVariable<Integer> variable =
                SystemVariable.ofInt("noarg").argument(CommandLineArgument.NONE).build();
        try (Server server = Server.start(home, "--probe-noarg=3")) {
            assertThatThrownBy(() -> server.install("probe", variable))
                    .hasMessage("option '--probe-noarg' (command line) cannot take an argument");
        }
        try (Server server = Server.start(home, "--probe-noarg")) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--probe-flag=TRUE,true",
        "--probe-flag=0,false",
        "--probe-flag,true",
        "--skip-probe-flag,false",
        "--disable-probe-flag,false",
        "--enable-probe-flag,true",
        "--probe-flag=no,false"
    })
    void aBooleanOptionHasWordsAndPrefixes(String argument, boolean value) throws Exception {
        SystemVariable<Boolean> variable =
                SystemVariable.ofBoolean("flag").defaultValue(!value).build();
        try (Server server = Server.start(home, argument)) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"bet,BETA", "GAMMA,GAMMA", "2,GAMMA"})
    void anEnumOptionTakesABeginningThatIsUnambiguous(String text, Greek value) throws Exception {
        SystemVariable<Greek> variable = SystemVariable.ofEnum("e", Greek.class).build();
        try (Server server = Server.start(home, "--probe-e=" + text)) {
            server.install("probe", variable);
            assertThat(variable.get()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"gam", "zz", "4"})
    void anEnumOptionRefusesOtherTexts(String text) throws Exception {
        try (Server server = Server.start(home, "--probe-e=" + text)) {
            assertThatThrownBy(
                            () ->
                                    server.install(
                                            "probe",
                                            SystemVariable.ofEnum("e", Greek.class).build()))
                    .hasMessage(
                            "option '--probe-e="
                                    + text
                                    + "' (command line): one of ALPHA, BETA, GAMMA, GAMUT is"
                                    + " expected");
        }
    }

    @Test
    void aSetOptionTakesListsNumbersAndAll() throws Exception {
        SystemVariable<Set<Greek>> list = SystemVariable.ofSet("s", Greek.class).build();
        SystemVariable<Set<Greek>> mask = SystemVariable.ofSet("m", Greek.class).build();
        SystemVariable<Set<Greek>> all = SystemVariable.ofSet("a", Greek.class).build();
        try (Server server = Server.start(home, "--p-s=gamma,al", "--p-m=6", "--p-a=ALL")) {
            server.install("p", list, mask, all);
            assertThat(list.get()).containsExactly(Greek.ALPHA, Greek.GAMMA);
            assertThat(mask.get()).containsExactly(Greek.BETA, Greek.GAMMA);
            assertThat(all.get()).containsExactly(Greek.values());
        }
    }

    @Test
    void aCheckJudgesOptionsToo() throws Exception {
        SystemVariable<String> variable =
                SystemVariable.ofString("s")
                        .check(
                                change -> {
                                    throw new RefusedValueException("no such thing");
                                })
                        .build();
        try (Server server = Server.start(home, "--p-s=x")) {
            assertThatThrownBy(() -> server.install("p", variable))
                    .hasMessage(
                            "option '--p-s=x' (command line): Variable 'p_s' can't be set to the"
                                    + " value of 'x': no such thing");
        }
    }

    @Test
    void aVariableWithoutACommandLineIgnoresOptions() throws Exception {
        SystemVariable<Integer> variable = SystemVariable.ofInt("v").noCommandLine().build();
        try (Server server = Server.start(home, "--p-v=5")) {
            server.install("p", variable);
            assertThat(variable.get()).isZero();
            assertThat(server.variables.optionNames()).isEmpty();
        }
    }

    @Test
    void aVariableThatIsNoSystemVariableIsStillAnOption() throws Exception {
        SystemVariable<Integer> variable = SystemVariable.ofInt("v").notSystemVariable().build();
        try (Server server = Server.start(home, "--p-v=5")) {
            server.install("p", variable);
            assertThat(variable.get()).isEqualTo(5);
            assertThat(server.variables.optionNames()).contains("p_v", "plugin_p_v");
        }
    }
}
