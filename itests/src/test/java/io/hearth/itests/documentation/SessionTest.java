package io.hearth.itests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.documentation.Document.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionTest {
    @Test
    void joinsTheBlocksOfADocument() {
        Session session =
                Session.of(
                        document(
                                "hearth> plugin:list\nName  Status\nhearth> a\n",
                                "hearth> b\nx\n"));

        assertThat(session.commands()).isEqualTo("plugin:list\na\nb");
        assertThat(session.output()).isEqualTo("Name  Status\n\nx\n");
    }

    @Test
    void endsARunOfTheServerAtACommandThatFails() {
        List<Session> runs =
                Session.of(document("hearth> a\nx\nhearth> b\nERROR 1\nhearth> c\ny\n")).runs();

        assertThat(runs).extracting(Session::commands).containsExactly("a\nb", "c");
        assertThat(runs).extracting(Session::errors).containsExactly("ERROR 1", "");
        assertThat(runs).extracting(Session::output).containsExactly("x", "y\n");
    }

    @Test
    void comparesWithoutWhatDiffersFromRunToRun() {
        assertThat(
                        Session.essence(
                                """
                                Name       Since                    Runs
                                ---------  -----------------------  ----
                                heartbeat  2026-03-01 12:00:00         3
                                """))
                .containsExactly("Name Since Runs", "heartbeat TIME N");
    }

    @Test
    void takesAnEllipsisForAnyLines() {
        Session session = Session.of(document("hearth> a\nfirst\n…\nlast\n"));

        assertThat("first\nlast\n").matches(session.pattern());
        assertThat("first\none\ntwo\nlast\n").matches(session.pattern());
        assertThat("first\none\n").doesNotMatch(session.pattern());
    }

    private static Document document(String... blocks) {
        List<Block> sessions =
                Stream.of(blocks)
                        .map(text -> new Block(Optional.of("session"), "shell", "text", text))
                        .toList();
        return new Document(Path.of("README.md"), "", sessions);
    }
}
