package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin;
import io.hearth.core.guard.PluginFailure;
import io.hearth.core.variable.Server.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, scopes and flags. */
class ScopeTest {
    @TempDir Path home;

    private final SystemVariable<Integer> global =
            SystemVariable.ofInt("vint").defaultValue(1).build();
    private final SystemVariable<Integer> own =
            SystemVariable.ofInt("TINT").defaultValue(5).perSession().build();
    private final SystemVariable<Integer> fixed =
            SystemVariable.ofInt("fixed").defaultValue(2).readOnly().build();
    private final SystemVariable<Integer> hidden =
            SystemVariable.ofInt("hidden").notSystemVariable().build();
    private Server server;

    @BeforeEach
    void start() throws Exception {
        server = Server.start(home).install("Probe", global, own, fixed, hidden);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void setSession(TestSession session, String name, SqlValue value) {
        server.admin.set(
                List.of(new Assignment(Target.SESSION, name, Optional.of(value))),
                ChangedBy.session(session, false));
    }

    @Test
    void aVariableIsFoundByItsFullNameInAnyLetterCase() {
        assertThat(server.admin.global("PROBE_tint")).isEqualTo(SqlValue.of(5));
        assertThat(server.admin.info(LikePattern.ANY))
                .extracting(VariableInfo::name)
                .containsExactly("probe_fixed", "probe_tint", "probe_vint");
    }

    @Test
    void anUnknownNameIsError1193() {
        Refused.withError(
                "ERROR 1193 (HY000): Unknown system variable 'probe_none'",
                () -> server.set("probe_none", SqlValue.of(1)));
        Refused.withError(
                "ERROR 1193 (HY000): Unknown system variable 'probe.vint'",
                () -> server.admin.global("probe.vint"));
    }

    @Test
    void aSessionBeginsWithTheGlobalValueAndKeepsIt() {
        TestSession early = server.connect();
        server.set("probe_tint", SqlValue.of(6));
        TestSession late = server.connect();

        assertThat(own.get(early)).isEqualTo(5);
        assertThat(own.get(late)).isEqualTo(6);
    }

    @Test
    void aSessionsChangeIsItsOwn() {
        TestSession one = server.connect();
        TestSession other = server.connect();
        setSession(one, "probe_tint", SqlValue.of(9));

        assertThat(own.get(one)).isEqualTo(9);
        assertThat(own.get(other)).isEqualTo(5);
        assertThat(own.get()).isEqualTo(5);
        assertThat(server.admin.list(new LikePattern("%tint"), Optional.of(one)))
                .extracting(row -> row.value())
                .containsExactly("9");
    }

    @Test
    void defaultOfASessionIsTheGlobalValueAndOfTheGlobalOneTheCompiled() {
        TestSession session = server.connect();
        server.set("probe_tint", SqlValue.of(6));
        server.admin.set(
                List.of(new Assignment(Target.SESSION, "probe_tint", Optional.empty())),
                ChangedBy.session(session, false));
        assertThat(own.get(session)).isEqualTo(6);

        server.setDefault(Target.GLOBAL, "probe_tint");
        assertThat(own.get()).isEqualTo(5);
    }

    @Test
    void aVariableInstalledAfterConnectIsCopiedWhenItIsFirstLookedAt() throws Exception {
        TestSession session = server.connect();
        SystemVariable<Integer> late =
                SystemVariable.ofInt("x").defaultValue(3).perSession().build();
        server.install("late", late);

        assertThat(late.get(session)).isEqualTo(3);
    }

    @Test
    void aSessionsValueIsLostWithThePlugin() throws Exception {
        TestSession session = server.connect();
        setSession(session, "probe_tint", SqlValue.of(9));
        server.uninstall("probe");
        Refused.withError(
                "ERROR 1193 (HY000): Unknown system variable 'probe_tint'",
                () -> setSession(session, "probe_tint", SqlValue.of(1)));

        server.install("probe", global, own, fixed, hidden);
        assertThat(own.get(session)).isEqualTo(5);
    }

    @Test
    void setSessionOfAGlobalVariableIsError1229() {
        Refused.withError(
                "ERROR 1229 (HY000): Variable 'probe_vint' is a GLOBAL variable and should be set"
                        + " with SET GLOBAL",
                () -> setSession(server.connect(), "probe_vint", SqlValue.of(1)));
    }

    @Test
    void selectSessionOfAGlobalVariableIsError1238() {
        Refused.withError(
                "ERROR 1238 (HY000): Variable 'probe_vint' is a GLOBAL variable",
                () -> server.admin.session("probe_vint", server.connect(), true));
        assertThat(server.admin.session("probe_vint", server.connect(), false))
                .isEqualTo(SqlValue.of(1));
    }

    @Test
    void aReadOnlyVariableIsSetByPluginCodeAlone() {
        Refused.withError(
                "ERROR 1238 (HY000): Variable 'probe_fixed' is a read only variable",
                () -> server.set("probe_fixed", SqlValue.of(3)));
        Refused.withError(
                "ERROR 1238 (HY000): Variable 'probe_fixed' is a read only variable",
                () -> setSession(server.connect(), "probe_fixed", SqlValue.of(3)));

        fixed.set(4);
        assertThat(server.show("probe_fixed")).isEqualTo("4");
    }

    @Test
    void aVariableThatIsNoSystemVariableIsUnknownToSql() {
        Refused.withError(
                "ERROR 1193 (HY000): Unknown system variable 'probe_hidden'",
                () -> server.admin.global("probe_hidden"));
        assertThat(server.admin.find("probe_hidden")).isEmpty();
    }

    @Test
    void pluginCodeSetsItsVariablesWithinTheirRange() throws Exception {
        SystemVariable<Integer> small = SystemVariable.ofInt("small").range(0, 9).build();
        server.install("code", small);
        small.set(9);
        Refused.withError(
                "ERROR 1231 (42000): Variable 'code_small' can't be set to the value of '10'",
                () -> small.set(10));
        assertThat(small.get()).isEqualTo(9);
    }

    @Test
    void pluginCodeSetsASessionsValue() {
        TestSession session = server.connect();
        own.set(session, 8);
        assertThat(own.get(session)).isEqualTo(8);
        Refused.withError(
                "ERROR 1229 (HY000): Variable 'probe_vint' is a GLOBAL variable and should be set"
                        + " with SET GLOBAL",
                () -> global.set(session, 8));
    }

    @Test
    void aChangeRemembersWhoMadeIt() {
        server.set("probe_vint", SqlValue.of(3));
        VariableOrigin origin = server.admin.find("probe_vint").orElseThrow().origin();
        assertThat(origin.source()).isEqualTo(VariableOrigin.Source.DYNAMIC);
        assertThat(origin.user()).isEqualTo("ann");
        assertThat(origin.time()).isPresent();
        assertThat(server.admin.find("probe_tint").orElseThrow().origin())
                .isEqualTo(VariableOrigin.COMPILED);
    }

    @Test
    void severalAssignmentsTakeEffectTogetherOrNotAtAll() {
        assertThatThrownBy(
                        () ->
                                server.admin.set(
                                        List.of(
                                                Assignment.global("probe_vint", SqlValue.of(7)),
                                                Assignment.global("probe_tint", SqlValue.of("x"))),
                                        ChangedBy.user("ann")))
                .hasMessage("Incorrect argument type to variable 'probe_tint'");
        assertThat(global.get()).isEqualTo(1);

        server.admin.set(
                List.of(
                        Assignment.global("probe_vint", SqlValue.of(7)),
                        Assignment.global("probe_tint", SqlValue.of(8))),
                ChangedBy.user("ann"));
        assertThat(global.get()).isEqualTo(7);
        assertThat(own.get()).isEqualTo(8);
    }

    @Test
    void aNameOfTheServersIsTaken() throws Exception {
        server.variables.registerServer(
                SystemVariable.ofString("late_name").build(), "x", VariableOrigin.COMPILED);
        assertThatThrownBy(() -> server.install("late", SystemVariable.ofString("name").build()))
                .isInstanceOf(PluginFailure.class)
                .hasMessage("its system variable 'late_name' has the name of one of the server");
    }

    @Test
    void aNameOfAnotherPluginsIsTakenAndNothingOfTheLateOneStays() throws Exception {
        server.install("a", SystemVariable.ofInt("b_c").build());
        SystemVariable<Integer> fine = SystemVariable.ofInt("d").build();
        assertThatThrownBy(() -> server.install("a_b", fine, SystemVariable.ofInt("c").build()))
                .hasMessage("its system variable 'a_b_c' has the name of one of plugin 'a'");
        assertThat(server.admin.find("a_b_d")).isEmpty();
        server.install("other", fine);
    }

    @Test
    void oneVariableCannotBelongToTwoPlugins() {
        assertThatThrownBy(() -> server.install("thief", global))
                .isInstanceOf(PluginFailure.class)
                .hasMessage("its system variable 'thief_vint' is used twice");
    }
}
