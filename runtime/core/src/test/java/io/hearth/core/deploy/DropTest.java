package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LibraryInfo.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dropping, overwriting and deleting files that are in order. */
class DropTest extends FolderTest {
    private static final TestBundle ONE = TestBundle.of("io.x", "1.0.0", "a", "b");
    private static final TestBundle TWO = TestBundle.of("io.x", "2.0.0", "a", "b");

    @Test
    void installsADroppedFileAtTheSecondLookThatFindsTheSame() throws Exception {
        drop("x.jar", ONE);

        assertThat(deploy.look()).as("wants a second look soon").isTrue();
        assertThat(calls()).isEmpty();
        assertThat(state("x.jar")).isEqualTo(State.WAITING);
        deploy.look();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(row("x.jar").state()).isEqualTo(State.DEPLOYED);
        assertThat(row("x.jar").problem()).isEmpty();
        assertThat(row("x.jar").bundle()).contains("io.x 1.0.0");
        assertThat(row("x.jar").plugins())
                .extracting("name", "status")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", PluginStatus.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple("b", PluginStatus.ACTIVE));
    }

    @Test
    void waitsForAFileThatIsStillBeingCopied() throws Exception {
        byte[] content = ONE.bytes();
        Path file = folder.resolve("x.jar");
        Files.write(file, Arrays.copyOf(content, 10));
        for (int length = 20; length < content.length; length += 60) {
            deploy.look();
            Files.write(
                    file,
                    Arrays.copyOfRange(content, length - 10, length),
                    StandardOpenOption.APPEND);
        }
        Files.write(file, content);
        deploy.look();
        assertThat(calls()).isEmpty();
        deploy.look();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void upgradesWhatIsOverwritten() throws Exception {
        drop("x.jar", ONE);
        settle();
        drop("x.jar", TWO);
        settle();

        assertThat(calls()).containsExactly("install x.jar", "upgrade x.jar");
        assertThat(version("x.jar")).isEqualTo("2.0.0");
    }

    @Test
    void uninstallsWhatIsDeletedAndForgetsIt() throws Exception {
        drop("x.jar", ONE);
        settle();
        delete("x.jar");
        settle();

        assertThat(calls()).containsExactly("install x.jar", "remove x.jar");
        assertThat(deploy.available()).isEmpty();
        assertThat(dictionary.rows(Notes.TABLE)).isEmpty();
    }

    @Test
    void takesDeletingAndDroppingAgainInOneGoForOverwriting() throws Exception {
        drop("x.jar", ONE);
        settle();
        delete("x.jar");
        deploy.look();
        drop("x.jar", TWO);
        settle();

        assertThat(calls()).containsExactly("install x.jar", "upgrade x.jar");
    }

    @Test
    void doesTheSameWithLibraries() throws Exception {
        drop("lib.jar", TestBundle.of("io.lib", "1.0.0"));
        settle();
        assertThat(state("lib.jar")).isEqualTo(State.DEPLOYED);
        drop("lib.jar", TestBundle.of("io.lib", "1.1.0"));
        settle();
        assertThat(version("lib.jar")).isEqualTo("1.1.0");
        delete("lib.jar");
        settle();

        assertThat(calls()).containsExactly("install lib.jar", "upgrade lib.jar", "remove lib.jar");
    }

    @Test
    void aRenamedFileIsRemovedAndInstalledAgain() throws Exception {
        drop("x.jar", ONE);
        settle();
        Files.move(folder.resolve("x.jar"), folder.resolve("y.jar"));
        settle();

        assertThat(calls()).containsExactly("install x.jar", "remove x.jar", "install y.jar");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void unchangedFilesCauseNoWorkAlsoAfterARestart() throws Exception {
        drop("x.jar", ONE);
        drop("bad.jar", "not a jar".getBytes());
        settle();
        restart();
        calls();
        settle();

        assertThat(calls()).isEmpty();
        assertThat(dictionary.commits()).isZero();
    }

    @Test
    void aFileThatWasOnlyTouchedCausesNoWork() throws Exception {
        Path file = drop("x.jar", ONE);
        settle();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        settle();

        assertThat(calls()).containsExactly("install x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void aFileFromThePastIsNewContentToo() throws Exception {
        drop("x.jar", ONE);
        settle();
        Path file = drop("x.jar", TWO);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1990-01-01T00:00:00Z")));
        settle();

        assertThat(version("x.jar")).isEqualTo("2.0.0");
    }

    @Test
    void noticesNewContentOfTheSameSizeAndTime() throws Exception {
        Path file = drop("x.jar", ONE);
        FileTime time = Files.getLastModifiedTime(file);
        settle();
        drop("x.jar", TWO);
        Files.setLastModifiedTime(file, time);
        settle();

        assertThat(version("x.jar")).isEqualTo("2.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words.jar",
                "zwei\nzeilen.jar",
                "günther – 模块.jar",
                "-rf.jar",
                "' or 1=1.jar",
                "no-extension"
            })
    void takesFilesOfAnyName(String name) throws Exception {
        drop(name, ONE);
        settle();
        assertThat(state(name)).isEqualTo(State.DEPLOYED);
        restart();
        settle();
        drop(name, "garbage".getBytes());
        settle();
        delete(name);
        settle();

        assertThat(calls()).containsExactly("install " + name, "remove " + name);
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0)).doesNotContain("\n").contains("it is not a jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.jar", "x.jar.part", "x.jar.tmp", "x.JAR.FilePart", "x.jar~"})
    void leavesOutHiddenAndUnfinishedFiles(String name) throws Exception {
        drop(name, ONE);
        settle();

        assertThat(calls()).isEmpty();
        assertThat(deploy.available()).isEmpty();
    }

    @Test
    void leavesOutDirectoriesAndLinksToThem() throws Exception {
        Files.createDirectory(folder.resolve("x.jar"));
        Files.createSymbolicLink(folder.resolve("y.jar"), temp);
        settle();

        assertThat(calls()).isEmpty();
        assertThat(deploy.available()).isEmpty();
    }

    @Test
    void followsALinkToAFile() throws Exception {
        Path elsewhere = Files.write(temp.resolve("elsewhere.jar"), ONE.bytes());
        Files.createSymbolicLink(folder.resolve("x.jar"), elsewhere);
        settle();
        Files.write(elsewhere, TWO.bytes());
        settle();

        assertThat(calls()).containsExactly("install x.jar", "upgrade x.jar");
    }
}
