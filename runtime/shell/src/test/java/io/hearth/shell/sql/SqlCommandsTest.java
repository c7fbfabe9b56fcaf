package io.hearth.shell.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.shell.FakeSqlService.Rows;
import io.hearth.shell.GogoSession;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlCommandsTest {
    private final GogoSession gogo = new GogoSession();

    @BeforeEach
    void teach() {
        gogo.sql.answer(
                "select a, a",
                new Rows(
                        List.of("a", "a"),
                        List.of(List.of(1L, 2L), Arrays.asList(3L, null)),
                        0,
                        List.of()));
        gogo.sql.answer("do 1", new Rows(List.of(), List.of(), 0, List.of("Note 1: so")));
    }

    @AfterEach
    void noSessionIsLeftOpen() {
        gogo.close();
        assertThat(gogo.sql.openSessions).isZero();
    }

    @Test
    void printsRows() {
        gogo.run("sql:exec \"select a, a\"");
        assertThat(gogo.output()).isEqualTo("a  a (2)\n1  2\n3  NULL\n");
    }

    @Test
    void rowsAreDataToAScript() {
        gogo.run("each (exec \"select a, a\") { echo ($it get a) }");
        assertThat(gogo.output()).contains("1").contains("3");
    }

    @Test
    void printsCountsAndWarnings() {
        gogo.run("sql:exec 'do 1'");
        assertThat(gogo.output()).isEqualTo("Query OK, 0 rows affected, 1 warning\nNote 1: so\n");
    }

    @Test
    void runsSeveralStatementsInOneSession() {
        gogo.run("sql:exec 'do 1; select a, a'");
        assertThat(gogo.sql.statements).containsExactly("do 1", "select a, a");
        assertThat(gogo.output()).contains("Query OK").contains("1  2");
    }

    @Test
    void aFailureFailsTheCommand() {
        assertThat(gogo.run("sql:exec 'nonsense'")).isFalse();
        assertThat(gogo.errors()).contains("ERROR 1105 (HY000): not taught: nonsense");
    }

    @Test
    void thePromptNeedsATerminal() {
        assertThat(gogo.run("sql")).isFalse();
        assertThat(gogo.errors()).contains("There is no terminal").contains("sql:exec");
    }
}
