package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.itests.bundle.RawJar;
import io.hearth.itests.plugin.SteadyDaemon;
import java.nio.file.Path;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Library bundles: no plugins of their own, needed by those of others. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LibraryIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .add(
                        "steady.jar",
                        PluginJars.bundle("steady.jar")
                                .with(SteadyDaemon.class)
                                .header("Import-Package", "lib.p;version=\"[1,2)\",*"));
        RawJar.write(
                home.resolve("plugins/library.jar"),
                RawJar.manifest("io.hearth.itests.library", "1.0.0").stripTrailing()
                        + "\nExport-Package: lib.p;version=1.0.0\n\n");
        return new Option[] {FrameworkOptions.server(home)};
    }

    @Test
    public void aPluginNeedsItsLibraryAndKeepsItThere() {
        refused(ER_CANT_OPEN_LIBRARY, "lib.p", () -> admin.install("steady", "steady.jar"));
        assertThat(admin.installAll("library.jar")).isEmpty();
        admin.install("steady", "steady.jar");
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);

        assertThat(refusalToRemove()).contains("steady");
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        admin.uninstall("steady");
        admin.uninstallAll("library.jar");
        assertThat(pluginBundles()).isEmpty();
    }

    @Test
    public void anInstalledLibraryIsContentToBeInstalledAgain() {
        admin.installAll("library.jar");
        assertThat(admin.installAll("library.jar")).isEmpty();
        assertThat(pluginBundles()).containsExactly("io.hearth.itests.library");
        admin.uninstallAll("library");
        assertThat(pluginBundles()).isEmpty();
    }

    private String refusalToRemove() {
        try {
            admin.uninstallAll("library.jar");
            throw new AssertionError("the library went though a plugin is wired to it");
        } catch (ServerException refused) {
            return refused.getMessage();
        }
    }
}
