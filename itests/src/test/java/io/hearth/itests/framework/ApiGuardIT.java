package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static io.hearth.api.error.ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.itests.bundle.RawJar;
import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.Trio;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;

/** What a bundle needs and the server does not offer: refused, explained, nothing changed. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ApiGuardIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .add("base.jar", Trio.One.class)
                .add("api-new.jar", importing("io.hearth.api.plugin;version=\"[2,3)\",*"))
                .add("api-old.jar", importing("io.hearth.api.plugin;version=\"[0.3,0.9)\",*"))
                .add("type-new.jar", requiring(type("2.0.0", "3.0.0")))
                .add("type-old.jar", requiring(type("0.1.0", "1.0.0")))
                .add("package.jar", importing("org.absent.thing;version=\"[3,4)\",*"))
                .add("capability.jar", requiring("org.absent.service;filter:=\"(size>=7)\""))
                .add("java.jar", requiring(javaVersion("99")))
                .add("dependency.jar", requiring(plugin("nosuch_plugin", "[1,2)")))
                .add("dependency-version.jar", requiring(plugin("Trio_One", "[4,5)")))
                .add("dependency-good.jar", requiring(plugin("Trio_One", "[1,2)")))
                .add("several.jar", importing("org.absent.one,org.absent.two,*"))
                .add("bundle-required.jar", member().header("Require-Bundle", "org.absent.bundle"))
                .add("uses.jar", importing("lib.p;version=\"[2,3)\",lib.q,*"));
        library(home, "lib-p1", "Export-Package: lib.p;version=1.0.0\n");
        library(home, "lib-p2", "Export-Package: lib.p;version=2.0.0\n");
        library(
                home,
                "lib-q",
                "Export-Package: lib.q;version=1.0.0;uses:=\"lib.p\"\n"
                        + "Import-Package: lib.p;version=\"[1,2)\"\n");
        return new Option[] {FrameworkOptions.server(home)};
    }

    private static TestBundle member() {
        return TestBundle.named("io.hearth.itests.guarded").with(Trio.Two.class);
    }

    private static TestBundle importing(String packages) {
        return member().header("Import-Package", packages);
    }

    private static TestBundle requiring(String requirement) {
        return member().header("Require-Capability", requirement);
    }

    private static String type(String from, String below) {
        return "io.hearth.plugin.type;filter:=\"(&(io.hearth.plugin.type=DAEMON)(version>=%s)(!(version>=%s)))\""
                .formatted(from, below);
    }

    private static String javaVersion(String version) {
        return "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=%s))\"".formatted(version);
    }

    private static String plugin(String name, String range) {
        String[] ends = range.substring(1, range.length() - 1).split(",");
        return "io.hearth.plugin;filter:=\"(&(name=%s)(version>=%s)(!(version>=%s)))\""
                .formatted(name, ends[0], ends[1]);
    }

    private static void library(Path home, String name, String headers) {
        RawJar.write(
                home.resolve(name + ".jar"),
                RawJar.manifest(name, "1.0.0").stripTrailing() + "\n" + headers + "\n");
    }

    @Test
    public void anApiThatIsTooNewIsNamedWithWhatIsOffered() {
        assertThat(refusal("api-new.jar"))
                .contains("io.hearth.api.plugin", "2", "1.0", "io.hearth.api");
    }

    @Test
    public void anApiThatIsTooOldIsNamedWithWhatIsOffered() {
        assertThat(refusal("api-old.jar"))
                .contains("io.hearth.api.plugin", "0.3", "1.0", "io.hearth.api");
    }

    @Test
    public void aTypeApiThatIsTooNewIsNamedWithWhatIsOffered() {
        assertThat(refusal("type-new.jar")).contains("DAEMON", "2.0", "1.0");
    }

    @Test
    public void aTypeApiThatIsTooOldIsNamedWithWhatIsOffered() {
        assertThat(refusal("type-old.jar")).contains("DAEMON", "0.1", "1.0");
    }

    @Test
    public void aMissingPackageIsNamed() {
        assertThat(refusal("package.jar")).contains("org.absent.thing", "3");
    }

    @Test
    public void aMissingCapabilityIsNamed() {
        assertThat(refusal("capability.jar")).contains("org.absent.service", "size");
    }

    @Test
    public void aJavaThatIsTooOldIsNamed() {
        assertThat(refusal("java.jar")).contains("Java", "99");
    }

    @Test
    public void aMissingPluginIsNamed() {
        assertThat(refusal("dependency.jar")).contains("nosuch_plugin");
    }

    @Test
    public void aPluginOfAnotherVersionIsNamedWithTheOneThatIsThere() {
        admin.install("trio_one", "base.jar");
        assertThat(refusal("dependency-version.jar")).contains("Trio_One", "4", "1.0.0");
        assertThat(status("trio_one")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aMissingBundleIsNamed() {
        assertThat(refusal("bundle-required.jar")).contains("org.absent.bundle");
    }

    @Test
    public void aUsesConflictIsExplained() throws Exception {
        Bundle[] libraries = {install("lib-p1"), install("lib-p2"), install("lib-q")};
        assertThat(refusal("uses.jar")).contains("lib.p");
        for (Bundle library : libraries) {
            library.uninstall();
        }
    }

    @Test
    public void severalCausesAreAllNamed() {
        assertThat(refusal("several.jar")).contains("org.absent.one", "org.absent.two");
    }

    @Test
    public void aNeededPluginCannotBeUninstalledBeforeTheOneThatNeedsIt() {
        admin.install("trio_one", "base.jar");
        admin.install("trio_two", "dependency-good.jar");
        assertThat(plugin("trio_two").needs()).anyMatch(need -> need.contains("Trio_One"));
        assertThat(plugin("trio_one").neededBy()).containsExactly("trio_two");
        refused(ER_PLUGIN_CANNOT_BE_UNINSTALLED, "trio_two", () -> admin.uninstall("trio_one"));
        assertThat(status("trio_one")).isEqualTo(PluginStatus.ACTIVE);
        admin.uninstall("trio_two");
        assertThat(admin.uninstall("trio_one")).isEmpty();
    }

    private Bundle install(String library) throws Exception {
        return context.installBundle(home().resolve(library + ".jar").toUri().toString());
    }

    /** The reason that an install gives, after a look that it has changed nothing. */
    private String refusal(String library) {
        Set<Long> before = bundles();
        int plugins = admin.plugins().size();
        int jars = storedJars().size();
        String text =
                refused(ER_CANT_OPEN_LIBRARY, library, () -> admin.install("trio_two", library))
                        .getMessage();
        assertThat(bundles()).isEqualTo(before);
        assertThat(admin.plugins()).hasSize(plugins);
        assertThat(storedJars()).hasSize(jars);
        return text;
    }

    private Set<Long> bundles() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getBundleId)
                .collect(Collectors.toSet());
    }
}
