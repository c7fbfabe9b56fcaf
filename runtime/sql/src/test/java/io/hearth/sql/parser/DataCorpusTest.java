package io.hearth.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.printer.SqlPrinter;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.type.SqlMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataCorpusTest {
    static Stream<String> statements() throws IOException {
        try (InputStream file = DataCorpusTest.class.getResourceAsStream("/parser/data.sql");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aPrintedStatementParsesToTheSameTree(String sql) {
        Statement tree = Parser.parse(sql, ParserOptions.DEFAULT);
        String printed = SqlPrinter.print(tree);
        assertThat(Parser.parse(printed, ParserOptions.DEFAULT)).as(printed).isEqualTo(tree);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aPrintedStatementMeansTheSameInModesThatReadNotAndPipesOtherwise(String sql) {
        Statement tree = Parser.parse(sql, ParserOptions.DEFAULT);
        Set<SqlMode> modes =
                EnumSet.of(
                        SqlMode.HIGH_NOT_PRECEDENCE,
                        SqlMode.PIPES_AS_CONCAT,
                        SqlMode.NO_BACKSLASH_ESCAPES,
                        SqlMode.ANSI_QUOTES);
        String printed = SqlPrinter.print(tree, modes);
        assertThat(Parser.parse(printed, ParserOptions.of(modes))).as(printed).isEqualTo(tree);
    }
}
