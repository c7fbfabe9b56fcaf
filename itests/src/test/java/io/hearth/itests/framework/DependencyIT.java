package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_INITIALIZE_UDF;
import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static io.hearth.api.error.ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.itests.library.Words;
import io.hearth.itests.plugin.Counter;
import io.hearth.itests.plugin.Speaker;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Plugins that need plugins and libraries, and what an upgrade does to both. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DependencyIT extends ServerTest {
    private static final String ONE = "(&(name=base)(version>=1.0.0)(!(version>=2.0.0)))";

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .working("base", "1.0.0")
                .working("base", "1.1.0")
                .working("base", "2.0.0")
                .add(
                        "broken.jar",
                        PluginJars.counter("base.jar", "base", "1.5.0", Counter.Throws.class))
                .needing("middle", ONE)
                .needing("top", "(name=middle)")
                .needing("yin", "(name=yang)")
                .needing("yang", "(name=yin)")
                .add(
                        "free.jar",
                        PluginJars.counter("free.jar", "free", "1.0.0", Counter.class)
                                .require(
                                        "io.hearth.plugin;filter:=\"(name=base)\";resolution:=optional"))
                .add("words.jar", words("1.0.0"))
                .add("words-1.1.jar", words("1.1.0"))
                .add(
                        "speaker.jar",
                        PluginJars.bundle("speaker.jar")
                                .with(Speaker.class)
                                .header(
                                        "Import-Package",
                                        "io.hearth.itests.library;version=\"[1.0,2)\",*"));
        return new Option[] {FrameworkOptions.server(home)};
    }

    private static io.hearth.itests.bundle.TestBundle words(String version) {
        return PluginJars.bundle("words.jar")
                .version(version)
                .with(Words.class)
                .header("Export-Package", "io.hearth.itests.library;version=" + version);
    }

    /** Those that need others first; libraries last. */
    @After
    public void uninstallWithLibraries() {
        for (String plugin : new String[] {"speaker", "top", "middle", "free", "base"}) {
            admin.plugin(plugin).ifPresent(there -> admin.uninstall(there.name()));
        }
        try {
            admin.uninstallAll("words.jar");
        } catch (ServerException notInstalled) {
            assertThat(notInstalled.code().number()).isEqualTo(1305);
        }
    }

    private UpgradeResult upgradeBase(String library) {
        return admin.upgrade("base", library, UserPolicy.DEFAULT);
    }

    private void installAllThree() {
        admin.install("base", "base-1.0.0.jar");
        admin.install("middle", "middle.jar");
        admin.install("top", "top.jar");
    }

    @Test
    public void whatIsMissingIsNamedWithItsRange() {
        ServerException refusal =
                refused(
                        ER_CANT_OPEN_LIBRARY,
                        "plugin base",
                        () -> admin.install("middle", "middle.jar"));
        assertThat(refusal.getMessage()).contains("[1.0,2)");
        assertThat(pluginBundles()).isEmpty();
        assertThat(storedJars()).isEmpty();
    }

    @Test
    public void aVersionOutOfTheRangeWillNotDo() {
        admin.install("base", "base-2.0.0.jar");
        refused(ER_CANT_OPEN_LIBRARY, "2.0.0", () -> admin.install("middle", "middle.jar"));
        assertThat(plugin("base").neededBy()).isEmpty();
    }

    @Test
    public void whoNeedsWhomIsShown() {
        installAllThree();
        assertThat(plugin("base").needs()).isEmpty();
        assertThat(plugin("base").neededBy()).containsExactly("middle");
        assertThat(plugin("middle").needs()).containsExactly("plugin base 1.0.0");
        assertThat(plugin("middle").neededBy()).containsExactly("top");
        assertThat(plugin("top").needs()).containsExactly("plugin middle 1.0.0");
    }

    @Test
    public void thoseThatNeedEachOtherCannotBeInstalledOneByOne() {
        refused(ER_CANT_OPEN_LIBRARY, "plugin yang", () -> admin.install("yin", "yin.jar"));
        refused(ER_CANT_OPEN_LIBRARY, "plugin yin", () -> admin.install("yang", "yang.jar"));
    }

    @Test
    public void anUpgradeTakesItsDependentsAlongInOrder() throws Exception {
        installAllThree();
        int middle = evidence("middle").size();
        int top = evidence("top").size();
        assertThat(upgradeBase("base-1.1.0.jar").warnings()).isEmpty();
        assertThat(plugin("middle").needs()).containsExactly("plugin base 1.1.0");
        assertThat(evidenceSince(middle, "middle")).hasSize(2).first().isEqualTo("deinit 1.0.0");
        assertThat(evidenceSince(top, "top")).hasSize(2).first().isEqualTo("deinit 1.0.0");
        assertThat(admin.plugins()).allMatch(plugin -> plugin.status() == PluginStatus.ACTIVE);
        assertThat(plugin("base").activeSince().orElseThrow())
                .isBefore(plugin("middle").activeSince().orElseThrow());
        assertThat(plugin("middle").activeSince().orElseThrow())
                .isBefore(plugin("top").activeSince().orElseThrow());
        assertThat(pluginBundles()).hasSize(3);
        restartCore();
        assertThat(plugin("middle").needs()).containsExactly("plugin base 1.1.0");
        assertThat(status("top")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void anUpgradeThatWouldBreakDependentsIsRefusedBeforeAnythingIsTouched() {
        installAllThree();
        int mark = evidence("middle").size();
        refused(
                ER_CANT_OPEN_LIBRARY,
                "middle needs plugin base",
                () -> upgradeBase("base-2.0.0.jar"));
        assertThat(evidenceSince(mark, "middle")).isEmpty();
        assertThat(plugin("base").version()).isEqualTo("1.0.0");
        assertThat(storedJars()).hasSize(3);
    }

    @Test
    public void dependentsGoOnWithTheOldVersionWhenAnUpgradeFails() {
        installAllThree();
        refused(ER_CANT_INITIALIZE_UDF, "day off", () -> upgradeBase("broken.jar"));
        assertThat(admin.plugins())
                .hasSize(3)
                .allMatch(plugin -> plugin.status() == PluginStatus.ACTIVE);
        assertThat(plugin("middle").needs()).containsExactly("plugin base 1.0.0");
        assertThat(evidence("top")).last().asString().startsWith("init 1.0.0");
    }

    @Test
    public void anOptionalNeedMayBeMissing() {
        admin.install("free", "free.jar");
        assertThat(plugin("free").needs()).isEmpty();
        assertThat(status("free")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void whatIsNeededByChoiceMayGo() {
        admin.install("base", "base-1.0.0.jar");
        admin.install("free", "free.jar");
        assertThat(plugin("free").needs()).containsExactly("plugin base 1.0.0");
        assertThat(admin.uninstall("base")).isEmpty();
        assertThat(plugin("free").needs()).isEmpty();
        assertThat(status("free")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aLibraryServesThePluginsThatImportItsPackages() throws Exception {
        refused(
                ER_CANT_OPEN_LIBRARY,
                "io.hearth.itests.library",
                () -> admin.install("speaker", "speaker.jar"));
        assertThat(admin.installAll("words.jar")).isEmpty();
        admin.install("speaker", "speaker.jar");
        assertThat(evidence("speaker")).last().isEqualTo("says hello");
        assertThat(plugin("speaker").needs())
                .containsExactly(
                        "package io.hearth.itests.library 1.0.0 of bundle io.hearth.itests.words");
        restartCore();
        assertThat(status("speaker")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aLibraryStaysWhileItIsNeeded() {
        admin.installAll("words.jar");
        admin.install("speaker", "speaker.jar");
        refused(ER_PLUGIN_CANNOT_BE_UNINSTALLED, "speaker", () -> admin.uninstallAll("words.jar"));
        admin.uninstall("speaker");
        assertThat(admin.uninstallAll("words.jar")).isEmpty();
        assertThat(pluginBundles()).isEmpty();
        assertThat(storedJars()).isEmpty();
    }

    @Test
    public void aSecondVersionOfALibraryIsRefused() {
        admin.installAll("words.jar");
        refused(ER_CANT_OPEN_LIBRARY, "words.jar", () -> admin.installAll("words-1.1.jar"));
        assertThat(pluginBundles()).hasSize(1);
        assertThat(storedJars()).hasSize(1);
    }
}
