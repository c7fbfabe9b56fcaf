package io.hearth.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.printer.SqlPrinter;
import io.hearth.sql.syntax.DataStatement.Do;
import io.hearth.sql.syntax.Expression;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.type.SqlMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static final String SYNTAX =
            "You have an error in your SQL syntax; check the manual that corresponds to your MySQL"
                    + " server version for the right syntax to use near ";

    private static Statement parse(String sql) {
        return Parser.parse(sql, ParserOptions.DEFAULT);
    }

    private static Expression expression(String sql, SqlMode... modes) {
        Set<SqlMode> set = EnumSet.noneOf(SqlMode.class);
        set.addAll(List.of(modes));
        return ((Do) Parser.parse("DO " + sql, ParserOptions.of(set))).expressions().get(0);
    }

    private static AbstractThrowableAssert<?, ?> error(String sql) {
        return assertThatThrownBy(() -> parse(sql)).isInstanceOf(ServerException.class);
    }

    // ---- precedences: both sides must give the same tree

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 between 0 and 2 = 1 | (1 between 0 and 2) = 1",
                "1 between 0 and 2 in (1) | 1 between 0 and (2 in (1))",
                "1 between 0 and 2 and 3 | (1 between 0 and 2) and 3",
                "not 1 between 0 and 2 | not (1 between 0 and 2)",
                "not a = b | not (a = b)",
                "not a is null | not (a is null)",
                "not a and b | (not a) and b",
                "!a = b | (!a) = b",
                "! a + b | (!a) + b",
                "- a ^ b | (-a) ^ b",
                "a * b ^ c | a * (b ^ c)",
                "a + b * c | a + (b * c)",
                "a << b + c | a << (b + c)",
                "a & b << c | a & (b << c)",
                "a = b = c | (a = b) = c",
                "a = b is null | (a = b) is null",
                "a is null = b | (a is null) = b",
                "a like b = c | (a like b) = c",
                "a in (1) = b | (a in (1)) = b",
                "a or b and c | a or (b and c)",
                "a xor b and c | a xor (b and c)",
                "a or b xor c | a or (b xor c)",
                "a and not b = c | a and (not (b = c))",
                "binary a = b | (binary a) = b",
                "binary a collate x | binary (a collate x)",
                "-a collate x | -(a collate x)",
                "a + b collate x | a + (b collate x)",
                "a - b - c | (a - b) - c",
                "a div b mod c | (a div b) mod c",
                "interval 1 day + a = b | date_add(a = b, interval 1 day)",
                "interval 1 day + a and b | date_add(a, interval 1 day) and b",
                "@a := 1 or 0 | @a := (1 or 0)",
                "1 + @a := 2 + 3 | 1 + (@a := (2 + 3))",
                "a member of (b) = c | (a member of (b)) = c",
                "a sounds like b + c | a sounds like (b + c)",
                "a->'$.x' = 1 | (a->'$.x') = 1",
                "case a when 1 then 2 end + 1 | (case a when 1 then 2 end) + 1",
            })
    void operatorsBindAsInMySql(String sql, String explicit) {
        assertThat(expression(sql)).isEqualTo(expression(explicit));
    }

    @Test
    void anIntervalSumIsTheOperandOfALooserOperatorOnly() {
        assertThatThrownBy(() -> expression("interval 1 day * 2"))
                .isInstanceOf(ServerException.class);
        assertThat(SqlPrinter.print(expression("a - d + interval 1 day < e")))
                .isEqualTo("DATE_ADD(a - d, INTERVAL 1 DAY) < e");
    }

    @Test
    void bitOperatorsBindAsInMySql() {
        assertThat(expression("a | b & c")).isEqualTo(expression("a | (b & c)"));
        assertThat(expression("(a | b) & c")).isNotEqualTo(expression("a | b & c"));
    }

    @Test
    void sqlModeDecidesWhatPipesAndNotMean() {
        assertThat(expression("a || b", SqlMode.PIPES_AS_CONCAT))
                .isEqualTo(expression("CONCAT(a, b)"));
        assertThat(expression("a || b")).isEqualTo(expression("a or b"));
        assertThat(expression("a like 'x' || 'y'", SqlMode.PIPES_AS_CONCAT))
                .isEqualTo(expression("a like CONCAT('x', 'y')"));
        assertThat(expression("-a || b ^ c", SqlMode.PIPES_AS_CONCAT))
                .isEqualTo(expression("CONCAT(-a, b) ^ c"));
        assertThat(expression("not a = b", SqlMode.HIGH_NOT_PRECEDENCE))
                .isEqualTo(expression("(not a) = b"));
    }

    @Test
    void sqlModeDecidesWhatQuotesAndBackslashesAre() {
        assertThat(SqlPrinter.print(expression("\"a b\"", SqlMode.ANSI_QUOTES))).isEqualTo("`a b`");
        assertThat(SqlPrinter.print(expression("\"a b\""))).isEqualTo("'a b'");
        assertThat(SqlPrinter.print(expression("'a\\'", SqlMode.NO_BACKSLASH_ESCAPES)))
                .isEqualTo("'a\\\\'");
    }

    @Test
    void aFunctionNeedsItsParenthesisBesideItUnlessSpacesAreIgnored() {
        assertThat(SqlPrinter.print(expression("count (a)"))).isEqualTo("`count`(a)");
        assertThat(SqlPrinter.print(expression("count (*)", SqlMode.IGNORE_SPACE)))
                .isEqualTo("COUNT(*)");
        assertThatThrownBy(() -> expression("count (*)")).isInstanceOf(ServerException.class);
    }

    // ---- errors

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "selec 1 | 'selec 1' at line 1",
                "select from t | 'from t' at line 1",
                "select 1 from | '' at line 1",
                "select 1 from; | '' at line 1",
                "select 'abc | ''abc' at line 1",
                "select `abc | '`abc' at line 1",
                "select /* abc | '/* abc' at line 1",
                "select 1 /*! + 1 | '' at line 1",
                "select 1 2 | '2' at line 1",
                "select 1; select 2 | 'select 2' at line 1",
                "select a from select | 'select' at line 1",
                "select 1 is true is true | 'is true' at line 1",
                "select a in (1) in (2) | 'in (2)' at line 1",
                "select a like b + 1 like c | '+ 1 like c' at line 1",
                "select a = not b | 'not b' at line 1",
                "select (1, 2 | '' at line 1",
                "select 1) | ')' at line 1",
                "select * from a left join b | '' at line 1",
                "select x'4' | 'x'4'' at line 1",
                "select ``| '``' at line 1",
                "insert into t values (1 | '' at line 1",
                "update t set a | '' at line 1",
                "; select 1 | '; select 1' at line 1",
                "select @ | '@' at line 1",
                "select 1 from t where | '' at line 1",
                "select case when 1 then 2 | '' at line 1",
                "select date_add(a, 1) | ')' at line 1",
                "select @@ x | 'x' at line 1",
                "select @@select.x | 'select.x' at line 1",
                "select left, 1 | ', 1' at line 1",
                "select 1 from t group a | 'a' at line 1",
                "select now(a) | 'a)' at line 1",
                "select rank(a) over w | 'a) over w' at line 1",
                "select sum(a) over (rows a preceding) | 'a preceding)' at line 1",
            })
    void aSyntaxErrorNamesThePlace(String sql, String near) {
        error(sql).hasMessage(SYNTAX + near);
    }

    @Test
    void aSyntaxErrorCountsTheLinesUpToTheBadToken() {
        error("select 1\nfrom t\n  wher x y").hasMessage(SYNTAX + "'x y' at line 3");
        error("\n\nselect\n\nfrom t").hasMessage(SYNTAX + "'from t' at line 3");
        error("select\n1\n'a\nb").hasMessage(SYNTAX + "''a\nb' at line 3");
        error("select 1,\n\n").hasMessage(SYNTAX + "'' at line 1");
    }

    @Test
    void aSyntaxErrorShowsEightyCharacters() {
        error("select from " + "x".repeat(200))
                .hasMessage(SYNTAX + "'from " + "x".repeat(75) + "' at line 1");
    }

    @Test
    void anEmptyTextIsAnEmptyQuery() {
        for (String sql : new String[] {"", "  \n", ";", " ; ;", "/* x */", "-- x", "#"}) {
            error(sql)
                    .hasMessage("Query was empty")
                    .extracting("code")
                    .isEqualTo(ErrorCode.ER_EMPTY_QUERY);
        }
    }

    // ---- several statements

    @Test
    void statementsOfATextAreReadOneAfterTheOther() {
        Parser parser = new Parser("do 1; do ?, ? ;\n do 3 ;", ParserOptions.DEFAULT);
        assertThat(parser.next()).isEqualTo(new ParsedStatement(parse("do 1"), 0, 4, 6, 0));
        assertThat(parser.next()).isEqualTo(new ParsedStatement(parse("do ?, ?"), 6, 13, 17, 2));
        assertThat(parser.hasNext()).isTrue();
        assertThat(parser.next().statement()).isEqualTo(parse("do 3"));
        assertThat(parser.hasNext()).isFalse();
    }

    @Test
    void aStatementThatIsRunAtOnceHasNoParameters() {
        ParserOptions options = ParserOptions.DEFAULT.withoutParameters();
        assertThatThrownBy(() -> Parser.parse("select a from t where b = ? or c", options))
                .hasMessage(SYNTAX + "'? or c' at line 1");
    }

    // ---- large and deep

    @Test
    void parenthesesMayBeNestedWithoutEnd() {
        int depth = 100_000;
        String sql = "do " + "(".repeat(depth) + "1" + ")".repeat(depth);
        assertThat(parse(sql)).isEqualTo(parse("do 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"(1+|)", "f(|)", "-|", "not |", "case when | then 1 end", "a between 1 and |"})
    void nestingHasALimitInsteadOfAStackOverflow(String before, String after) {
        String open = before + " ";
        String close = after == null ? "" : " " + after;
        String shallow = "do " + open.repeat(150) + "1 " + close.repeat(150);
        assertThat(SqlPrinter.print(parse(shallow))).isNotEmpty();
        error("do " + open.repeat(100_000) + "1" + close.repeat(100_000))
                .hasMessageStartingWith("memory exhausted near '")
                .extracting("code")
                .isEqualTo(ErrorCode.ER_PARSE_ERROR);
    }

    @Test
    void queriesHaveALimitOfNestingToo() {
        error("select * from ".repeat(10) + "(select * from ".repeat(100_000));
        error("(select 1 union ".repeat(100_000));
        error("select (select ".repeat(100_000));
        error("select * from " + "(".repeat(100_000));
        error("select * from t" + " join t".repeat(100_000));
    }

    @Test
    void aChainOfOperatorsHasALimitToo() {
        assertThat(SqlPrinter.print(parse("do 1" + "+1".repeat(390)))).hasSizeGreaterThan(780);
        error("do 1" + "+1".repeat(100_000)).hasMessageStartingWith("memory exhausted");
        error("do " + "(".repeat(100_000) + "1" + "+1)".repeat(100_000))
                .hasMessageStartingWith("memory exhausted");
        error("select 1" + " union select 1".repeat(100_000))
                .hasMessageStartingWith("memory exhausted");
    }

    @Test
    void longListsAndLongConditionsAreNoNesting() {
        String values = "1" + ",1".repeat(59_999);
        assertThat(parse("do a in (" + values + ")")).isEqualTo(parse("do a in (" + values + ")"));
        assertThat(SqlPrinter.print(parse("do a=1" + " or a=1".repeat(60_000))))
                .hasSizeGreaterThan(500_000);
        assertThat(parse("do f(1)" + ",f(1)".repeat(60_000))).isInstanceOf(Do.class);
    }
}
