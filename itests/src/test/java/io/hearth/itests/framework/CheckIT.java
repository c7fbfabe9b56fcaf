package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.CheckResult;
import io.hearth.core.admin.PluginInfo;
import io.hearth.itests.plugin.BadInit;
import io.hearth.itests.plugin.Counter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** A dry run says what an install would say, and leaves no trace. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CheckIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .needing("needy", "(&(name=base)(version>=2.0.0))")
                .add("throws.jar", BadInit.ThrowsException.class)
                .add(
                        "newer-api.jar",
                        PluginJars.counter("newer-api.jar", "newer", "1.0.0", Counter.class)
                                .header(
                                        "Import-Package",
                                        "io.hearth.api.plugin;version=\"[9,10)\",*"));
        write(home.resolve("plugins/garbage.jar"), "this is no jar");
        return new Option[] {FrameworkOptions.server(home)};
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Checks, and sees that nothing was changed. */
    private CheckResult check(String library) {
        List<String> bundles = bundles();
        List<String> jars = storedJars();
        List<PluginInfo> plugins = admin.plugins();
        CheckResult result = admin.check(library);
        assertThat(bundles()).isEqualTo(bundles);
        assertThat(storedJars()).isEqualTo(jars);
        assertThat(admin.plugins()).isEqualTo(plugins);
        return result;
    }

    private List<String> bundles() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.getLocation() + " " + bundle.getState())
                .toList();
    }

    @Test
    public void aGoodLibraryHasNoProblemAndIsNotStarted() {
        int mark = evidence("steady").size();
        CheckResult result = check("steady");
        assertThat(result.problems()).isEmpty();
        assertThat(result.library().plugins())
                .singleElement()
                .matches(plugin -> plugin.name().equals("steady"));
        assertThat(evidenceSince(mark, "steady")).isEmpty();
        admin.install("steady", "steady.jar");
    }

    @Test
    public void aFailureOfTheCodeItselfIsNotFoundBecauseNothingRuns() {
        assertThat(check("throws.jar").problems()).isEmpty();
    }

    @Test
    public void whatIsMissingIsNamedWithItsRange() {
        assertThat(check("needy.jar").problems())
                .singleElement()
                .asString()
                .contains("plugin base", "2.0");
    }

    @Test
    public void aBundleForANewerServerIsToldSo() {
        assertThat(check("newer-api.jar").problems())
                .anyMatch(problem -> problem.contains("io.hearth.api.plugin"));
    }

    @Test
    public void aFileThatIsNoBundleIsAProblemAndNoError() {
        assertThat(check("garbage.jar").problems()).hasSize(1);
    }

    @Test
    public void whatIsInstalledAlreadyIsAProblem() {
        admin.install("steady", "steady.jar");
        int mark = evidence("steady").size();
        assertThat(check("steady.jar").problems())
                .singleElement()
                .asString()
                .contains("steady", "installed already");
        assertThat(evidenceSince(mark, "steady")).doesNotContain("deinit");
    }

    @Test
    public void aSecondCheckFindsTheSame() {
        assertThat(check("needy.jar")).isEqualTo(check("needy.jar"));
    }
}
