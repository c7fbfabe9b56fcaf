package io.hearth.shell.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.shell.sql.StatementText.Form;
import io.hearth.shell.sql.StatementText.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {
    private final StatementText text = new StatementText();

    @Test
    void cutsAtSemicolons() {
        assertThat(typed("select 1; select 2;\nselect 3")).containsExactly("select 1", "select 2");
        assertThat(text.rest()).contains(new Typed("select 3", Form.TABLE));
        assertThat(text.isBlank()).isTrue();
    }

    @Test
    void backslashGAsksForBlocks() {
        text.add("show plugins\\G select 1\\g");
        assertThat(text.next()).contains(new Typed("show plugins", Form.BLOCKS));
        assertThat(text.next()).contains(new Typed("select 1", Form.TABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';'",
                "select \"a;b\"",
                "select `;`",
                "select 'it''s;'",
                "select '\\';'",
                "select 1 /* ; */ + 1",
                "select 1 -- ;\n+ 1",
                "select 1 # ;\n+ 1"
            })
    void aSemicolonWithinQuotesOrACommentEndsNothing(String statement) {
        assertThat(typed(statement + ";")).containsExactly(statement);
    }

    @Test
    void aBackslashIsAnOrdinaryCharacterOfAQuotedName() {
        assertThat(typed("select `a\\`;")).containsExactly("select `a\\`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a;", "select 1 /* ;", "select 1"})
    void whatIsNotClosedNeedsMoreLines(String line) {
        assertThat(typed(line)).isEmpty();
        assertThat(text.isBlank()).isFalse();
    }

    private List<String> typed(String line) {
        text.add(line);
        List<String> statements = new ArrayList<>();
        for (Optional<Typed> next = text.next(); next.isPresent(); next = text.next()) {
            statements.add(next.get().text());
        }
        return statements;
    }
}
