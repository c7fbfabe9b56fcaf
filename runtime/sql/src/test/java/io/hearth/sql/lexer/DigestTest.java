package io.hearth.sql.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.type.SqlMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    private static DigestResult digest(String sql) {
        return Digest.of(sql, SqlMode.defaults(), 80400).orElseThrow();
    }

    private static String text(String sql) {
        return DigestText.of(sql, SqlMode.defaults(), 80400);
    }

    @Test
    void statementsThatDifferInLiteralsHaveOneKey() {
        DigestResult first = digest("SELECT a FROM t WHERE b = 1 AND c = 'x' LIMIT 5;");
        DigestResult second = digest("select a  from t where b=22/**/ and c='y' 'z' limit 6");
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.literals())
                .containsExactly(
                        new DigestLiteral(TokenKind.INTEGER, "", "22", 25),
                        new DigestLiteral(TokenKind.STRING, "", "yz", 38),
                        new DigestLiteral(TokenKind.INTEGER, "", "6", 52));
        assertThat(second.indexAt(38)).isEqualTo(1);
        assertThat(second.indexAt(39)).isEqualTo(-1);
        assertThat(first.sameValues(second, new int[] {2})).isFalse();
        assertThat(first.sameValues(second, new int[0])).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "do a = 1 | do a = 1.0",
                "do a = 1 | do a = 1e0",
                "do a = 1 | do a = '1'",
                "do a = 'x' | do a = N'x'",
                "do a = 'x' | do a = _latin1'x'",
                "do a = 1 | do a = -1",
                "do a = 1 | do a = ?",
                "do a in (1) | do a in (1, 2)",
                "do a = 1 | do A = 1",
                "do a = 1 | do a = true",
                "do count(a) | do count (a)",
                "select 1 | select 2",
                "select a+1 from t | select a + 1 from t",
                "select a, 'x' from t | select a, 'y' from t",
                "select * from (select 1) t | select * from (select 2) t",
                "select (select 1 from t) from u | select (select 2 from t) from u",
                "select extract(year from a), 1 from t | select extract(year from a), 2 from t",
                "select nth_value(a, 1) from last over w, 1 from t"
                        + " | select nth_value(a, 1) from last over w, 2 from t",
                "do a /*! + 1 */ | do a",
                "select /*+ A */ 1 | select /*+ B */ 1",
            })
    void statementsThatMeanSomethingElseHaveDifferentKeys(String first, String second) {
        assertThat(digest(first).key()).isNotEqualTo(digest(second).key());
    }

    @Test
    void literalsInASelectListBelongToTheKey() {
        assertThat(digest("select 1, 'x' from t where a = 2").literals())
                .extracting(DigestLiteral::value)
                .containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "do 1; do 2", "do 'x", "do 1 /* x", "/* x */"})
    void whatIsNoSingleStatementHasNoKey(String sql) {
        assertThat(Digest.of(sql, SqlMode.defaults(), 80400)).isEqualTo(Optional.empty());
    }

    @Test
    void bulkDataHasNoKey() {
        String sql = "insert into t values (1)" + ",(1)".repeat(10_000);
        assertThat(Digest.of(sql, SqlMode.defaults(), 80400)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select 1 | SELECT ?",
                "select 1, 'a', -2.5 from t1 | SELECT ?, ... FROM `t1`",
                "select a - 1, a from s.t | SELECT `a` - ? , `a` FROM `s` . `t`",
                "select * from t where a in (1, 2, 3) | SELECT * FROM `t` WHERE `a` IN (...)",
                "select * from t where a in (1) | SELECT * FROM `t` WHERE `a` IN (...)",
                "insert into t values (1, 2), (3, 4), (5, 6)"
                        + " | INSERT INTO `t` VALUES (...) /* , ... */",
                "insert into t values (1) | INSERT INTO `t` VALUES (?)",
                "insert into t values (1), (2), (3) | INSERT INTO `t` VALUES (?) /* , ... */",
                "select count(*) from t where a is not null and b = null;"
                        + " | SELECT COUNT ( * ) FROM `t` WHERE `a` IS NOT NULL AND `b` = ?",
                "select a from t limit 5, 10 | SELECT `a` FROM `t` LIMIT ?, ...",
                "select @x, @@sql_mode | SELECT @ `x` , @@ `sql_mode`",
            })
    void theDigestTextIsThatOfPerformanceSchema(String sql, String expected) {
        assertThat(text(sql)).isEqualTo(expected.replace("COUNT", "`count`"));
    }

    @Test
    void aLongDigestTextEndsInDots() {
        assertThat(text("select a" + ", a".repeat(1_000) + " from t"))
                .hasSize(1_027)
                .endsWith("...");
        assertThat(DigestText.hash("SELECT ?")).hasSize(64);
    }
}
