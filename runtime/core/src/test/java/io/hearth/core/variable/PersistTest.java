package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.PersistedVariable;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.admin.Warning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SET PERSIST, PERSIST_ONLY and RESET PERSIST, over restarts. */
class PersistTest {
    private enum Old {
        ONE,
        TWO
    }

    private enum New {
        ONE,
        THREE
    }

    @TempDir Path home;

    private static SystemVariable<Integer> number() {
        return SystemVariable.ofInt("v").defaultValue(1).range(0, 1000).build();
    }

    private void persist(String name, SqlValue value, SystemVariable<?> variable) throws Exception {
        try (Server server = Server.start(home)) {
            server.install("p", variable);
            server.set(Target.PERSIST, name, value);
        }
    }

    @Test
    void aPersistedValueHoldsNowAndAfterARestart() throws Exception {
        SystemVariable<Integer> before = number();
        persist("p_v", SqlValue.of(5), before);
        assertThat(before.get()).isEqualTo(5);

        SystemVariable<Integer> after = number();
        try (Server server = Server.start(home)) {
            server.install("p", after);
            assertThat(after.get()).isEqualTo(5);
            VariableOrigin origin = server.admin.find("p_v").orElseThrow().origin();
            assertThat(origin.source()).isEqualTo(Source.PERSISTED);
            assertThat(origin.user()).isEqualTo("ann");
            assertThat(server.admin.persisted())
                    .extracting(PersistedVariable::name, PersistedVariable::value)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("p_v", Optional.of("5")));
        }
    }

    @Test
    void persistOnlyHoldsAfterARestartAlone() throws Exception {
        SystemVariable<Integer> before = number();
        AtomicInteger updates = new AtomicInteger();
        SystemVariable<Integer> watched =
                SystemVariable.ofInt("w").onUpdate(change -> updates.incrementAndGet()).build();
        try (Server server = Server.start(home)) {
            server.install("p", before, watched);
            server.set(Target.PERSIST_ONLY, "p_v", SqlValue.of(6));
            server.set(Target.PERSIST_ONLY, "p_w", SqlValue.of(6));
        }
        assertThat(before.get()).isEqualTo(1);
        assertThat(updates).hasValue(0);

        SystemVariable<Integer> after = number();
        try (Server server = Server.start(home)) {
            server.install("p", after);
            assertThat(after.get()).isEqualTo(6);
        }
    }

    @Test
    void aReadOnlyVariableTakesPersistOnly() throws Exception {
        SystemVariable<Integer> fixed = SystemVariable.ofInt("v").readOnly().build();
        try (Server server = Server.start(home)) {
            server.install("p", fixed);
            Refused.withError(
                    "ERROR 1238 (HY000): Variable 'p_v' is a read only variable",
                    () -> server.set(Target.PERSIST, "p_v", SqlValue.of(3)));
            server.set(Target.PERSIST_ONLY, "p_v", SqlValue.of(3));
            server.uninstall("p");
            server.install("p", fixed);
            assertThat(fixed.get()).isEqualTo(3);
        }
    }

    @Test
    void aPersistedValueOutlivesUninstallAndHoldsAtTheNextInstall() throws Exception {
        SystemVariable<Integer> variable = number();
        try (Server server = Server.start(home)) {
            server.install("p", variable);
            server.set(Target.PERSIST, "p_v", SqlValue.of(5));
            server.uninstall("p");
            assertThat(server.admin.persisted()).hasSize(1);

            server.install("p", variable);
            assertThat(variable.get()).isEqualTo(5);
        }
    }

    @Test
    void theCommandLineWinsOverAPersistedValueAndThatOverAFile() throws Exception {
        persist("p_v", SqlValue.of(5), number());
        Path file = Files.createDirectories(home.resolve("config")).resolve("hearth.cnf");
        Files.writeString(file, "[hearth]\np_v=3\n");
        SystemVariable<Integer> fromDictionary = number();
        try (Server server = Server.start(home)) {
            server.install("p", fromDictionary);
        }
        SystemVariable<Integer> fromCommandLine = number();
        try (Server server = Server.start(home, "--p-v=4")) {
            server.install("p", fromCommandLine);
        }
        assertThat(fromDictionary.get()).isEqualTo(5);
        assertThat(fromCommandLine.get()).isEqualTo(4);
    }

    @Test
    void noDefaultsSkipsPersistedValues() throws Exception {
        persist("p_v", SqlValue.of(5), number());
        SystemVariable<Integer> after = number();
        try (Server server = Server.startWithoutDefaults(home)) {
            server.install("p", after);
            assertThat(after.get()).isEqualTo(1);
            assertThat(server.admin.persisted()).hasSize(1);
        }
    }

    @Test
    void resetPersistForgetsAndLeavesTheValue() throws Exception {
        SystemVariable<Integer> variable = number();
        try (Server server = Server.start(home)) {
            server.install("p", variable);
            server.set(Target.PERSIST, "p_v", SqlValue.of(5));
            assertThat(server.admin.resetPersist(Optional.of("P_V"), false)).isEmpty();
            assertThat(server.admin.persisted()).isEmpty();
            assertThat(variable.get()).isEqualTo(5);
        }
    }

    @Test
    void resetPersistOfNothingIsError3615OrAWarning() throws Exception {
        try (Server server = Server.start(home)) {
            Refused.withError(
                    "ERROR 3615 (HY000): Variable p_v does not exist in persisted config file",
                    () -> server.admin.resetPersist(Optional.of("p_v"), false));
            assertThat(server.admin.resetPersist(Optional.of("p_v"), true))
                    .extracting(Warning::message)
                    .containsExactly("Variable p_v does not exist in persisted config file");
        }
    }

    @Test
    void resetPersistOfAllForgetsAll() throws Exception {
        persist("p_v", SqlValue.of(5), number());
        try (Server server = Server.start(home)) {
            server.admin.resetPersist(Optional.empty(), false);
            assertThat(server.admin.persisted()).isEmpty();
        }
    }

    @Test
    void aValueThatCannotBeWrittenDoesNotHold() throws Exception {
        SystemVariable<Integer> variable = number();
        try (Server server = Server.start(home)) {
            server.install("p", variable);
            server.dictionary.failing(true);
            Refused.withError(
                    "ERROR 1026 (HY000): Error writing file 'dictionary' (disk full)",
                    () -> server.set(Target.PERSIST, "p_v", SqlValue.of(5)));
            assertThat(variable.get()).isEqualTo(1);
        }
    }

    @Test
    void aPersistedNumberThatIsTooLargeNowIsAdjusted() throws Exception {
        persist("p_v", SqlValue.of(900), number());
        SystemVariable<Integer> narrower = SystemVariable.ofInt("v").range(0, 100).build();
        try (Server server = Server.start(home)) {
            server.install("p", narrower);
            assertThat(narrower.get()).isEqualTo(100);
        }
    }

    @Test
    void aPersistedElementThatIsGoneIsPassedOver() throws Exception {
        persist("p_v", SqlValue.of("two"), SystemVariable.ofEnum("v", Old.class).build());
        SystemVariable<New> changed =
                SystemVariable.ofEnum("v", New.class).defaultValue(New.THREE).build();
        try (Server server = Server.start(home)) {
            server.install("p", changed);
            assertThat(changed.get()).isEqualTo(New.THREE);
        }
    }

    @Test
    void aPersistedValueOfAnotherKindIsPassedOver() throws Exception {
        persist("p_v", SqlValue.of("two"), SystemVariable.ofEnum("v", Old.class).build());
        SystemVariable<Integer> changed = number();
        try (Server server = Server.start(home)) {
            server.install("p", changed);
            assertThat(changed.get()).isEqualTo(1);
        }
    }

    @Test
    void aValueThatACheckHasMadeIsNotMadeAgain() throws Exception {
        for (int run = 0; run < 2; run++) {
            SystemVariable<Integer> doubled =
                    SystemVariable.ofInt("v")
                            .range(0, 10)
                            .check(change -> change.value() * 2)
                            .build();
            try (Server server = Server.start(home)) {
                server.install("p", doubled);
                if (run == 0) {
                    server.set(Target.PERSIST, "p_v", SqlValue.of(9));
                }
                assertThat(doubled.get()).isEqualTo(18);
            }
        }
    }

    @Test
    void everyKindOfValueComesBackAsItWas() throws Exception {
        String megabyte = "ä".repeat(1 << 19);
        for (int run = 0; run < 2; run++) {
            SystemVariable<String> text = SystemVariable.ofString("text").build();
            SystemVariable<String> none =
                    SystemVariable.ofString("none").defaultValue("some").build();
            SystemVariable<Double> real = SystemVariable.ofDouble("real").build();
            SystemVariable<Long> bits = SystemVariable.ofUnsignedLongLong("bits").build();
            SystemVariable<Boolean> flag = SystemVariable.ofBoolean("flag").build();
            try (Server server = Server.start(home)) {
                server.install("p", text, none, real, bits, flag);
                if (run == 0) {
                    server.set(Target.PERSIST, "p_text", SqlValue.of(megabyte));
                    server.set(Target.PERSIST, "p_none", SqlValue.NULL);
                    server.set(Target.PERSIST, "p_real", new SqlValue.Real(1.0 / 3));
                    server.set(
                            Target.PERSIST,
                            "p_bits",
                            SqlValue.of(new java.math.BigInteger("18446744073709551615")));
                    server.set(Target.PERSIST, "p_flag", SqlValue.of(1));
                }
                assertThat(text.get()).isEqualTo(megabyte);
                assertThat(none.get()).isNull();
                assertThat(real.get()).isEqualTo(1.0 / 3);
                assertThat(bits.get()).isEqualTo(-1L);
                assertThat(List.of(flag.get())).containsExactly(true);
            }
        }
    }
}
