package io.hearth.sql.printer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.Statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The corpus has one line per form of every statement; all of them parse, print and parse again.
 */
class StatementCorpusTest {
    private static final String[] FILES = {
        "plugins",
        "show",
        "set",
        "transactions",
        "session",
        "accounts",
        "tables",
        "alter",
        "schemas",
        "replication"
    };

    static Stream<String> statements() {
        return Stream.of(FILES).flatMap(StatementCorpusTest::lines);
    }

    private static Stream<String> lines(String file) {
        String name = "/io/hearth/sql/corpus/" + file + ".sql";
        try (InputStream stream = StatementCorpusTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("--"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aPrintedStatementParsesToTheSameTree(String sql) {
        Statement tree = Parser.parse(sql, ParserOptions.DEFAULT);
        String printed = SqlPrinter.print(tree);
        assertThat(Parser.parse(printed, ParserOptions.DEFAULT)).as(printed).isEqualTo(tree);
    }
}
