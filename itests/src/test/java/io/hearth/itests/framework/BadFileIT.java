package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_FIND_DL_ENTRY;
import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.itests.bundle.RawJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Files that are no plugin bundles, or absurd ones: refused in one sentence, and nothing else. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BadFileIT extends ServerTest {
    private static final String GOOD =
            "name=p;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\"";

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home).steady().add("library.jar", PluginJars.bundle("library.jar"));
        Path folder = home.resolve("plugins");
        RawJar.writeBytes(folder.resolve("empty.jar"), new byte[0]);
        RawJar.truncated(folder.resolve("truncated.jar"), folder.resolve("steady.jar"));
        RawJar.writeBytes(
                folder.resolve("text.jar"), "I am no jar".getBytes(StandardCharsets.UTF_8));
        RawJar.withoutManifest(folder.resolve("no-manifest.jar"));
        RawJar.write(folder.resolve("garbage.jar"), "\u0000\u0001 what is this\n");
        handWritten(folder, "huge.jar", "1.0", GOOD + ";author=" + "x".repeat(3_000_000));
        handWritten(folder, "version.jar", "one.two", GOOD);
        handWritten(
                folder,
                "plugin-version.jar",
                "1.0",
                "name=p;type=DAEMON;version:Version=fresh;typeVersion:Version=1.0");
        handWritten(folder, "twice.jar", "1.0", GOOD, GOOD.replace("name=p", "name=P"));
        handWritten(folder, "type.jar", "1.0", GOOD.replace("DAEMON", "TOASTER"));
        handWritten(folder, "name.jar", "1.0", GOOD.replace("name=p", "name=\"a b\""));
        handWritten(
                folder, "long-name.jar", "1.0", GOOD.replace("name=p", "name=" + "p".repeat(65)));
        handWritten(folder, "nameless.jar", "1.0", "type=DAEMON;version:Version=\"1.0\"");
        handWritten(folder, "good.jar", "1.0", GOOD);
        makeFolder(folder.resolve("folder.jar"));
        return new Option[] {FrameworkOptions.server(home)};
    }

    private static void handWritten(Path folder, String file, String version, String... clauses) {
        RawJar.write(folder.resolve(file), RawJar.manifest("io.hand", version, clauses));
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Before
    public void startTheNeighbour() {
        admin.install("steady", "steady.jar");
    }

    @After
    public void theNeighbourWorksOn() {
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        int mark = evidence("steady").size();
        await(() -> evidenceSince(mark, "steady").contains("beat"));
    }

    @Test
    public void anEmptyFileIsRefused() {
        assertThat(refusal("empty.jar")).contains("empty");
    }

    @Test
    public void aTruncatedFileIsRefused() {
        assertThat(refusal("truncated.jar")).contains("truncated");
    }

    @Test
    public void aFileThatIsNoZipIsRefused() {
        assertThat(refusal("text.jar")).contains("zip");
    }

    @Test
    public void aJarWithoutAManifestIsRefused() {
        assertThat(refusal("no-manifest.jar")).contains("manifest");
    }

    @Test
    public void aGarbledManifestIsRefused() {
        assertThat(refusal("garbage.jar")).contains("manifest");
    }

    @Test
    public void aHugeHeaderIsRefusedWithAShortText() {
        assertThat(refusal("huge.jar")).contains("manifest").hasSizeLessThan(400);
    }

    @Test
    public void aBadBundleVersionIsRefused() {
        assertThat(refusal("version.jar")).contains("one.two");
    }

    @Test
    public void aBadPluginVersionIsRefused() {
        assertThat(refusal("plugin-version.jar")).contains("fresh");
    }

    @Test
    public void twoPluginsOfOneNameAreRefused() {
        assertThat(refusal("twice.jar")).containsIgnoringCase("two plugins named p");
    }

    @Test
    public void anUnknownTypeIsRefused() {
        assertThat(refusal("type.jar")).contains("TOASTER", "DAEMON");
    }

    @Test
    public void aBadNameIsRefused() {
        assertThat(refusal("name.jar")).contains("a b");
        assertThat(refusal("long-name.jar")).contains("64");
        assertThat(refusal("nameless.jar")).contains("name");
    }

    @Test
    public void aFolderIsRefused() {
        assertThat(refusal("folder.jar")).contains("not a");
    }

    @Test
    public void aBundleWithoutPluginsHasNoPluginToInstall() {
        refused(ER_CANT_FIND_DL_ENTRY, "io.hearth.plugin", () -> admin.install("p", "library.jar"));
        assertThat(pluginBundles()).containsExactly("io.hearth.itests.steady");
    }

    @Test
    public void availableShowsEachFileWithItsProblem() {
        assertThat(admin.available())
                .filteredOn(library -> library.problem().isPresent())
                .extracting(LibraryInfo::file)
                .contains(
                        "empty.jar",
                        "truncated.jar",
                        "text.jar",
                        "no-manifest.jar",
                        "garbage.jar",
                        "huge.jar",
                        "version.jar",
                        "twice.jar",
                        "type.jar",
                        "name.jar")
                .doesNotContain("good.jar", "steady.jar", "library.jar");
    }

    @Test
    public void aFileThatIsMendedCanBeInstalled() throws Exception {
        refusal("empty.jar");
        Files.copy(
                plugins().resolve("good.jar"),
                plugins().resolve("empty.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        admin.install("p", "empty.jar");
        assertThat(status("p")).isEqualTo(PluginStatus.ACTIVE);
        Files.write(plugins().resolve("empty.jar"), new byte[0]);
    }

    private String refusal(String library) {
        String text =
                refused(ER_CANT_OPEN_LIBRARY, library, () -> admin.installAll(library))
                        .getMessage();
        refused(ER_CANT_OPEN_LIBRARY, library, () -> admin.install("p", library));
        assertThat(text).doesNotContain("\n", "java.util.zip.", "Exception:");
        assertThat(pluginBundles()).containsExactly("io.hearth.itests.steady");
        assertThat(storedJars()).hasSize(1);
        return text;
    }
}
