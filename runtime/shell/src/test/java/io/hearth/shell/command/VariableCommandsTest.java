package io.hearth.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.SqlValue;
import io.hearth.shell.GogoSession;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VariableCommandsTest {
    private final GogoSession gogo = new GogoSession();

    @AfterEach
    void close() {
        gogo.close();
    }

    @Test
    void listsVariablesByPattern() {
        assertThat(gogo.run("var:list '%text'")).isTrue();
        assertThat(gogo.output().lines()).containsExactly("Name       Value", "beat_text  five");
    }

    @Test
    void givesOneValueAndAllAboutIt() {
        assertThat(gogo.run("var:get beat_number; var:info beat_number")).isTrue();
        assertThat(gogo.output())
                .startsWith("5\n")
                .contains("Option      --beat-number=value\n")
                .contains("Default     NULL\n")
                .contains("Source      EXPLICIT\n")
                .contains("Path        hearth.cnf line 3\n");
    }

    @Test
    void anUnknownNameIsError1193() {
        assertThat(gogo.run("var:get nothing")).isFalse();
        assertThat(gogo.errors())
                .isEqualTo("ERROR 1193 (HY000): Unknown system variable 'nothing'\n");
    }

    @Test
    void setsAndPersistsTypedValuesAndPrintsWarnings() {
        assertThat(gogo.run("var:set beat_number 9")).isTrue();
        assertThat(gogo.output().lines())
                .containsExactly(
                        "beat_number is 5",
                        "Warning (Code 1292): Truncated incorrect beat_number value: '9'");
        gogo.run("var:persist beat_text 9");
        gogo.run("var:persist beat_text null");
        gogo.run("var:set beat_number 1.5");
        gogo.run("var:set beat_number on");
        gogo.run("var:set beat_number \"'9'\"");
        gogo.run("var:set beat_number default");

        assertThat(gogo.variables.assignments)
                .containsExactly(
                        item(Target.GLOBAL, "beat_number", SqlValue.of(9)),
                        item(Target.PERSIST, "beat_text", SqlValue.of("9")),
                        item(Target.PERSIST, "beat_text", SqlValue.NULL),
                        item(
                                Target.GLOBAL,
                                "beat_number",
                                new SqlValue.Decimal(new BigDecimal("1.5"))),
                        item(Target.GLOBAL, "beat_number", SqlValue.of("on")),
                        item(Target.GLOBAL, "beat_number", SqlValue.of("9")),
                        new Assignment(Target.GLOBAL, "beat_number", Optional.empty()));
    }

    private static Assignment item(Target target, String name, SqlValue value) {
        return new Assignment(target, name, Optional.of(value));
    }

    @Test
    void resetsWhatIsPersisted() {
        assertThat(gogo.run("var:reset-persist beat_number")).isTrue();
        assertThat(gogo.variables.resets).containsExactly("beat_number");
    }

    @Test
    void listsStatusWithWarningsBelow() {
        assertThat(gogo.run("status:list")).isTrue();
        assertThat(gogo.output().lines())
                .containsExactly(
                        "Name   Value", "Beats  7", "Warning (Code 1105): one could not be read");
    }
}
