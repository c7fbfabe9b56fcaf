package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.itests.plugin.MoodyDaemon;
import io.hearth.itests.plugin.Trio;
import java.nio.file.Path;
import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** What the data dictionary brings back when core starts again. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RestartIT extends ServerTest {
    private static final String FAIL = "hearth.itests.fail";

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .add("moody.jar", MoodyDaemon.class)
                .add("base.jar", Trio.One.class)
                .add(
                        "dependent.jar",
                        PluginJars.bundle("dependent.jar")
                                .with(Trio.Two.class)
                                .header(
                                        "Require-Capability",
                                        "io.hearth.plugin;filter:=\"(&(name=Trio_One)(version>=1))\""))
                .table("1.0.0");
        return new Option[] {FrameworkOptions.server(home)};
    }

    @After
    public void beGoodAgain() {
        System.clearProperty(FAIL);
    }

    @Test
    public void installedPluginsComeBackInTheirOrder() throws Exception {
        admin.install("moody", "moody.jar");
        admin.install("steady", "steady.jar");
        List<String> before = admin.plugins().stream().map(PluginInfo::name).toList();
        int mark = evidence("steady").size();
        restartCore();
        assertThat(admin.plugins()).extracting(PluginInfo::name).containsExactlyElementsOf(before);
        assertThat(admin.plugins())
                .allMatch(plugin -> plugin.status() == PluginStatus.ACTIVE)
                .allMatch(plugin -> plugin.origin() == Origin.INSTALLED);
        assertThat(evidenceSince(mark, "steady"))
                .containsSubsequence("deinit", "init after CLEAN", "start")
                .doesNotContain("recover");
    }

    @Test
    public void whatNeedsAnotherPluginComesBackWithIt() throws Exception {
        admin.install("trio_one", "base.jar");
        admin.install("trio_two", "dependent.jar");
        restartCore();
        assertThat(status("trio_one")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(status("trio_two")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("trio_one").neededBy()).containsExactly("trio_two");
    }

    @Test
    public void aPluginThatFailsAtStartIsDisabledWithItsReasonAndTheOthersRun() throws Exception {
        admin.install("moody", "moody.jar");
        admin.install("steady", "steady.jar");
        System.setProperty(FAIL, "not in the mood");
        restartCore();
        assertThat(status("moody")).isEqualTo(PluginStatus.DISABLED);
        assertThat(plugin("moody").reason().orElseThrow()).contains("not in the mood");
        assertThat(plugin("moody").errors()).isEqualTo(1);
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);

        System.clearProperty(FAIL);
        restartCore();
        assertThat(status("moody")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("moody").reason()).isEmpty();
    }

    @Test
    public void aDisabledPluginCanBeUninstalled() throws Exception {
        admin.install("moody", "moody.jar");
        System.setProperty(FAIL, "not in the mood");
        restartCore();
        assertThat(admin.uninstall("moody")).isEmpty();
        restartCore();
        assertThat(admin.plugin("moody")).isEmpty();
    }

    @Test
    public void aPluginWithoutAHostWaitsAgain() throws Exception {
        admin.install("t", "table.jar");
        restartCore();
        assertThat(status("t")).isEqualTo(PluginStatus.INACTIVE);
        assertThat(plugin("t").reason().orElseThrow()).contains("INFORMATION SCHEMA");
    }

    @Test
    public void anUninstalledPluginDoesNotComeBack() throws Exception {
        admin.install("steady", "steady.jar");
        admin.uninstall("steady");
        restartCore();
        assertThat(admin.plugins()).isEmpty();
    }
}
