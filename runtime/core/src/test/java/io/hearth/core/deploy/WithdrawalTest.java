package io.hearth.core.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LibraryInfo.State;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do to deployed plugins while their file lies there. */
class WithdrawalTest extends FolderTest {
    private static final TestBundle ONE = TestBundle.of("io.x", "1.0.0", "a", "b");
    private static final TestBundle TWO = TestBundle.of("io.x", "2.0.0", "a", "b");
    private static final String OTHER_HASH = "0".repeat(64);

    @BeforeEach
    void deployOne() throws Exception {
        drop("x.jar", ONE);
        settle();
        calls();
    }

    private void uninstall(String plugin) {
        target.uninstall("x.jar", plugin);
        deploy.withdraw("x.jar", plugin);
    }

    @Test
    void anUninstalledPluginStaysAwayUntilTheFileChanges() throws Exception {
        uninstall("a");
        settle();
        restart();
        settle();
        Files.setLastModifiedTime(folder.resolve("x.jar"), FileTime.fromMillis(1));
        settle();
        assertThat(calls()).isEmpty();
        assertThat(row("x.jar").state()).isEqualTo(State.DEPLOYED);
        assertThat(row("x.jar").problem()).contains("uninstalled until the file changes: a");
        assertThat(row("x.jar").plugins())
                .extracting("status")
                .containsExactly(PluginStatus.NOT_INSTALLED, PluginStatus.ACTIVE);

        drop("x.jar", TWO);
        settle();
        assertThat(target.deployed().get("x.jar").plugins()).containsExactly("a", "b");
    }

    @Test
    void aBundleWithoutAnyPluginLeftIsWithdrawn() throws Exception {
        uninstall("a");
        uninstall("b");
        settle();
        restart();
        settle();
        assertThat(calls()).isEmpty();
        assertThat(state("x.jar")).isEqualTo(State.WITHDRAWN);

        drop("x.jar", TWO);
        settle();
        assertThat(calls()).containsExactly("install x.jar");
    }

    @Test
    void aFileThatWasGoneForAWhileIsInstalledWhole() throws Exception {
        uninstall("a");
        uninstall("b");
        delete("x.jar");
        settle();
        drop("x.jar", ONE);
        settle();

        assertThat(target.deployed().get("x.jar").plugins()).containsExactly("a", "b");
    }

    @Test
    void theSameContentWrittenAgainIsNoChange() throws Exception {
        uninstall("a");
        drop("x.jar", ONE);
        settle();

        assertThat(calls()).isEmpty();
    }

    @Test
    void aLibraryIsWithdrawnAsAWhole() throws Exception {
        drop("lib.jar", TestBundle.of("io.lib", "1.0.0"));
        settle();
        target.uninstall("lib.jar", "");
        deploy.withdrawLibrary("lib.jar");
        settle();
        restart();
        settle();

        assertThat(state("lib.jar")).isEqualTo(State.WITHDRAWN);
        assertThat(calls()).containsExactly("install lib.jar");
    }

    @Test
    void aWithdrawalThatWasNotNotedBeforeACrashIsFoundAtTheNextStart() throws Exception {
        target.uninstall("x.jar", "a");
        drop("lib.jar", TestBundle.of("io.lib", "1.0.0"));
        settle();
        target.uninstall("lib.jar", "");
        calls();
        restart();
        settle();

        assertThat(calls()).isEmpty();
        assertThat(row("x.jar").problem()).contains("uninstalled until the file changes: a");
        assertThat(state("lib.jar")).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aLibraryThatIsStillThereIsNotTakenForWithdrawn() throws Exception {
        drop("lib.jar", TestBundle.of("io.lib", "1.0.0"));
        settle();
        restart();
        settle();

        assertThat(state("lib.jar")).isEqualTo(State.DEPLOYED);
        assertThat(row("lib.jar").problem()).isEmpty();
    }

    @Test
    void aWithdrawalWhileTheFileIsBeingInstalledIsNotLost() throws Exception {
        target.during.put("io.x 2.0.0", () -> deploy.withdraw("x.jar", "b"));
        drop("x.jar", TWO);
        settle();

        assertThat(row("x.jar").problem()).contains("uninstalled until the file changes: b");
    }

    @Test
    void whatIsUninstalledWhileABadFileLiesThereDoesNotComeWithIt() throws Exception {
        target.failing.put(
                "io.x 2.0.0",
                io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY.toException("x", "missing"));
        drop("x.jar", TWO);
        settle();
        uninstall("b");
        target.failing.clear();
        drop("y.jar", TestBundle.of("io.y", "1.0.0", "y"));
        settle();

        assertThat(version("x.jar")).isEqualTo("2.0.0");
        assertThat(target.deployed().get("x.jar").plugins()).containsExactly("a");
    }

    @Test
    void anUpgradeByOtherMeansMakesTheFileIgnoredUntilItChanges() throws Exception {
        target.upgradeOtherwise("x.jar", OTHER_HASH);
        deploy.superseded("x.jar");
        settle();
        restart();
        settle();
        Files.setLastModifiedTime(folder.resolve("x.jar"), FileTime.fromMillis(1));
        settle();
        assertThat(calls()).isEmpty();
        assertThat(state("x.jar")).isEqualTo(State.SUPERSEDED);

        drop("x.jar", TWO);
        settle();
        assertThat(calls()).containsExactly("upgrade x.jar");
        assertThat(state("x.jar")).isEqualTo(State.DEPLOYED);
    }

    @Test
    void anUpgradeThatWasNotNotedBeforeACrashIsFoundAtTheNextStart() throws Exception {
        target.upgradeOtherwise("x.jar", OTHER_HASH);
        restart();
        settle();

        assertThat(calls()).isEmpty();
        assertThat(state("x.jar")).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void deletingASupersededFileUninstalls() throws Exception {
        target.upgradeOtherwise("x.jar", OTHER_HASH);
        deploy.superseded("x.jar");
        delete("x.jar");
        settle();

        assertThat(target.deployed()).isEmpty();
    }
}
