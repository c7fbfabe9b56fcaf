package io.hearth.sql.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.type.SqlMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
    /** Kinds and values, such as {@code INTEGER:1}. */
    private static String tokens(String sql, SqlMode... modes) {
        Set<SqlMode> set = EnumSet.noneOf(SqlMode.class);
        set.addAll(List.of(modes));
        char[] text = sql.toCharArray();
        Lexer lexer = new Lexer(text, 0, text.length, set, 80400);
        TokenText values = new TokenText(text, set);
        List<String> tokens = new ArrayList<>();
        Token token = new Token();
        for (lexer.next(token); token.kind() != TokenKind.END; lexer.next(token)) {
            tokens.add(token.kind() + ":" + values.value(token));
            if (token.kind() == TokenKind.BAD) {
                break;
            }
        }
        return String.join(" ", tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '%',
            value = {
                "1 1.5 .5 1. 1e3 1.5E-3 1e+3 ~ INTEGER:1 DECIMAL:1.5 DECIMAL:.5 DECIMAL:1."
                        + " FLOAT:1e3 FLOAT:1.5E-3 FLOAT:1e+3",
                "1a 1e 0xZ 0x 0b2 0X1 1e3a ~ WORD:1a WORD:1e WORD:0xZ WORD:0x WORD:0b2 WORD:0X1"
                        + " FLOAT:1e3 WORD:a",
                "0x1F x'1F' 0b01 b'' B'1' ~ HEX:1F HEX:1F BIT:01 BIT: BIT:1",
                "a.b a.1 a.select select.a a . b ~ WORD:a SYMBOL:. WORD:b WORD:a SYMBOL:. WORD:1"
                        + " WORD:a SYMBOL:. WORD:select WORD:select SYMBOL:. WORD:a WORD:a SYMBOL:."
                        + " WORD:b",
                "'it''s' 'a\\'b' '\\%\\_\\x' ~ STRING:it's STRING:a'b STRING:\\%\\_x",
                "\"a'b\" `a``b` N'x' _utf8mb4'x' _x'y' ~ STRING:a'b QUOTED_NAME:a`b"
                        + " NATIONAL_STRING:x INTRODUCER:utf8mb4 STRING:x WORD:_x STRING:y",
                "@a @'b c' @`d` @a.b$c @@e @ f ~ USER_VARIABLE:a USER_VARIABLE:b c USER_VARIABLE:d"
                        + " USER_VARIABLE:a.b$c SYMBOL:@@ WORD:e SYMBOL:@ WORD:f",
                "<=> <= <> << < >= >> > != ! := && & || | -> ->> - ~ SYMBOL:<=> SYMBOL:<= SYMBOL:<>"
                        + " SYMBOL:<< SYMBOL:< SYMBOL:>= SYMBOL:>> SYMBOL:> SYMBOL:!= SYMBOL:!"
                        + " SYMBOL::= SYMBOL:&& SYMBOL:& SYMBOL:|| SYMBOL:| SYMBOL:-> SYMBOL:->>"
                        + " SYMBOL:-",
                "1--1 ~ INTEGER:1 SYMBOL:- SYMBOL:- INTEGER:1",
                "1 -- 1 ~ INTEGER:1",
                "1--\t2 ~ INTEGER:1",
                "1 # 2 ~ INTEGER:1",
                "1 /* 2 */ 3 /**/ 4 ~ INTEGER:1 INTEGER:3 INTEGER:4",
                "/*! 1 */ /*!80400 2 */ /*!080400 3 */ /*!80401 4 */ 5 ~ INTEGER:1 INTEGER:2"
                        + " INTEGER:3 INTEGER:5",
                "/*!99999 1 /* 2 */ 3 */ 4 ~ INTEGER:4",
                "/*!80000 1 /* 2 */ 3 */ 4 ~ INTEGER:1 INTEGER:3 INTEGER:4",
                "select /*+ x */ a /*+ y */ ~ WORD:select HINT:x WORD:a",
                "größe $a a$ ~ WORD:größe WORD:$a WORD:a$",
                "'abc ~ BAD:'abc",
                "1 /* x ~ INTEGER:1 BAD:/* x",
                "x'1' ~ BAD:x'1'",
                "`` ~ BAD:``",
                "\\ ~ BAD:\\",
            })
    void aTextIsCutIntoTokens(String sql, String expected) {
        assertThat(tokens(sql)).isEqualTo(expected);
    }

    @Test
    void lineCommentsEndAtTheLine() {
        assertThat(tokens("1 -- x\n2 # y\n3")).isEqualTo("INTEGER:1 INTEGER:2 INTEGER:3");
    }

    @Test
    void sqlModeDecidesAboutQuotesAndBackslashes() {
        assertThat(tokens("\"a\"\"b\" 'x'", SqlMode.ANSI_QUOTES))
                .isEqualTo("QUOTED_NAME:a\"b STRING:x");
        assertThat(tokens("'a\\' 'b'", SqlMode.NO_BACKSLASH_ESCAPES))
                .isEqualTo("STRING:a\\ STRING:b");
    }

    @Test
    void keywordsAreFoundInAnyCase() {
        assertThat(Keywords.isReserved("SeLeCt")).isTrue();
        assertThat(Keywords.isReserved("status")).isFalse();
        assertThat(Keywords.isKeyword("status")).isTrue();
        assertThat(Keywords.isKeyword("nonsense")).isFalse();
        assertThat(Keywords.all()).extracting(Keywords.Keyword::text).doesNotHaveDuplicates();
        assertThat(Keywords.all())
                .allSatisfy(keyword -> assertThat(Keywords.isKeyword(keyword.text())).isTrue());
    }
}
