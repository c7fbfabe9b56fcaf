package io.hearth.sql.printer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.parser.Parser;
import io.hearth.sql.parser.ParserOptions;
import io.hearth.sql.syntax.AccountStatement;
import io.hearth.sql.syntax.FlushStatement;
import io.hearth.sql.syntax.MaintenanceStatement;
import io.hearth.sql.syntax.PhysicalStatement;
import io.hearth.sql.syntax.PluginStatement;
import io.hearth.sql.syntax.ReplicationStatement;
import io.hearth.sql.syntax.SchemaStatement;
import io.hearth.sql.syntax.SessionStatement;
import io.hearth.sql.syntax.SetStatement;
import io.hearth.sql.syntax.ShowStatement;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableStatement;
import io.hearth.sql.syntax.TransactionStatement;
import io.hearth.sql.syntax.XaStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "replication",
        "clients"
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

    /** Names of the corpus, outside of quotes. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "'(?:[^']|'')*'|`[^`]*`|(?i:\\b[xb]'[^']*')|\\b(?:t|u|v|w|db|a|b|c|d|e|f|i|p|r|s)\\b");

    private static final String AWKWARD_NAME = "`select ``'\\ \u00e4`";

    @ParameterizedTest
    @MethodSource("statements")
    void awkwardNamesAreQuoted(String sql) {
        String awkward =
                NAMES.matcher(sql)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.group().matches(".*['`].*")
                                                        ? found.group()
                                                        : AWKWARD_NAME));
        assertThat(readOrRefuse(awkward)).as(awkward).isTrue();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void awkwardStringsAreEscaped(String sql) {
        readOrRefuse(sql.replaceAll("(?<![xXbB])'[^']*'", "'it''s \\\\\\\\ \\\\% \\\\n'"));
    }

    @Test
    void everyKindOfStatementIsInTheCorpus() {
        Set<Class<?>> seen =
                statements()
                        .map(sql -> Parser.parse(sql, ParserOptions.DEFAULT).getClass())
                        .collect(Collectors.toSet());
        Stream<Class<?>> kinds =
                Stream.of(
                                AccountStatement.class,
                                FlushStatement.class,
                                MaintenanceStatement.class,
                                PhysicalStatement.class,
                                PluginStatement.class,
                                ReplicationStatement.class,
                                SchemaStatement.class,
                                SessionStatement.class,
                                SetStatement.class,
                                ShowStatement.class,
                                TableStatement.class,
                                TransactionStatement.class,
                                XaStatement.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
        assertThat(kinds).isNotEmpty().allMatch(seen::contains);
    }

    /** A statement with a piece missing or doubled is another one, or a syntax error. */
    @ParameterizedTest
    @MethodSource("statements")
    void aMutilatedStatementIsReadOrRefused(String sql) {
        String[] words = pieces(sql);
        for (int i = 0; i < words.length; i++) {
            String before = String.join("", Arrays.copyOfRange(words, 0, i));
            String after = String.join("", Arrays.copyOfRange(words, i + 1, words.length));
            readOrRefuse(before);
            readOrRefuse(before + after);
            readOrRefuse(before + words[i] + " " + words[i] + after);
        }
    }

    /** The begin of one statement with the end of another; the seed makes it repeatable. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void splicedStatementsAreReadOrRefused(long seed) {
        Random random = new Random(seed);
        List<String[]> pieces = statements().map(StatementCorpusTest::pieces).toList();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String[] first = pieces.get(random.nextInt(pieces.size()));
            String[] second = pieces.get(random.nextInt(pieces.size()));
            String begin = String.join("", Arrays.copyOf(first, random.nextInt(first.length + 1)));
            int from = random.nextInt(second.length);
            String end = String.join("", Arrays.copyOfRange(second, from, second.length));
            if (readOrRefuse(begin + " " + end)) {
                read++;
            }
        }
        assertThat(read).isPositive();
    }

    private static String[] pieces(String sql) {
        return sql.split("(?<=[ (),.@=])|(?=[ (),.@=])");
    }

    /** Whether it is a statement. */
    private static boolean readOrRefuse(String sql) {
        Statement tree;
        try {
            tree = Parser.parse(sql, ParserOptions.DEFAULT);
        } catch (ServerException refused) {
            assertThat(refused.code())
                    .as(sql)
                    .isIn(
                            ErrorCode.ER_PARSE_ERROR,
                            ErrorCode.ER_EMPTY_QUERY,
                            ErrorCode.ER_NOT_SUPPORTED_YET,
                            ErrorCode.ER_UNKNOWN_EXPLAIN_FORMAT);
            return false;
        }
        String printed = SqlPrinter.print(tree);
        assertThat(Parser.parse(printed, ParserOptions.DEFAULT))
                .as("%s -> %s", sql, printed)
                .isEqualTo(tree);
        return true;
    }
}
