package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.session.SqlSession;
import io.hearth.core.admin.PluginInfo;
import io.hearth.itests.plugin.BadTables;
import io.hearth.itests.plugin.SquaresTable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Tables of plugins in SQL, those that behave and those that do not. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class TablePluginIT extends SqlServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .add("squares.jar", SquaresTable.class, SquaresTable.Numbers.class)
                .add(
                        "bad-tables.jar",
                        BadTables.Halfway.class,
                        BadTables.WrongType.class,
                        BadTables.NullRow.class,
                        BadTables.Deep.class,
                        BadTables.Endless.class,
                        BadTables.EndlessFill.class,
                        BadTables.Waiting.class,
                        BadTables.Stuck.class,
                        BadTables.NoColumns.class,
                        BadTables.Clashing.class);
        return new Option[] {FrameworkOptions.sqlServer(home)};
    }

    @Test
    public void anInstalledTableAnswersAndAnUninstalledOneIsUnknown() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        assertThat(rows("SELECT * FROM information_schema.squares WHERE number = 4"))
                .containsExactly("4|16|even");
        run("UNINSTALL PLUGIN squares");
        fails(
                ErrorCode.ER_UNKNOWN_TABLE,
                "SQUARES",
                "SELECT * FROM information_schema.squares WHERE number = 4");
    }

    @Test
    public void itsNameMatchesInAnyLetterCaseAndItJoinsOtherTables() {
        run("INSTALL PLUGIN SQUARES SONAME 'squares.jar'");
        assertThat(
                        rows(
                                "SELECT p.PLUGIN_NAME, COUNT(*) FROM Information_Schema.Squares s"
                                        + " JOIN information_schema.PLUGINS p"
                                        + " ON p.PLUGIN_NAME = 'squares' AND s.NUMBER <= 10"
                                        + " GROUP BY p.PLUGIN_NAME"))
                .containsExactly("SQUARES|10");
    }

    @Test
    public void aConditionReachesThePluginAndWhatItLeavesIsTestedByTheServer() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        int mark = evidence("squares").size();
        assertThat(
                        rows(
                                "SELECT number FROM information_schema.squares"
                                        + " WHERE number > 10 AND word = 'EVEN' AND number < 15"))
                .containsExactly("12", "14");
        assertThat(evidenceSince(mark, "squares"))
                .anyMatch(line -> line.startsWith("open taking 2 of 3") && line.contains("false"))
                .endsWith("closed");
    }

    @Test
    public void onlyWantedColumnsAreAskedFor() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        int mark = evidence("squares").size();
        rows("SELECT number FROM information_schema.squares WHERE number = 1");
        assertThat(evidenceSince(mark, "squares")).anyMatch(line -> line.contains("square false"));
        rows("SELECT square FROM information_schema.squares WHERE number = 1");
        assertThat(evidenceSince(mark, "squares")).anyMatch(line -> line.contains("square true"));
    }

    @Test
    public void explainShowsThePushedCondition() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        assertThat(
                        String.join(
                                "\n",
                                rows(
                                        "EXPLAIN FORMAT=TREE SELECT number FROM"
                                                + " information_schema.squares WHERE number = 7")))
                .containsIgnoringCase("squares")
                .containsIgnoringCase("push")
                .contains("7");
    }

    @Test
    public void itsColumnsAreDescribed() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        assertThat(rows("DESC information_schema.squares"))
                .containsExactly(
                        "NUMBER|int|NO||null|",
                        "SQUARE|bigint unsigned|NO||null|",
                        "WORD|varchar(10)|YES||odd|");
        assertThat(
                        rows(
                                "SELECT TABLE_TYPE FROM information_schema.TABLES"
                                        + " WHERE TABLE_NAME = 'SQUARES'"))
                .containsExactly("SYSTEM VIEW");
        assertThat(
                        rows(
                                "SELECT COLUMN_NAME, ORDINAL_POSITION FROM"
                                        + " information_schema.COLUMNS"
                                        + " WHERE TABLE_NAME = 'SQUARES' ORDER BY 2"))
                .containsExactly("NUMBER|1", "SQUARE|2", "WORD|3");
        assertThat(rows("SHOW CREATE TABLE information_schema.squares").get(0))
                .contains("CREATE TEMPORARY TABLE `SQUARES`", "`NUMBER` int NOT NULL");
    }

    @Test
    public void showAndFlushReachATableThatAllowsIt() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        assertThat(rows("SHOW squares")).hasSize(5_000).startsWith("1|null", "2|even");
        run("FLUSH squares");
        assertThat(evidence("squares")).contains("flushed");
        fails(ErrorCode.ER_PARSE_ERROR, "near", "SHOW nosuchtable");
    }

    @Test
    public void aTableCannotBeWrittenTo() {
        run("INSTALL PLUGIN squares SONAME 'squares.jar'");
        for (String statement :
                List.of(
                        "INSERT INTO information_schema.squares VALUES (1, 2, 'x')",
                        "UPDATE information_schema.squares SET number = 1",
                        "DELETE FROM information_schema.squares",
                        "TRUNCATE TABLE information_schema.squares",
                        "DROP TABLE information_schema.squares",
                        "ALTER TABLE information_schema.squares ADD x INT",
                        "CREATE TABLE information_schema.mine (a INT)")) {
            fails(ErrorCode.ER_DBACCESS_DENIED_ERROR, "information_schema", statement);
        }
    }

    @Test
    public void aLimitEndsAnEndlessTable() {
        run("INSTALL PLUGIN ENDLESS SONAME 'bad-tables.jar'");
        assertThat(rows("SELECT * FROM information_schema.endless LIMIT 3"))
                .containsExactly("0", "1", "2");
    }

    @Test
    public void aTableThatThrowsHalfwayFailsTheStatementOnly() {
        run("INSTALL PLUGIN HALFWAY SONAME 'bad-tables.jar'");
        ServerException failure =
                refused(
                        ErrorCode.ER_UNKNOWN_ERROR,
                        "the third row is missing",
                        () -> rows("SELECT * FROM information_schema.halfway"));
        assertThat(failure.getMessage()).contains("HALFWAY");
        assertThat(rows("SELECT 1")).containsExactly("1");
        assertThat(
                        rows(
                                "SELECT ERROR_COUNT FROM information_schema.PLUGINS"
                                        + " WHERE PLUGIN_NAME = 'HALFWAY'"))
                .containsExactly("1");
    }

    @Test
    public void valuesThatDoNotFitNameThePluginAndTheColumn() {
        run("INSTALL PLUGIN WRONG_TYPE SONAME 'bad-tables.jar'");
        run("INSTALL PLUGIN NULL_ROW SONAME 'bad-tables.jar'");
        run("INSTALL PLUGIN DEEP SONAME 'bad-tables.jar'");
        for (String table : List.of("WRONG_TYPE", "NULL_ROW")) {
            assertThat(failure("SELECT * FROM information_schema." + table).getMessage())
                    .contains(table, "NUMBER");
        }
        assertThat(failure("SELECT * FROM information_schema.DEEP").getMessage())
                .contains("DEEP", "StackOverflowError");
    }

    @Test
    public void aFillThatNeverEndsRunsOutOfItsMemoryWithAnError() {
        run("INSTALL PLUGIN ENDLESS_FILL SONAME 'bad-tables.jar'");
        assertThat(failure("SELECT * FROM information_schema.endless_fill").getMessage())
                .containsIgnoringCase("endless_fill");
    }

    @Test
    public void killReachesAPluginThatWaits() throws Exception {
        run("INSTALL PLUGIN WAITING SONAME 'bad-tables.jar'");
        killed("WAITING");
        run("UNINSTALL PLUGIN WAITING");
    }

    @Test
    public void aStuckPluginIsLeftBehindAndListedUntilItEnds() throws Exception {
        run("INSTALL PLUGIN STUCK SONAME 'bad-tables.jar'");
        killed("STUCK");
        assertThat(
                        rows(
                                "SELECT COUNT(*) FROM information_schema.PLUGIN_THREADS"
                                        + " WHERE PLUGIN_NAME = 'STUCK'"))
                .containsExactly("1");
        System.setProperty("hearth.itests.release", "now");
        await(
                () ->
                        rows("SELECT COUNT(*) FROM information_schema.PLUGIN_THREADS"
                                        + " WHERE PLUGIN_NAME = 'STUCK'")
                                .equals(List.of("0")));
    }

    @Test
    public void anUninstallWaitsForTheStatementsThatReadTheTable() throws Exception {
        run("INSTALL PLUGIN WAITING SONAME 'bad-tables.jar'");
        try (SqlSession reader = sql.open()) {
            CompletableFuture<List<String>> reading = read(reader, "WAITING");
            await(() -> !plugin("WAITING").busyBy().isEmpty());
            assertThat(plugin("WAITING").busyBy().get(0).user())
                    .contains(Long.toString(reader.id()));
            assertThat(run("UNINSTALL PLUGIN WAITING"))
                    .singleElement()
                    .asString()
                    .contains("1620", Long.toString(reader.id()));
            assertThat(rows("SELECT COUNT(*) FROM information_schema.PLUGIN_USERS"))
                    .containsExactly("1");
            run("KILL QUERY " + reader.id());
            assertThat(failureOf(reading).code()).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        }
        await(() -> admin.plugin("WAITING").isEmpty());
    }

    @Test
    public void badColumnsAndATakenNameAreRefusedAtInstall() {
        fails(
                ErrorCode.ER_CANT_INITIALIZE_UDF,
                "column",
                "INSTALL PLUGIN NO_COLUMNS SONAME 'bad-tables.jar'");
        fails(
                ErrorCode.ER_CANT_INITIALIZE_UDF,
                "PLUGINS",
                "INSTALL PLUGIN PLUGINS SONAME 'bad-tables.jar'");
        assertThat(admin.plugins()).extracting(PluginInfo::name).doesNotContain("NO_COLUMNS");
    }

    /** KILL QUERY ends a statement that reads the table, within a moment. */
    private void killed(String table) throws Exception {
        try (SqlSession reader = sql.open()) {
            CompletableFuture<List<String>> reading = read(reader, table);
            await(() -> !plugin(table).busyBy().isEmpty());
            run("KILL QUERY " + reader.id());
            assertThat(failureOf(reading).code()).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        }
    }

    private static CompletableFuture<List<String>> read(SqlSession reader, String table) {
        return CompletableFuture.supplyAsync(
                () -> rows(reader, "SELECT * FROM information_schema." + table));
    }

    private static ServerException failureOf(CompletableFuture<?> reading) throws Exception {
        try {
            reading.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            return (ServerException) failure.getCause();
        }
        throw new AssertionError("the statement was not interrupted");
    }

    private ServerException failure(String statement) {
        try {
            rows(statement);
        } catch (ServerException failure) {
            return failure;
        }
        throw new AssertionError("no failure of " + statement);
    }
}
