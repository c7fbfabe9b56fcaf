package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_INITIALIZE_UDF;
import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static io.hearth.api.error.ErrorCode.ER_SP_DOES_NOT_EXIST;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.itests.plugin.Counter;
import io.hearth.itests.plugin.Trio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** A bundle is replaced by another version of it, or goes on as if nothing had been tried. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class UpgradeIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .counter("1.0.0", Counter.class)
                .counter("1.1.0", Counter.class)
                .counter("1.2.0", Counter.class)
                .counter("3.0.0", Counter.Throws.class)
                .counter("4.0.0", Counter.Hangs.class)
                .counter("5.0.0", Counter.Unwritable.class)
                .add(
                        "newer-api.jar",
                        PluginJars.counter("counter.jar", "counter", "6.0.0", Counter.class)
                                .header(
                                        "Import-Package",
                                        "io.hearth.api.plugin;version=\"[9,10)\",*"))
                .add(
                        "renamed.jar",
                        PluginJars.counter("other.jar", "counter", "7.0.0", Counter.class))
                .add(
                        "absent.jar",
                        PluginJars.bundle("counter.jar")
                                .version("8.0.0")
                                .with(Counter.class)
                                .declare(
                                        "name=counter;type=DAEMON;version:Version=\"8.0\";"
                                                + "typeVersion:Version=\"1.0\";class=\"org.absent.Counter\""))
                .trio()
                .add(
                        "trio-two.jar",
                        PluginJars.bundle("trio.jar").version("2.0.0").with(Trio.Two.class));
        return new Option[] {FrameworkOptions.server(home, "--plugin-init-timeout=1")};
    }

    private UpgradeResult upgradeTo(String library) {
        return admin.upgrade("counter", library, UserPolicy.DEFAULT);
    }

    private int installFirst() {
        int mark = evidence("counter").size();
        admin.install("counter", "counter-1.0.0.jar");
        return mark;
    }

    @Test
    public void theNewVersionTakesOverInPlaceWithTheStateOfTheOldOne() {
        int mark = installFirst();
        UpgradeResult result = upgradeTo("counter-1.1.0.jar");
        assertThat(result.bundle()).isEqualTo("io.hearth.itests.counter");
        assertThat(result.from()).isEqualTo("1.0.0");
        assertThat(result.to()).isEqualTo("1.1.0");
        assertThat(result.warnings()).isEmpty();
        assertThat(result.downtime()).isPositive();
        assertThat(evidenceSince(mark, "counter"))
                .containsExactly("init 1.0.0 run 1", "deinit 1.0.0", "init 1.1.0 run 2");
        assertThat(plugin("counter").version()).isEqualTo("1.1.0");
        assertThat(plugin("counter").library()).contains("counter-1.1.0.jar");
        assertThat(status("counter")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(pluginBundles()).hasSize(1);
    }

    @Test
    public void theSameContentIsNothingToDo() throws Exception {
        int mark = installFirst();
        Files.copy(
                plugins().resolve("counter-1.0.0.jar"),
                plugins().resolve("copy.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(upgradeTo("copy.jar").downtime()).isEqualTo(Duration.ZERO);
        assertThat(evidenceSince(mark, "counter")).containsExactly("init 1.0.0 run 1");
    }

    @Test
    public void aRestartBringsTheNewVersion() throws Exception {
        installFirst();
        upgradeTo("counter-1.1.0.jar");
        int mark = evidence("counter").size();
        restartCore();
        assertThat(plugin("counter").version()).isEqualTo("1.1.0");
        assertThat(evidenceSince(mark, "counter"))
                .containsExactly("deinit 1.1.0", "init 1.1.0 run 1");
        assertThat(pluginBundles()).hasSize(1);
    }

    @Test
    public void anInitThatThrowsBringsTheOldVersionBackWithItsState() {
        int mark = installFirst();
        refused(
                ER_CANT_INITIALIZE_UDF,
                "the new version has its day off; version 1.0.0 goes on",
                () -> upgradeTo("counter-3.0.0.jar"));
        assertThat(evidenceSince(mark, "counter"))
                .containsExactly(
                        "init 1.0.0 run 1", "deinit 1.0.0", "trying 3.0.0", "init 1.0.0 run 2");
        assertOldGoesOn(1);
    }

    @Test
    public void anInitThatHangsBringsTheOldVersionBack() {
        int mark = installFirst();
        refused(ER_CANT_INITIALIZE_UDF, "counter", () -> upgradeTo("counter-4.0.0.jar"));
        assertThat(evidenceSince(mark, "counter")).endsWith("trying 4.0.0", "init 1.0.0 run 2");
        assertOldGoesOn(1);
    }

    @Test
    public void aMissingClassBringsTheOldVersionBack() {
        installFirst();
        refused(ER_CANT_INITIALIZE_UDF, "org.absent.Counter", () -> upgradeTo("absent.jar"));
        assertOldGoesOn(1);
    }

    @Test
    public void aStateThatCannotBeWrittenStopsTheUpgradeBeforeTheNewVersionBegins() {
        admin.install("counter", "counter-5.0.0.jar");
        int mark = evidence("counter").size();
        refused(ER_CANT_INITIALIZE_UDF, "counter", () -> upgradeTo("counter-1.1.0.jar"));
        assertThat(evidenceSince(mark, "counter")).noneMatch(line -> line.contains("1.1.0"));
        assertThat(plugin("counter").version()).isEqualTo("5.0.0");
    }

    @Test
    public void aNewVersionForANewerServerIsRefusedBeforeTheOldOneIsTouched() {
        int mark = installFirst();
        refused(ER_CANT_OPEN_LIBRARY, "io.hearth.api.plugin", () -> upgradeTo("newer-api.jar"));
        assertThat(evidenceSince(mark, "counter")).containsExactly("init 1.0.0 run 1");
        assertOldGoesOn(1);
    }

    @Test
    public void anotherBundleWithAPluginOfThatNameIsNoUpgrade() {
        int mark = installFirst();
        refused(ER_CANT_OPEN_LIBRARY, "io.hearth.itests.other", () -> upgradeTo("renamed.jar"));
        assertThat(evidenceSince(mark, "counter")).containsExactly("init 1.0.0 run 1");
        assertOldGoesOn(1);
    }

    @Test
    public void aVersionThatDropsAnInstalledPluginIsRefused() {
        admin.installAll("trio.jar");
        refused(
                ER_CANT_OPEN_LIBRARY,
                "Trio_One",
                () -> admin.upgrade("trio_two", "trio-two.jar", UserPolicy.DEFAULT));
        assertThat(admin.plugins()).hasSize(3).allMatch(one -> one.status() == PluginStatus.ACTIVE);
        admin.uninstall("trio_one");
        admin.uninstall("trio_three");
        assertThat(admin.upgrade("trio_two", "trio-two.jar", UserPolicy.DEFAULT).to())
                .isEqualTo("2.0.0");
    }

    @Test
    public void previousTogglesBetweenTheTwoLastVersions() throws Exception {
        installFirst();
        upgradeTo("counter-1.1.0.jar");
        upgradeTo("counter-1.2.0.jar");
        assertThat(storedJars()).as("jars of 1.2.0 and 1.1.0").hasSize(2);
        assertThat(toPrevious().to()).isEqualTo("1.1.0");
        restartCore();
        assertThat(plugin("counter").version()).isEqualTo("1.1.0");
        assertThat(toPrevious().to()).isEqualTo("1.2.0");
        assertThat(toPrevious().to()).isEqualTo("1.1.0");
        assertThat(storedJars()).hasSize(2);
    }

    private UpgradeResult toPrevious() {
        return admin.upgradeToPrevious("counter", UserPolicy.DEFAULT);
    }

    @Test
    public void withoutAPreviousVersionThereIsNoWayBack() {
        installFirst();
        refused(ER_UNKNOWN_ERROR, "io.hearth.itests.counter", this::toPrevious);
        refused(ER_CANT_INITIALIZE_UDF, "", () -> upgradeTo("counter-3.0.0.jar"));
        refused(ER_UNKNOWN_ERROR, "io.hearth.itests.counter", this::toPrevious);
    }

    @Test
    public void whatIsNotInstalledCannotBeUpgraded() {
        refused(ER_SP_DOES_NOT_EXIST, "counter", () -> upgradeTo("counter-1.0.0.jar"));
    }

    @Test
    public void aFailedUpgradeIsForgottenByARestart() throws Exception {
        installFirst();
        refused(ErrorCode.ER_CANT_INITIALIZE_UDF, "counter", () -> upgradeTo("counter-3.0.0.jar"));
        restartCore();
        assertOldGoesOn(1);
    }

    @Test
    public void manyUpgradesLeaveOneBundle() {
        installFirst();
        for (String next : List.of("1.1.0", "1.0.0", "1.2.0", "1.1.0", "1.0.0", "1.2.0")) {
            assertThat(upgradeTo("counter-" + next + ".jar").to()).isEqualTo(next);
        }
        assertThat(evidence("counter")).last().isEqualTo("init 1.2.0 run 7");
        assertThat(pluginBundles()).hasSize(1);
    }

    private void assertOldGoesOn(int jars) {
        assertThat(plugin("counter").version()).isEqualTo("1.0.0");
        assertThat(plugin("counter").library()).contains("counter-1.0.0.jar");
        assertThat(status("counter")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(pluginBundles()).hasSize(1);
        assertThat(storedJars()).hasSize(jars);
    }
}
