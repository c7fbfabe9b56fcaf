package io.hearth.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.lexer.Lexer;
import io.hearth.sql.lexer.Token;
import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.printer.SqlPrinter;
import io.hearth.sql.syntax.DataStatement;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements of the corpus with tokens left out, doubled or taken from each other. */
class DataMutationTest {
    private static final long SEED = Long.getLong("hearth.seed", 20241121L);
    private static final int ROUNDS = Integer.getInteger("hearth.rounds", 20_000);

    @Test
    void aBrokenStatementIsAnErrorOrPrintsToTheSameTree() throws IOException {
        List<List<String>> corpus = DataCorpusTest.statements().map(DataMutationTest::cut).toList();
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String sql = mutant(corpus, random);
            if (isStatement(sql)) {
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(ROUNDS / 20);
    }

    private static boolean isStatement(String sql) {
        Statement tree;
        try {
            tree = Parser.parse(sql, ParserOptions.DEFAULT);
        } catch (ServerException refused) {
            assertThat(refused.code()).isIn(ErrorCode.ER_PARSE_ERROR, ErrorCode.ER_EMPTY_QUERY);
            return false;
        }
        if (tree instanceof DataStatement || tree instanceof Query) {
            String printed = SqlPrinter.print(tree);
            assertThat(Parser.parse(printed, ParserOptions.DEFAULT))
                    .as("seed %d: %s\nprinted: %s", SEED, sql, printed)
                    .isEqualTo(tree);
        }
        return true;
    }

    private static String mutant(List<List<String>> corpus, Random random) {
        List<String> tokens = new ArrayList<>(any(corpus, random));
        for (int changes = 1 + random.nextInt(3); changes > 0 && !tokens.isEmpty(); changes--) {
            int place = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(place);
                case 1 -> tokens.add(place, any(tokens, random));
                case 2 -> tokens.set(place, any(any(corpus, random), random));
                default -> tokens.add(place, any(any(corpus, random), random));
            }
        }
        return String.join("", tokens);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The tokens of a statement, each with the space in front of it. */
    private static List<String> cut(String sql) {
        Lexer lexer =
                new Lexer(
                        sql.toCharArray(),
                        0,
                        sql.length(),
                        ParserOptions.DEFAULT.modes(),
                        ParserOptions.VERSION);
        List<String> tokens = new ArrayList<>();
        Token token = new Token();
        int end = 0;
        for (lexer.next(token); token.kind() != TokenKind.END; lexer.next(token)) {
            tokens.add(sql.substring(end, token.end()));
            end = token.end();
        }
        return tokens;
    }
}
