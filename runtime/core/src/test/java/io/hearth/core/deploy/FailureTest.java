package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.admin.LibraryInfo.State;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that cannot be deployed, and what goes wrong around those that can. */
class FailureTest extends FolderTest {
    private static final TestBundle ONE = TestBundle.of("io.x", "1.0.0", "a");
    private static final TestBundle TWO = TestBundle.of("io.x", "2.0.0", "a");
    private static final byte[] GARBAGE = "garbage".getBytes();

    @Test
    void aBadFileGetsOneLogLineAndARowAndIsTriedAgainWhenItChanges() throws Exception {
        drop("x.jar", GARBAGE);
        settle();
        settle();
        restart();
        settle();

        assertThat(calls()).isEmpty();
        assertThat(log.lines()).hasSize(1);
        assertThat(row("x.jar").state()).isEqualTo(State.FAILED);
        assertThat(row("x.jar").problem().orElseThrow()).startsWith("it is not a jar");

        drop("x.jar", ONE);
        settle();
        assertThat(calls()).containsExactly("install x.jar");
        assertThat(row("x.jar").problem()).isEmpty();
    }

    @Test
    void aFailedOverwriteLeavesTheOldVersionRunningAlsoAfterARestart() throws Exception {
        drop("x.jar", ONE);
        settle();
        target.failing.put(
                "io.x 2.0.0", ErrorCode.ER_CANT_INITIALIZE_UDF.toException("a", "init threw"));
        drop("x.jar", TWO);
        settle();
        restart();
        settle();

        assertThat(calls()).containsExactly("install x.jar", "upgrade x.jar");
        assertThat(version("x.jar")).isEqualTo("1.0.0");
        assertThat(row("x.jar").state()).isEqualTo(State.FAILED);
        assertThat(row("x.jar").problem().orElseThrow()).contains("init threw");
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0)).endsWith("; io.x 1.0.0 goes on");
    }

    @Test
    void whatWasOverwrittenByGarbageAndRestoredWasNeverTouched() throws Exception {
        drop("x.jar", ONE);
        settle();
        drop("x.jar", GARBAGE);
        settle();
        assertThat(state("x.jar")).isEqualTo(State.FAILED);
        drop("x.jar", ONE);
        settle();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void whatMissesSomethingIsTriedAgainWhenAnotherFileBringsIt() throws Exception {
        drop("x.jar", ONE.needing("b"));
        settle();
        settle();
        assertThat(calls()).containsExactly("install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.FAILED);

        drop("unrelated.jar", TestBundle.of("io.u", "1.0.0", "u"));
        settle();
        assertThat(calls()).containsExactly("install unrelated.jar", "install x.jar");
        assertThat(log.lines()).as("the same reason is not logged again").hasSize(1);

        drop("y.jar", TestBundle.of("io.y", "1.0.0", "b"));
        settle();
        assertThat(calls()).containsExactly("install y.jar", "install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void aPluginWhoseInitFailsIsNotInitialisedAgainBecauseOfOthers() throws Exception {
        target.failing.put("io.x 1.0.0", ErrorCode.ER_CANT_INITIALIZE_UDF.toException("a", "no"));
        drop("x.jar", ONE);
        settle();
        drop("y.jar", TestBundle.of("io.y", "1.0.0", "b"));
        settle();
        assertThat(calls()).containsExactly("install x.jar", "install y.jar");

        target.failing.clear();
        drop("x.jar", ONE);
        settle();
        assertThat(calls()).containsExactly("install x.jar");
    }

    @Test
    void aFullDiskIsTriedAgainAfterAWhile() throws Exception {
        target.failing.put("io.x 1.0.0", ErrorCode.ER_ERROR_ON_WRITE.toException("jar", "full"));
        drop("x.jar", ONE);
        settle();
        settle();
        assertThat(calls()).hasSize(1);
        target.failing.clear();
        nanoTime.addAndGet(Attempts.A_WHILE.toNanos() + 1);
        settle();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void whenNoNoteCanBeWrittenNothingIsLostOrDoneTwice() throws Exception {
        drop("x.jar", ONE);
        dictionary.full(true);
        deploy.look();
        assertThatThrownBy(deploy::look).isInstanceOf(ServerException.class);
        assertThatThrownBy(deploy::look).isInstanceOf(ServerException.class);
        dictionary.full(false);
        settle();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void anErrorOfTheServerItselfIsHeldAgainstTheFileAndTheFolderGoesOn() throws Exception {
        target.failing.put("io.x 1.0.0", new IllegalStateException("a bug"));
        drop("x.jar", ONE);
        drop("y.jar", TestBundle.of("io.y", "1.0.0", "b"));
        settle();

        assertThat(row("x.jar").problem().orElseThrow()).contains("a bug");
        assertThat(state("y.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void thatTheServerStopsIsNotHeldAgainstAFile() throws Exception {
        target.failing.put("io.x 1.0.0", ErrorCode.ER_SERVER_SHUTDOWN.toException());
        drop("x.jar", ONE);
        deploy.look();
        assertThatThrownBy(deploy::look).isInstanceOf(ServerException.class);
        target.failing.clear();
        restart();
        settle();

        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void theSameBundleUnderASecondNameIsRefusedUntilTheFirstGoes() throws Exception {
        drop("x.jar", ONE);
        drop("y.jar", ONE);
        settle();
        assertThat(row("y.jar").problem())
                .contains("bundle io.x 1.0.0 is already deployed from 'x.jar'");

        delete("x.jar");
        settle();
        assertThat(target.deployed()).containsOnlyKeys("y.jar");
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void twoBundlesWithOnePluginNameCannotBothBeDeployed() throws Exception {
        drop("x.jar", ONE);
        drop("y.jar", TestBundle.of("io.y", "1.0.0", "A"));
        settle();

        assertThat(row("y.jar").problem()).contains("plugin A is already deployed from 'x.jar'");
        assertThat(target.deployed()).containsOnlyKeys("x.jar");
    }

    @Test
    void aFileThatHoldsAnotherBundleNowIsRefused() throws Exception {
        drop("x.jar", ONE);
        settle();
        drop("x.jar", TestBundle.of("io.renamed", "2.0.0", "a"));
        settle();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(row("x.jar").problem().orElseThrow())
                .contains("it holds bundle io.renamed now, and io.x 1.0.0 is deployed from it");
    }

    @Test
    void aFileOverwrittenWhileItsInitRunsIsUpgradedAfterwards() throws Exception {
        target.during.put("io.x 1.0.0", () -> quietly(() -> drop("x.jar", TWO)));
        drop("x.jar", ONE);
        settle();

        assertThat(calls()).containsExactly("install x.jar", "upgrade x.jar");
        assertThat(version("x.jar")).isEqualTo("2.0.0");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void aFileDeletedWhileItsInitRunsIsUninstalledAfterwards() throws Exception {
        target.during.put("io.x 1.0.0", () -> quietly(() -> delete("x.jar")));
        drop("x.jar", ONE);
        settle();

        assertThat(calls()).containsExactly("install x.jar", "remove x.jar");
        assertThat(target.deployed()).isEmpty();
    }

    @Test
    void aFileThatVanishesUnderTheInstallIsNoFailure() throws Exception {
        target.during.put(
                "io.x 1.0.0",
                () -> {
                    quietly(() -> delete("x.jar"));
                    throw ErrorCode.ER_CANT_OPEN_LIBRARY.toException("x.jar", "no such file");
                });
        drop("x.jar", ONE);
        settle();

        assertThat(log.lines()).isEmpty();
        assertThat(deploy.available()).isEmpty();
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void linksThatLeadNowhereOrToThemselvesAreReportedOnce() throws Exception {
        Files.createSymbolicLink(folder.resolve("loop.jar"), folder.resolve("loop.jar"));
        Files.createSymbolicLink(folder.resolve("nowhere.jar"), folder.resolve("nothing"));
        settle();
        settle();

        assertThat(state("loop.jar")).isEqualTo(State.FAILED);
        assertThat(row("loop.jar").problem().orElseThrow()).contains("cannot be read");
        assertThat(row("nowhere.jar").problem().orElseThrow()).contains("leads nowhere");
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadForAWhileLosesNothing() throws Exception {
        TestBundle two = TestBundle.of("io.x", "1.0.0", "a", "b");
        drop("x.jar", two);
        settle();
        target.uninstall("x.jar", "b");
        deploy.withdraw("x.jar", "b");
        delete("x.jar");
        Path link = folder.resolve("x.jar");
        Files.createSymbolicLink(link, link);
        settle();
        assertThat(state("x.jar")).isEqualTo(State.FAILED);
        assertThat(log.lines().get(0)).endsWith("; io.x 1.0.0 goes on");
        drop("x.jar", two);
        settle();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
        assertThat(target.deployed().get("x.jar").plugins()).containsExactly("a");
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("x.jar").toString()).start();
        assertThat(made.waitFor()).isZero();
        settle();

        assertThat(row("x.jar").problem()).contains("it is not a regular file");
    }

    @Test
    void aFileOfThreeGigabytesIsJudgedByItsEnds() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("x.jar").toFile(), "rw")) {
            file.write('P');
            file.write('K');
            file.setLength(3L << 30);
        }
        settle();

        assertThat(row("x.jar").problem().orElseThrow()).startsWith("the jar is damaged");
        assertThat(calls()).isEmpty();
    }

    @Test
    void nothingIsUninstalledWhileTheFolderItselfIsMissing() throws Exception {
        drop("x.jar", ONE);
        drop("y.jar", TestBundle.of("io.y", "1.0.0", "b"));
        settle();
        Path away = temp.resolve("away");
        Files.move(folder, away);
        settle();
        restart();
        settle();
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
        assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("cannot be read"));

        Files.createDirectory(folder);
        Files.copy(away.resolve("x.jar"), folder.resolve("x.jar"));
        settle();
        assertThat(calls()).containsExactly("install x.jar", "install y.jar", "remove y.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void aFolderThatIsAFileIsReportedOnce() throws Exception {
        Files.delete(folder);
        Files.writeString(folder, "not a folder");
        settle();

        assertThat(log.lines()).hasSize(1);
        assertThat(deploy.available()).isEmpty();
    }

    @Test
    void aFailedFileThatIsDeletedIsForgotten() throws Exception {
        drop("x.jar", GARBAGE);
        settle();
        delete("x.jar");
        settle();

        assertThat(calls()).isEmpty();
        assertThat(deploy.available()).isEmpty();
        assertThat(dictionary.rows(Notes.TABLE)).isEmpty();
    }

    @Test
    void manyBadFilesDoNotKeepGoodOnesFromBeingDeployed() throws Exception {
        for (int i = 0; i < 50; i++) {
            drop("bad" + i + ".jar", GARBAGE);
        }
        drop("x.jar", ONE);
        settle();

        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
        assertThat(Stream.of(log.lines().toArray())).hasSize(50);
    }
}
