package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LibraryInfo.State;
import org.junit.jupiter.api.Test;

/** Files that come at once and need each other. */
class ManyFilesTest extends FolderTest {
    @Test
    void areInstalledInTheOrderOfTheirNeeds() throws Exception {
        for (int i = 0; i < 30; i++) {
            String[] needs = i == 29 ? new String[0] : new String[] {"p" + (i + 1)};
            drop(
                    "%02d.jar".formatted(i),
                    TestBundle.of("io.b" + i, "1.0.0", "p" + i).needing(needs));
        }
        settle();

        assertThat(calls()).hasSize(30).startsWith("install 29.jar").endsWith("install 00.jar");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void librariesComeFirst() throws Exception {
        drop("a.jar", TestBundle.of("io.a", "1.0.0", "a").needing("lib:io.lib"));
        drop("z.jar", TestBundle.of("io.lib", "1.0.0"));
        settle();

        assertThat(calls()).containsExactly("install z.jar", "install a.jar");
    }

    @Test
    void thoseThatFailForWhatOthersBringAreTriedAgainWithoutALogLine() throws Exception {
        drop("a.jar", TestBundle.of("io.a", "1.0.0").needing("lib:io.b"));
        drop("b.jar", TestBundle.of("io.b", "1.0.0").needing("lib:io.c"));
        drop("c.jar", TestBundle.of("io.c", "1.0.0"));
        settle();

        assertThat(target.deployed()).containsOnlyKeys("a.jar", "b.jar", "c.jar");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void thoseThatNeedEachOtherAreReportedAsACycle() throws Exception {
        drop("a.jar", TestBundle.of("io.a", "1.0.0", "a").needing("b"));
        drop("b.jar", TestBundle.of("io.b", "1.0.0", "b").needing("c"));
        drop("c.jar", TestBundle.of("io.c", "1.0.0", "c").needing("a"));
        drop("d.jar", TestBundle.of("io.d", "1.0.0", "d").needing("d"));
        settle();

        assertThat(state("b.jar")).isEqualTo(State.FAILED);
        assertThat(row("b.jar").problem().orElseThrow())
                .contains("in a cycle, 'a.jar' needs 'b.jar' needs 'c.jar' needs 'a.jar'");
    }

    @Test
    void deletedAtOnceAreRemovedWhateverTheirOrder() throws Exception {
        drop("a.jar", TestBundle.of("io.a", "1.0.0", "a"));
        drop("b.jar", TestBundle.of("io.b", "1.0.0", "b").needing("a"));
        drop("c.jar", TestBundle.of("io.c", "1.0.0", "c").needing("b"));
        settle();
        delete("a.jar");
        delete("b.jar");
        delete("c.jar");
        settle();

        assertThat(target.deployed()).isEmpty();
        assertThat(log.lines()).isEmpty();
        assertThat(dictionary.rows(Notes.TABLE)).isEmpty();
    }
}
