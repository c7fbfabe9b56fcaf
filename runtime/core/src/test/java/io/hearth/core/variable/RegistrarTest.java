package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.api.variable.VariableKind;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.host.SessionOnlyVariable;
import io.hearth.core.host.VariableRegistrar.Registration;
import io.hearth.core.status.StatusRegistry;
import io.hearth.core.variable.Server.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrarTest {
    @TempDir private Path home;

    private final AtomicReference<SqlValue> kept = new AtomicReference<>(SqlValue.of(7));
    private final SystemVariable<Integer> limit =
            SystemVariable.ofInt("row_limit").defaultValue(10).perSession().build();
    private final SessionOnlyVariable only =
            new SessionOnlyVariable(
                    "only_here",
                    VariableKind.LONG,
                    "A test's.",
                    session -> kept.get(),
                    Optional.of(
                            (session, value) -> {
                                if (value.isPresent() && value.get() instanceof SqlValue.Text) {
                                    throw Refusal.wrongType("only_here");
                                }
                                return () -> kept.set(value.orElse(SqlValue.of(0)));
                            }));
    private Server server;
    private Registration registration;

    @BeforeEach
    void start() throws Exception {
        server = Server.start(home, "--row-limit=20");
        registration =
                server.variables
                        .registrar(new StatusRegistry(server.guard, Server.LIMIT))
                        .register(
                                List.of(limit),
                                List.of(only),
                                List.of(StatusVariable.ofLong("Rows_limited", () -> 3)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aVariableOfTheServerTakesItsOptionAndIsKnownAsOne() {
        assertThat(limit.get()).isEqualTo(20);
        assertThat(server.variables.optionNames()).contains("row_limit");
        assertThat(server.variables.optionNames()).doesNotContain("plugin_row_limit");
    }

    @Test
    void whatOnlySessionsHaveIsListedForThemAlone() {
        LikePattern names = new LikePattern("%");
        TestSession session = server.connect();
        assertThat(server.admin.list(names, Optional.of(session)))
                .contains(new NamedValue("only_here", "7"));
        assertThat(server.admin.list(names, Optional.empty()))
                .extracting(NamedValue::name)
                .contains("row_limit")
                .doesNotContain("only_here");
        assertThat(server.admin.session("ONLY_HERE", session, true)).isEqualTo(SqlValue.of(7));
        assertThatThrownBy(() -> server.admin.global("only_here"))
                .hasMessage("Variable 'only_here' is a SESSION variable");
    }

    @Test
    void aSetOfBothSortsTakesEffectWholeOrNotAtAll() {
        TestSession session = server.connect();
        assertThatThrownBy(() -> set(session, item("row_limit", 5), item("only_here", "text")))
                .hasMessage("Incorrect argument type to variable 'only_here'");
        assertThatThrownBy(() -> set(session, item("only_here", 5), item("row_limit", "text")))
                .hasMessage("Incorrect argument type to variable 'row_limit'");
        assertThat(kept.get()).isEqualTo(SqlValue.of(7));
        assertThat(limit.get(session)).isEqualTo(20);
        set(session, item("only_here", 5), item("row_limit", 6));
        assertThat(kept.get()).isEqualTo(SqlValue.of(5));
        assertThat(limit.get(session)).isEqualTo(6);
    }

    private void set(TestSession session, Assignment... items) {
        server.admin.set(List.of(items), ChangedBy.session(session, false));
    }

    private static Assignment item(String name, Object value) {
        return new Assignment(
                Target.SESSION,
                name,
                Optional.of(
                        value instanceof String text
                                ? SqlValue.of(text)
                                : SqlValue.of((Integer) value)));
    }

    @Test
    void itHasNoGlobalValueToSet() {
        assertThatThrownBy(() -> server.set("only_here", SqlValue.of(1)))
                .hasMessage(
                        "Variable 'only_here' is a SESSION variable and can't be used with SET"
                                + " GLOBAL");
    }

    @Test
    void namesAreTakenOnce() {
        assertThatThrownBy(
                        () ->
                                server.variables
                                        .registrar(new StatusRegistry(server.guard, Server.LIMIT))
                                        .register(
                                                List.of(),
                                                List.of(
                                                        new SessionOnlyVariable(
                                                                "row_limit",
                                                                VariableKind.LONG,
                                                                "",
                                                                session -> SqlValue.NULL,
                                                                Optional.empty())),
                                                List.of()))
                .hasMessage("Variable 'row_limit' is there twice");
        assertThatThrownBy(
                        () ->
                                server.variables.registerServer(
                                        SystemVariable.ofInt("only_here").build()))
                .hasMessage("Variable 'only_here' is there twice");
    }

    @Test
    void aPartThatGoesTakesItsVariablesWithIt() {
        registration.close();
        assertThat(server.admin.find("row_limit")).isEmpty();
        assertThat(server.admin.find("only_here")).isEmpty();
    }
}
