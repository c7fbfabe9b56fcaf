package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LibraryInfo.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleted files whose bundles others need. */
class PendingRemovalTest extends FolderTest {
    private static final TestBundle LIBRARY = TestBundle.of("io.lib", "1.0.0");

    @BeforeEach
    void deleteWhatIsNeeded() throws Exception {
        drop("lib.jar", LIBRARY);
        drop("x.jar", TestBundle.of("io.x", "1.0.0", "a").needing("lib:io.lib"));
        settle();
        delete("lib.jar");
        settle();
        assertThat(calls()).containsExactly("install lib.jar", "install x.jar", "remove lib.jar");
    }

    @Test
    void runOnAndAreListedWithThoseWhoNeedThem() throws Exception {
        settle();
        restart();
        settle();

        assertThat(target.deployed()).containsKey("lib.jar");
        assertThat(row("lib.jar").state()).isEqualTo(State.PENDING_REMOVAL);
        assertThat(row("lib.jar").bundle()).contains("io.lib 1.0.0");
        assertThat(row("lib.jar").problem().orElseThrow()).contains("needed by: io.x");
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void areRemovedWhenTheLastOfThoseGoes() throws Exception {
        restart();
        settle();
        calls();
        target.uninstall("x.jar", "a");
        deploy.withdraw("x.jar", "a");
        settle();

        assertThat(calls()).containsExactly("remove lib.jar");
        assertThat(target.deployed()).isEmpty();
        assertThat(deploy.available()).extracting("file").containsExactly("x.jar");
    }

    @Test
    void stayWhenTheFileComesBack() throws Exception {
        drop("lib.jar", LIBRARY);
        settle();
        delete("x.jar");
        settle();

        assertThat(calls()).containsExactly("remove x.jar");
        assertThat(state("lib.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void areUpgradedWhenAnotherVersionComesInTheirPlace() throws Exception {
        drop("lib.jar", TestBundle.of("io.lib", "1.1.0"));
        settle();

        assertThat(calls()).containsExactly("upgrade lib.jar");
        assertThat(version("lib.jar")).isEqualTo("1.1.0");
    }

    @Test
    void areNamedWhenTheirBundleComesUnderAnotherName() throws Exception {
        drop("lib2.jar", LIBRARY);
        settle();

        assertThat(row("lib2.jar").problem().orElseThrow())
                .contains("already deployed from 'lib.jar', which was deleted and runs on")
                .contains("needed by: io.x");
    }
}
