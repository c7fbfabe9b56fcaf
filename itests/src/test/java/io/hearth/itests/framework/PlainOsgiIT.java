package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.itests.plugin.BadDeinit;
import io.hearth.itests.plugin.BadInit;
import io.hearth.itests.plugin.SteadyDaemon;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;

/** A plugin bundle that is moved by plain OSGi means: start is init, stop is deinit. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlainOsgiIT extends ServerTest {
    private Bundle bundle;

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .trio()
                .add(
                        "steady-2.jar",
                        PluginJars.bundle("steady.jar").with(SteadyDaemon.class).version("2.0.0"))
                .add("bad-init.jar", BadInit.ThrowsException.class)
                .add("deinit-deaf.jar", BadDeinit.HangsDeaf.class);
        return new Option[] {FrameworkOptions.server(home, "--plugin-deinit-timeout=1")};
    }

    @After
    public void uninstallTheBundle() throws Exception {
        if (bundle != null && bundle.getState() != Bundle.UNINSTALLED) {
            bundle.uninstall();
        }
    }

    @Test
    public void startMeansInitAndStopMeansDeinit() throws Exception {
        int mark = evidence("steady").size();
        install("steady.jar").start();
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("steady").origin()).isEqualTo(Origin.TRANSIENT);
        assertThat(plugin("steady").library()).isEmpty();
        bundle.stop();
        assertThat(evidenceSince(mark, "steady")).contains("start").endsWith("deinit");
        assertThat(status("steady")).isNotEqualTo(PluginStatus.ACTIVE);
        bundle.uninstall();
        assertThat(admin.plugin("steady")).isEmpty();
    }

    @Test
    public void allPluginsOfTheBundleAreTakenUp() throws Exception {
        install("trio.jar").start();
        assertThat(admin.plugins())
                .hasSize(3)
                .allMatch(plugin -> plugin.status() == PluginStatus.ACTIVE);
        bundle.uninstall();
        assertThat(admin.plugins()).isEmpty();
    }

    @Test
    public void updateMeansDeinitAndInit() throws Exception {
        install("steady.jar").start();
        int mark = evidence("steady").size();
        try (InputStream next = Files.newInputStream(plugins().resolve("steady-2.jar"))) {
            bundle.update(next);
        }
        await(() -> evidenceSince(mark, "steady").contains("start"));
        assertThat(evidenceSince(mark, "steady"))
                .containsSubsequence("deinit", "init after CLEAN", "start");
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("steady").bundle()).isEqualTo("io.hearth.itests.steady 2.0.0");
    }

    @Test
    public void stopAndStartOfAnInstalledPluginsBundleStopsAndStartsIt() throws Exception {
        admin.install("steady", "steady.jar");
        Bundle installed = bundleOfPlugins();
        installed.stop();
        assertThat(status("steady")).isEqualTo(PluginStatus.INACTIVE);
        assertThat(plugin("steady").reason().orElseThrow()).contains("stopped");
        installed.start();
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("steady").origin()).isEqualTo(Origin.INSTALLED);
    }

    @Test
    public void aBundleWhoseInitFailsIsListedDisabledWithTheReason() throws Exception {
        install("bad-init.jar").start();
        assertThat(status("init_exception")).isEqualTo(PluginStatus.DISABLED);
        assertThat(plugin("init_exception").reason().orElseThrow()).contains("the wrong phase");
    }

    @Test
    public void aHangingDeinitDoesNotHangTheFramework() throws Exception {
        install("deinit-deaf.jar").start();
        long start = System.nanoTime();
        bundle.stop();
        assertThat(System.nanoTime() - start).isLessThan(8_000_000_000L);
        assertThat(bundle.getState()).isEqualTo(Bundle.RESOLVED);
    }

    @Test
    public void aRestartOfCoreBringsInstalledPluginsBackAndTakesUpWhatRuns() throws Exception {
        admin.install("trio_one", "trio.jar");
        install("steady.jar").start();
        int mark = evidence("trio_one").size();
        restartCore();
        assertThat(status("trio_one")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("trio_one").origin()).isEqualTo(Origin.INSTALLED);
        assertThat(evidenceSince(mark, "trio_one")).containsExactly("deinit", "init after CLEAN");
        await(() -> admin.plugin("steady").isPresent());
        await(() -> status("steady") == PluginStatus.ACTIVE);
        assertThat(plugin("steady").origin()).isEqualTo(Origin.TRANSIENT);
    }

    private Bundle install(String library) throws Exception {
        bundle = context.installBundle(plugins().resolve(library).toUri().toString());
        return bundle;
    }

    private Bundle bundleOfPlugins() {
        for (Bundle candidate : context.getBundles()) {
            if (candidate.getLocation().startsWith("hearth:")) {
                return candidate;
            }
        }
        throw new AssertionError("no plugin bundle");
    }
}
