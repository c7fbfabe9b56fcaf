package io.hearth.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.shell.GogoSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunnerTest {
    private final GogoSession gogo = new GogoSession();

    @BeforeEach
    void install() {
        gogo.admin.add("heartbeat", PluginStatus.ACTIVE, null);
    }

    @AfterEach
    void close() {
        gogo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"echo a; echo b", "echo a\necho b", "echo a && echo b", "\necho a;;echo b;"})
    void runsAndPrintsEachCommand(String text) {
        assertThat(gogo.run(text)).isTrue();

        assertThat(gogo.output()).isEqualTo("a\nb\n");
    }

    @Test
    void printsTheResultOfEachCommandAndNotOnlyOfTheLast() {
        gogo.run("plugin:info heartbeat && plugin:list; plugin:threads");

        assertThat(gogo.output()).contains("Field", "License", "Missed");
    }

    @Test
    void stopsAtTheFirstCommandThatFails() {
        assertThat(gogo.run("plugin:info x; plugin:uninstall heartbeat")).isFalse();

        assertThat(gogo.admin.plugin("heartbeat")).isPresent();
    }

    @Test
    void aCommandFailsWhenItSetsAnErrorCode() {
        assertThat(gogo.run("plugin:list | grep no-such-plugin")).isFalse();
    }

    @Test
    void aPipeFailsWhenItsFirstPartDoes() {
        assertThat(gogo.run("plugin:info x | cat")).isFalse();

        assertThat(gogo.errors()).contains("PLUGIN x does not exist").doesNotContain("\tat ");
    }

    @Test
    void anAlternativeThatSucceedsMakesUpForAFailedSearch() {
        assertThat(gogo.run("plugin:list | grep no-such || echo none")).isTrue();

        assertThat(gogo.output()).isEqualTo("none\n");
    }

    @Test
    void aSemicolonWithinQuotesOrBracesSeparatesNothing() {
        assertThat(gogo.run("echo 'a;b'; each [x y] { echo $it; echo - }")).isTrue();

        assertThat(gogo.output()).startsWith("a;b\nx\n-\ny\n-\n");
    }

    @Test
    void tellsAnUnknownCommandAndASyntaxErrorOnOneLine() {
        assertThat(gogo.run("no-such-command")).isFalse();
        assertThat(gogo.run("echo )")).isFalse();
        assertThat(gogo.run("echo 'open")).isFalse();

        assertThat(gogo.errors().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("ERROR: "))
                .anyMatch(line -> line.contains("no-such-command"));
    }

    @Test
    void knowsWhenMoreLinesMustFollow() {
        assertThat(CommandRunner.isUnfinished("echo 'a")).isTrue();
        assertThat(CommandRunner.isUnfinished("each [a] {")).isTrue();
        assertThat(CommandRunner.isUnfinished("plugin:list |")).isTrue();
        assertThat(CommandRunner.isUnfinished("plugin:list")).isFalse();
        assertThat(CommandRunner.isUnfinished("echo )")).isFalse();
        assertThat(CommandRunner.isUnfinished("")).isFalse();
    }

    @Test
    void anEmptyTextSucceeds() {
        assertThat(gogo.run(" \n ; \n")).isTrue();
        assertThat(gogo.output()).isEmpty();
    }
}
