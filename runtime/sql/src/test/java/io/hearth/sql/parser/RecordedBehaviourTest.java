package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_PARSE_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ServerException;
import io.hearth.sql.syntax.FlushStatement.FlushPluginTable;
import io.hearth.sql.syntax.ShowStatement.ShowPluginTable;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableOption;
import io.hearth.sql.syntax.TableOption.Value;
import io.hearth.sql.syntax.TableStatement.CreateTable;
import io.hearth.sql.type.SqlMode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seen on live servers: which spellings they take and which give 1064. */
class RecordedBehaviourTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTALL PLUGIN 'x' SONAME 'y'",
                "INSTALL PLUGIN \"x\" SONAME 'y'",
                "INSTALL PLUGIN a.b SONAME 'y'",
                "INSTALL PLUGIN x SONAME y",
                "INSTALL OR REPLACE PLUGIN x SONAME 'y'",
                "UNINSTALL PLUGIN 'x'",
                "SHOW FULL PLUGINS",
                "CREATE TABLE t (a INT) TYPE=MyISAM",
                "CREATE TABLE t (a INT) ENGINE=partition",
                "CREATE TABLE t (a INT, KEY k (a) WITH PARSER p)",
                "XA RECOVER FORMAT='SQL'",
                "XA START '12345678901234567890123456789012345678901234567890123456789012345'",
                "XA START 'a', '12345678901234567890123456789012345678901234567890123456789012345'"
            })
    void isRefused(String sql) {
        assertThatThrownBy(() -> parse(sql))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        error -> assertThat(error.code()).isEqualTo(ER_PARSE_ERROR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTALL PLUGIN `a b` SONAME 'y'",
                "INSTALL PLUGIN `x` SONAME ''",
                "INSTALL PLUGIN x SONAME '../x'",
                "INSTALL SONAME 's'",
                "UNINSTALL SONAME IF EXISTS 's'",
                "SHOW PLUGINS SONAME LIKE 'ha_%'",
                "SHOW STORAGE ENGINES",
                "SHOW ENGINE ALL STATUS",
                "SET GLOBAL probe_vint = 900",
                "SET probe_enum = gamma",
                "SET probe_set = 'alpha,beta'",
                "SET GLOBAL x = @@other + (SELECT 1)",
                "CREATE TABLE t (a INT) ENGINE=''",
                "CREATE TABLE t (a INT) ENGINE=binlog",
                "XA START 'a','b',1",
                "XA START x'', b'', x''",
                "XA START X'61'",
                "XA COMMIT 'a' ONE PHASE",
                "XA RECOVER CONVERT XID",
                "CREATE FULLTEXT INDEX i ON t (a) WITH PARSER p"
            })
    void isTaken(String sql) {
        assertThat(parse(sql)).isNotNull();
    }

    @Test
    void aTableOfAPluginCanBeShownAndFlushed() {
        assertThat(parse("SHOW LOCALES")).isInstanceOf(ShowPluginTable.class);
        assertThat(parse("SHOW PLUGIN")).isInstanceOf(ShowPluginTable.class);
        assertThat(parse("FLUSH USER_VARIABLES")).isInstanceOf(FlushPluginTable.class);
    }

    @Test
    void aDoubleQuotedNameIsAPluginsOnlyUnderAnsiQuotes() {
        ParserOptions ansi = ParserOptions.of(Set.of(SqlMode.ANSI_QUOTES));
        assertThat(Parser.parse("INSTALL PLUGIN \"x\" SONAME 'y'", ansi))
                .isEqualTo(parse("INSTALL PLUGIN `x` SONAME 'y'"));
    }

    @Test
    void anEngineThatIsSaidTwiceIsThereTwice() {
        CreateTable create = (CreateTable) parse("CREATE TABLE t (a INT) ENGINE=a ENGINE=b");
        assertThat(create.options())
                .containsExactly(
                        new TableOption("ENGINE", new Value.Word("a")),
                        new TableOption("ENGINE", new Value.Word("b")));
    }

    @Test
    void anOptionThatTheEngineDefinesKeepsItsSpelling() {
        CreateTable create = (CreateTable) parse("CREATE TABLE t (a INT) VarOpt=5 `x y`='z'");
        assertThat(create.options()).extracting(TableOption::name).containsExactly("VarOpt", "x y");
    }

    private static Statement parse(String sql) {
        return Parser.parse(sql, ParserOptions.DEFAULT);
    }
}
