package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The server dies at each moment of each change; the next start must bring the same result. */
class FolderCrashTest extends FolderTest {
    private interface Step {
        void run() throws Exception;
    }

    private static final TestBundle LIBRARY = TestBundle.of("io.lib", "1.0.0");
    private static final TestBundle ONE =
            TestBundle.of("io.x", "1.0.0", "a", "b").needing("lib:io.lib");
    private static final TestBundle TWO =
            TestBundle.of("io.x", "2.0.0", "a", "b").needing("lib:io.lib");

    /**
     * Does a step, dies at each moment after it in turn, and compares with the result undisturbed.
     */
    private void survives(Step prepare, Step step) throws Exception {
        prepare.run();
        settle();
        step.run();
        settle();
        Map<String, String> expected = result();
        boolean crashed = true;
        for (int moment = 0; crashed; moment++) {
            clear();
            prepare.run();
            settle();
            step.run();
            crashed = diesAt(moment);
            restart();
            settle();
            assertThat(result()).as("died at moment " + moment).isEqualTo(expected);
            int before = target.calls.size();
            settle();
            assertThat(target.calls).as("nothing is done twice").hasSize(before);
        }
    }

    private boolean diesAt(int moment) {
        crashes.crashAt(moment);
        try {
            settle();
            return false;
        } catch (Crash expected) {
            assertThat(expected).hasMessage("crash");
            return true;
        } finally {
            crashes.never();
        }
    }

    private void clear() throws Exception {
        for (String name : new String[] {"x.jar", "lib.jar", "y.jar"}) {
            java.nio.file.Files.deleteIfExists(folder.resolve(name));
        }
        settle();
        assertThat(target.deployed()).isEmpty();
        assertThat(dictionary.rows(Notes.TABLE)).isEmpty();
    }

    private Map<String, String> result() {
        Map<String, String> result = new TreeMap<>();
        target.deployed().forEach((name, deployed) -> result.put(name, deployed.toString()));
        deploy.available()
                .forEach(row -> result.put("row " + row.file(), row.state() + " " + row.problem()));
        return result;
    }

    @Test
    void whileFilesAreInstalled() throws Exception {
        survives(
                () -> {},
                () -> {
                    drop("lib.jar", LIBRARY);
                    drop("x.jar", ONE);
                });
    }

    @Test
    void whileAFileIsUpgraded() throws Exception {
        survives(
                () -> {
                    drop("lib.jar", LIBRARY);
                    drop("x.jar", ONE);
                },
                () -> drop("x.jar", TWO));
    }

    @Test
    void aFileThatIsChangedBackAfterTheCrashIsNotTakenForItsWithdrawnContent() throws Exception {
        TestBundle old = TestBundle.of("io.y", "1.0.0", "c");
        boolean crashed = true;
        boolean wasInstalled = false;
        for (int moment = 0; crashed; moment++) {
            clear();
            drop("y.jar", old);
            settle();
            target.uninstall("y.jar", "c");
            deploy.withdraw("y.jar", "c");
            drop("y.jar", TestBundle.of("io.y", "2.0.0", "c"));
            crashed = diesAt(moment);
            wasInstalled |= crashed && target.deployed().containsKey("y.jar");
            drop("y.jar", old);
            restart();
            settle();
            assertThat(target.deployed().values())
                    .as("died at moment " + moment)
                    .noneMatch(running -> running.version().equals("2.0.0"));
        }
        assertThat(wasInstalled).isTrue();
    }

    @Test
    void whileFilesAreRemoved() throws Exception {
        survives(
                () -> {
                    drop("lib.jar", LIBRARY);
                    drop("x.jar", ONE);
                },
                () -> {
                    delete("lib.jar");
                    delete("x.jar");
                });
    }

    @Test
    void whileARemovalIsPending() throws Exception {
        survives(
                () -> {
                    drop("lib.jar", LIBRARY);
                    drop("x.jar", ONE);
                },
                () -> delete("lib.jar"));
    }

    @Test
    void whileAFileIsReplacedByOneOfAnotherName() throws Exception {
        survives(
                () -> {
                    drop("lib.jar", LIBRARY);
                    drop("x.jar", ONE);
                },
                () -> {
                    delete("x.jar");
                    drop("y.jar", TWO);
                });
    }

    @Test
    void aFileThatComesBackAfterACrashDuringItsRemovalIsInstalled() throws Exception {
        for (int moment = 0; moment < 6; moment++) {
            clear();
            drop("lib.jar", LIBRARY);
            settle();
            delete("lib.jar");
            diesAt(moment);
            drop("lib.jar", LIBRARY);
            restart();
            settle();
            assertThat(target.deployed()).as("died at moment " + moment).containsKey("lib.jar");
        }
    }

    @Test
    void whatWasDeletedWhileTheServerWasDownIsUninstalledAtTheStart() throws Exception {
        drop("lib.jar", LIBRARY);
        settle();
        deploy.close();
        delete("lib.jar");
        restart();
        settle();

        assertThat(target.deployed()).isEmpty();
    }
}
