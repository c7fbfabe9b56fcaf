package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.store.FailingFileSystem.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupCommitDictionaryTest {
    private static final boolean LONG = Boolean.getBoolean("hearth.long");

    @TempDir Path directory;
    private Path file;
    private GroupCommitDictionary dictionary;

    @BeforeEach
    void open() throws Exception {
        FailingFileSystem.register();
        FailingFileSystem.fault = Fault.NONE;
        file = directory.resolve("dictionary.mv");
        dictionary = GroupCommitDictionary.open(file, FailingFileSystem.SCHEME);
    }

    @AfterEach
    void close() {
        FailingFileSystem.fault = Fault.NONE;
        dictionary.close();
    }

    @Test
    void aChangeOfSeveralTablesIsVisibleAndLaterStepsWin() {
        dictionary.commit(
                new Change()
                        .put("a", "2", Row.of("f", "x"))
                        .put("a", "1", Row.of("f", "y"))
                        .put("b", "1", Row.of("f", "z"))
                        .put("b", "1", Row.of("f", "last"))
                        .remove("a", "none"));
        assertThat(dictionary.rows("a").keySet()).containsExactly("1", "2");
        assertThat(dictionary.row("b", "1")).contains(Row.of("f", "last"));
        assertThat(dictionary.row("b", "2")).isEmpty();
        assertThat(dictionary.rows("none")).isEmpty();
    }

    @Test
    void rowsAreASnapshotThatNobodyCanChange() {
        dictionary.commit(new Change().put("a", "1", Row.of("f", "x")));
        Map<String, Row> before = dictionary.rows("a");
        dictionary.commit(new Change().remove("a", "1"));
        assertThat(before).containsOnlyKeys("1");
        assertThat(dictionary.rows("a")).isEmpty();
        assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTableNameThatCouldBeTakenForAnotherIsRefused() {
        Change change = new Change();
        assertThatThrownBy(() -> change.put("a\0b", "1", Row.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(change.isEmpty()).isTrue();
    }

    @Test
    void aChangeTheCallerGoesOnFillingIsCommittedAsItWas() {
        Change change = new Change().put("a", "1", Row.of());
        dictionary.commit(change);
        change.put("a", "2", Row.of());
        assertThat(dictionary.rows("a")).containsOnlyKeys("1");
    }

    @Test
    void manyThreadsCommitAtOnceAndEachSeesItsOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> results = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String table = "t" + thread;
            results.add(threads.submit(() -> commitAndCheck(table, 100)));
        }
        for (Future<?> result : results) {
            result.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        reopen();
        for (int thread = 0; thread < 8; thread++) {
            assertThat(dictionary.rows("t" + thread)).hasSize(100);
        }
    }

    private void commitAndCheck(String table, int count) {
        for (int i = 0; i < count; i++) {
            dictionary.commit(new Change().put(table, "" + i, Row.of("f", "" + i)));
            assertThat(dictionary.row(table, "" + i)).contains(Row.of("f", "" + i));
        }
    }

    @Test
    void anInterruptedCallerCommitsAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        dictionary.commit(new Change().put("a", "1", Row.of()));
        assertThat(Thread.interrupted()).isTrue();
        dictionary.commit(new Change().put("a", "2", Row.of()));
        assertThat(dictionary.rows("a")).containsOnlyKeys("1", "2");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nothingOfAFailedChangeIsSeenAndTheNextOnesWork(Fault fault) throws Exception {
        int number = 0;
        for (int after = 0; after < 60; after += 3) {
            dictionary.commit(numbered(++number));
            strike(fault, after);
            number = commitUntilItFails(number);
            seesOnly(number);
            commitFails(new Change().remove("a", "row"));
            seesOnly(number);

            FailingFileSystem.fault = Fault.NONE;
            dictionary.commit(new Change().put("after", "" + after, Row.of()));
            reopen();
            seesOnly(number);
            assertThat(dictionary.row("after", "" + after)).isPresent();
        }
    }

    /** Returns the last number that was acknowledged. */
    private int commitUntilItFails(int number) {
        for (int last = number; last < number + 100; last++) {
            try {
                dictionary.commit(numbered(last + 1));
            } catch (ServerException failure) {
                assertThat(failure.code()).isEqualTo(ErrorCode.ER_ERROR_ON_WRITE);
                return last;
            }
        }
        throw new AssertionError("The disk did not fail");
    }

    private static Change numbered(int number) {
        Row row = Row.of("n", "" + number);
        return new Change()
                .put("a", "row", row)
                .put("b", "row", row)
                .put("b", "" + number, row)
                .remove("b", "" + (number - 1));
    }

    private void seesOnly(int number) {
        Row row = Row.of("n", "" + number);
        assertThat(dictionary.rows("a")).isEqualTo(Map.of("row", row));
        assertThat(dictionary.rows("b")).isEqualTo(Map.of("row", row, "" + number, row));
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "TORN"})
    void nothingOfAFailedChangeComesBackWhenTheServerEndsWithoutAnotherCommit(Fault fault)
            throws Exception {
        dictionary.commit(new Change().put("a", "1", Row.of("f", "old")));
        strike(fault, 0);
        commitFails(new Change().put("a", "1", Row.of("f", "new")).put("b", "1", Row.of()));
        reopen();
        seesOnlyTheOldRow();
    }

    private static void strike(Fault fault, int after) {
        FailingFileSystem.after = after;
        FailingFileSystem.fault = fault;
    }

    private void commitFails(Change change) {
        assertThatThrownBy(() -> dictionary.commit(change))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                assertThat(failure.code()).isEqualTo(ErrorCode.ER_ERROR_ON_WRITE))
                .hasMessageStartingWith("Error writing file '" + file + "' (");
    }

    private void seesOnlyTheOldRow() {
        assertThat(dictionary.rows("a")).isEqualTo(Map.of("1", Row.of("f", "old")));
        assertThat(dictionary.rows("b")).isEmpty();
    }

    @Test
    void aClosedDictionaryTakesNoChangesAndStillAnswers() {
        dictionary.commit(new Change().put("a", "1", Row.of("f", "old")));
        dictionary.close();
        dictionary.close();
        commitFails(new Change().put("b", "1", Row.of()));
        seesOnlyTheOldRow();
    }

    @Test
    void theFileStaysSmallOverManyCommits() throws Exception {
        int commits = LONG ? 200_000 : 3_000;
        Random random = new Random(1);
        long largest = 0;
        for (int i = 0; i < commits; i++) {
            Change change = new Change();
            for (int table = 0; table < 8; table++) {
                String key = "" + random.nextInt(500);
                change.put("t" + table, key, Row.of("f", "v".repeat(100) + i));
            }
            dictionary.commit(change);
            largest = Math.max(largest, Files.size(file));
        }
        assertThat(largest).isLessThan(10_000_000);
        Map<String, Row> before = dictionary.rows("t7");
        reopen();
        assertThat(dictionary.rows("t7")).isEqualTo(before).hasSizeGreaterThan(400);
    }

    private void reopen() throws Exception {
        dictionary.close();
        FailingFileSystem.fault = Fault.NONE;
        dictionary = GroupCommitDictionary.open(file, FailingFileSystem.SCHEME);
    }
}
