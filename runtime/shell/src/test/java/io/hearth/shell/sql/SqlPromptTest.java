package io.hearth.shell.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.shell.FakeSqlService;
import io.hearth.shell.FakeSqlService.Rows;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlPromptTest {
    private static final String CTRL_C = "^C";

    private final FakeSqlService service = new FakeSqlService();
    private final List<String> prompts = new ArrayList<>();

    @BeforeEach
    void teach() {
        service.answer(
                "select 1", new Rows(List.of("1", "b"), List.of(List.of(1L, "x")), 0, List.of()));
        service.answer(
                "set x = 1", new Rows(List.of(), List.of(), 0, List.of("Warning 1292: adjusted")));
        service.answer("select\n1", new Rows(List.of("1"), List.of(), 0, List.of()));
    }

    @Test
    void printsRowsAndHowManyThereAre() {
        assertThat(typing("select 1;")).contains("1  b", "1  x", "1 row in set (0.");
    }

    @Test
    void printsBlocksAfterBackslashG() {
        assertThat(typing("select 1\\G"))
                .contains("*************************** 1. row ***************************");
    }

    @Test
    void printsCountsAndWarnings() {
        assertThat(typing("set x = 1;"))
                .contains("Query OK, 0 rows affected, 1 warning (0.")
                .contains("Warning 1292: adjusted");
    }

    @Test
    void aStatementMaySpanLines() {
        assertThat(typing("select", "1;")).contains("Empty set");
        assertThat(prompts).startsWith("sql> ", "  -> ", "sql> ");
    }

    @Test
    void aFailureIsPrintedAndEndsNothing() {
        assertThat(typing("nonsense;", "select 1;"))
                .contains("ERROR 1105 (HY000): not taught: nonsense")
                .contains("1 row in set");
    }

    @Test
    void ctrlCForgetsWhatWasTyped() {
        assertThat(typing("select 'a", CTRL_C, "select 1;")).contains("1 row in set");
        assertThat(service.statements).containsExactly("select 1");
    }

    @Test
    void exitLeaves() {
        typing("exit;", "select 1;");
        assertThat(service.statements).isEmpty();
    }

    @Test
    void exitWithinAStatementIsAWordOfIt() {
        typing("select 'a", "exit", "'; ");
        assertThat(service.statements).containsExactly("select 'a\nexit\n'");
    }

    private String typing(String... lines) {
        Queue<String> input = new ArrayDeque<>(Arrays.asList(lines));
        StringWriter printed = new StringWriter();
        new SqlPrompt(service.open(), prompt -> read(prompt, input), new PrintWriter(printed))
                .run();
        return printed.toString();
    }

    private Optional<String> read(String prompt, Queue<String> input) throws SqlPrompt.Cancelled {
        prompts.add(prompt);
        String line = input.poll();
        if (CTRL_C.equals(line)) {
            throw new SqlPrompt.Cancelled();
        }
        return Optional.ofNullable(line);
    }
}
