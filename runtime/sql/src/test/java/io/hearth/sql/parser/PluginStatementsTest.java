package io.hearth.sql.parser;

import static io.hearth.api.error.ErrorCode.ER_PARSE_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ServerException;
import io.hearth.sql.syntax.PluginStatement.InstallPlugin;
import io.hearth.sql.syntax.PluginStatement.UninstallPlugin;
import io.hearth.sql.syntax.PluginStatement.UpgradePlugin;
import io.hearth.sql.syntax.PluginStatement.UserHandling;
import io.hearth.sql.syntax.ShowStatement.ShowPluginTable;
import io.hearth.sql.syntax.SourcePlace;
import io.hearth.sql.syntax.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginStatementsTest {

    @Test
    void theNameOfAPluginIsKeptAsTyped() {
        assertThat(parse("install plugin if not exists `My Plugin` soname 'a.jar'"))
                .isEqualTo(new InstallPlugin(true, "My Plugin", "a.jar"));
    }

    @Test
    void uninstallTakesAWaitAndCascadeTogether() {
        assertThat(parse("UNINSTALL PLUGIN x WAIT 5 CASCADE"))
                .isEqualTo(
                        new UninstallPlugin(
                                false, "x", new UserHandling(Optional.of(5L), false), true));
    }

    @Test
    void anUpgradeWithoutALibraryGoesBack() {
        assertThat(parse("UPGRADE PLUGIN x TO PREVIOUS FORCE"))
                .isEqualTo(
                        new UpgradePlugin(
                                "x", Optional.empty(), new UserHandling(Optional.empty(), true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "INSTALL PLUGIN 'x' SONAME 'y'       | 'x' SONAME 'y'",
                "INSTALL PLUGIN a.b SONAME 'y'       | .b SONAME 'y'",
                "INSTALL PLUGIN x SONAME y           | y",
                "INSTALL OR REPLACE PLUGIN x         | OR REPLACE PLUGIN x",
                "UNINSTALL PLUGIN x WAIT             | ~~",
                "UNINSTALL PLUGIN x WAIT 5 FORCE     | FORCE",
                "UNINSTALL PLUGIN \"x\"              | \"x\"",
                "SHOW FULL PLUGINS                   | PLUGINS",
                "SHOW LOCALES FROM x                 | LOCALES FROM x"
            })
    void whatIsNoPluginStatementIsASyntaxErrorAtItsPlace(String sql, String near) {
        assertThatThrownBy(() -> parse(sql))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        error -> assertThat(error.code()).isEqualTo(ER_PARSE_ERROR))
                .hasMessageEndingWith("near '" + near + "' at line 1");
    }

    @Test
    void aNameBehindShowRemembersWhereItStood() {
        ShowPluginTable show = (ShowPluginTable) parse("SHOW\n nosuch LIKE 'x'");
        assertThat(show.place().near()).isEqualTo("nosuch LIKE 'x'");
        assertThat(show.place().line()).isEqualTo(2);
        assertThat(Parser.syntaxError(show.place()))
                .hasMessageEndingWith("near 'nosuch LIKE 'x'' at line 2");
        assertThat(show.place()).isEqualTo(new SourcePlace("", 0));
    }

    private static Statement parse(String sql) {
        return Parser.parse(sql, ParserOptions.DEFAULT);
    }
}
