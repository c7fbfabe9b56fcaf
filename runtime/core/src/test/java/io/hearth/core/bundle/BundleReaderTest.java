package io.hearth.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class BundleReaderTest {
    private static final String BUSY =
            "name=twin_busy;type=DAEMON;typeVersion:Version=\"1.1.0\";version:Version=\"1.2.3.beta\";"
                    + "maturity=STABLE;class=\"io.x.Twin\";author=\"Some \\\"one\\\", else; x=1\";"
                    + "description=\"Does it\";license=GPL";
    private static final String QUIET =
            "name=twin_quiet;type=DAEMON;version:Version=\"1.0.0\";class=\"io.x.package-info\"";

    @TempDir private Path folder;

    @Test
    void readsEverythingADeclarationSays() throws Exception {
        BundleDescriptor bundle = read(TestJar.declaring(BUSY, QUIET));

        assertThat(bundle.displayName()).isEqualTo("io.x 1.0.0");
        PluginDescriptor plugin = bundle.plugin("TWIN_busy").orElseThrow();
        assertThat(plugin.name()).isEqualTo("twin_busy");
        assertThat(plugin.type()).isEqualTo(PluginType.DAEMON);
        assertThat(plugin.version()).isEqualTo(new Version("1.2.3.beta"));
        assertThat(plugin.typeVersion()).isEqualTo(new Version("1.1.0"));
        assertThat(plugin.className()).contains("io.x.Twin");
        assertThat(plugin.author()).isEqualTo("Some \"one\", else; x=1");
        assertThat(plugin.description()).isEqualTo("Does it");
        assertThat(plugin.license()).isEqualTo("GPL");
        assertThat(plugin.maturity()).isEqualTo(Maturity.STABLE);
    }

    @Test
    void keepsTheOrderOfTheManifest() throws Exception {
        assertThat(read(TestJar.declaring(QUIET, BUSY)).plugins())
                .extracting(PluginDescriptor::name)
                .containsExactly("twin_quiet", "twin_busy");
    }

    @Test
    void takesAnAnnotationOnAPackageForADeclarationWithoutCode() throws Exception {
        PluginDescriptor plugin = read(TestJar.declaring(QUIET)).plugins().get(0);

        assertThat(plugin.className()).isEmpty();
        assertThat(plugin.author()).isEmpty();
        assertThat(plugin.license()).isEqualTo("PROPRIETARY");
        assertThat(plugin.maturity()).isEqualTo(Maturity.UNKNOWN);
    }

    @Test
    void takesVersionsOfTheApiFromTheImports() throws Exception {
        PluginDescriptor plugin =
                read(TestJar.declaring(QUIET)
                                .header(
                                        "Import-Package",
                                        "io.hearth.api.daemon;version=\"[1.3,2)\","
                                                + "io.hearth.api.plugin;version=\"[1.2,2)\""))
                        .plugins()
                        .get(0);

        assertThat(plugin.typeVersion()).isEqualTo(new Version("1.3.0"));
        assertThat(plugin.libraryVersion()).isEqualTo(new Version("1.2.0"));
    }

    @Test
    void givesLibraryVersionZeroToABundleThatDoesNotImportTheApi() throws Exception {
        assertThat(read(TestJar.declaring(QUIET)).plugins().get(0).libraryVersion())
                .isEqualTo(Version.emptyVersion);
    }

    @Test
    void takesABundleWithoutPluginsForALibrary() throws Exception {
        assertThat(read(TestJar.bundle("io.driver")).isLibrary()).isTrue();
        assertThat(read(TestJar.declaring(QUIET)).isLibrary()).isFalse();
    }

    @Test
    void listsThePluginsThatTheBundleNeeds() throws Exception {
        TestJar jar =
                TestJar.bundle("io.x")
                        .header(
                                "Require-Capability",
                                "io.hearth.plugin;filter:=\"(&(name=a)(version>=1.0)"
                                        + "(!(version>=2.0)))\","
                                        + "io.hearth.plugin;filter:=\"(name=b)\";"
                                        + "resolution:=optional,"
                                        + "io.hearth.plugin;filter:=\"(name=c)\";effective:=active,"
                                        + "io.hearth.plugin;filter:=\"(type=FTPARSER)\","
                                        + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");

        assertThat(read(jar).needs())
                .containsExactly(
                        new Needed("a", new VersionRange("[1.0.0,2.0.0)"), false),
                        new Needed("b", new VersionRange("0.0.0"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "GPL,GPL",
        "bsd,BSD",
        "Apache-2.0,Apache-2.0",
        "GPL-2.0+,GPL-2.0+",
        "Our own licence,PROPRIETARY",
        "'',PROPRIETARY"
    })
    void showsALicenceThatNobodyKnowsAsProprietary(String declared, String shown) throws Exception {
        TestJar jar = TestJar.declaring(QUIET + ";license=\"" + declared + "\"");

        assertThat(read(jar).plugins().get(0).license()).isEqualTo(shown);
    }

    @Test
    void keepsControlCharactersOutOfFreeText() throws Exception {
        TestJar jar = TestJar.declaring(QUIET + ";author=\"a\u001b[2J\u202eb\"");

        assertThat(read(jar).plugins().get(0).author()).isEqualTo("a [2J b");
    }

    @Test
    void readsAHeaderThatIsFoldedWithinACharacter() throws Exception {
        TestJar jar = TestJar.declaring(QUIET + ";author=\"" + "ä€".repeat(100) + "\"");

        assertThat(read(jar).plugins().get(0).author()).isEqualTo("ä€".repeat(100));
    }

    @Test
    void readsTheSameFromAnInstalledBundle() throws Exception {
        TestJar jar = TestJar.declaring(BUSY, QUIET).header("Bundle-Name", "%translated");
        try (TestFramework framework = new TestFramework(folder.resolve("cache"))) {
            Bundle bundle = framework.install(jar);

            assertThat(BundleReader.read(bundle)).isEqualTo(read(jar));
            assertThat(bundle.getState()).isEqualTo(Bundle.INSTALLED);
        }
    }

    private BundleDescriptor read(TestJar jar) throws BundleFault, IOException {
        return BundleReader.read(Files.write(folder.resolve("x.jar"), jar.bytes()));
    }
}
