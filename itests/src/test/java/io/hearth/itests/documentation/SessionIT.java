package io.hearth.itests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows of the shell is what a fresh server prints. */
class SessionIT {
    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> theServerPrintsWhatTheDocumentShows() {
        return Repository.documents().stream()
                .filter(document -> !Session.of(document).exchanges().isEmpty())
                .map(
                        document ->
                                DynamicTest.dynamicTest(
                                        Repository.root().relativize(document.file()).toString(),
                                        () -> check(document)));
    }

    private void check(Document document) {
        Path home = folder.resolve(document.file().getParent().getFileName());
        Installation installation = Installation.copyTo(home);
        Session.of(document).runs().forEach(shown -> check(shown, installation));
    }

    private static void check(Session shown, Installation installation) {
        HearthServer.Result result = installation.execute(shown.commands());

        assertThat(result.exit()).as(result.errors()).isEqualTo(shown.fails() ? 1 : 0);
        assertThat(result.errors()).contains(shown.errors());
        assertThat(printed(result)).matches(shown.pattern());
    }

    private static String printed(HearthServer.Result result) {
        return Session.essence(result.output()).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
