package io.hearth.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBundleTest {
    private static final String GOOD =
            "name=a;type=DAEMON;version:Version=\"1.0.0\";class=\"io.x.A\"";
    private static final String START =
            "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: io.x\n";

    @TempDir private Path folder;

    @Test
    void refusesAFileThatDoesNotExist() {
        assertThat(faultOf(folder.resolve("none.jar"))).isEqualTo("the file does not exist");
    }

    @Test
    void refusesAFolder() {
        assertThat(faultOf(folder)).isEqualTo("it is not a regular file");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(fault(new byte[0])).isEqualTo("the file is empty");
    }

    @Test
    void refusesAFileThatIsNotAZip() throws IOException {
        assertThat(fault("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("it is not a jar: it does not begin as a zip file does");
    }

    @Test
    void refusesEveryTruncationOfAJar() throws IOException {
        byte[] jar = TestJar.declaring(GOOD).bytes();
        for (int length = 2; length < jar.length; length++) {
            assertThat(fault(Arrays.copyOf(jar, length)))
                    .startsWith("the jar is damaged or truncated: ");
        }
    }

    @Test
    void refusesAJarWithoutAManifest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.txt"));
        }
        assertThat(fault(bytes.toByteArray()))
                .isEqualTo("it has no manifest (META-INF/MANIFEST.MF)");
    }

    @Test
    void refusesAJarThatIsNoBundle() throws IOException {
        assertThat(fault(TestJar.ofText("Manifest-Version: 1.0\n")))
                .isEqualTo("it is no OSGi bundle: its manifest has no Bundle-SymbolicName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "two"})
    void refusesAnotherManifestVersion(String version) throws IOException {
        assertThat(fault(TestJar.bundle("io.x").header("Bundle-ManifestVersion", version)))
                .isEqualTo("its Bundle-ManifestVersion must be 2 and is '" + version + "'");
    }

    @Test
    void refusesAManifestThatGivesNoManifestVersion() throws IOException {
        assertThat(fault(TestJar.bundle("io.x").without("Bundle-ManifestVersion")))
                .isEqualTo("its Bundle-ManifestVersion must be 2 and is '1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"io..x", "io x", "../x", "a,b", "a;b", ".", "=", ""})
    void refusesABadSymbolicName(String name) throws IOException {
        assertThat(fault(TestJar.bundle(name))).contains("Bundle-SymbolicName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.x", "1.2.3.4.5", "-1", "99999999999", "1.0.0.a b"})
    void refusesABadBundleVersion(String version) throws IOException {
        assertThat(fault(TestJar.bundle("io.x").header("Bundle-Version", version)))
                .isEqualTo("its Bundle-Version is no version: '" + version + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=DAEMON;version:Version=1|a plugin is declared without a name",
                "name=;type=DAEMON;version:Version=1|a plugin is declared without a name",
                "name=\"a b\";type=DAEMON;version:Version=1"
                        + "|a plugin has a name that is not an identifier: 'a b'",
                "name=1a;type=DAEMON;version:Version=1"
                        + "|a plugin has a name that is not an identifier: '1a'",
                "name=ä;type=DAEMON;version:Version=1"
                        + "|a plugin has a name that is not an identifier: 'ä'",
                "name=a;version:Version=1|plugin a is declared without a type",
                "name=a;type=UDF;version:Version=1|plugin a is of an unknown type (there are DAEMON,"
                        + " INFORMATION SCHEMA, STORAGE ENGINE, FTPARSER, FUNCTION): 'UDF'",
                "name=a;type=DAEMON|plugin a is declared without a version",
                "name=a;type=DAEMON;version:Version=1.x|plugin a has a bad version: '1.x'",
                "name=a;type=DAEMON;version=1.0"
                        + "|plugin a must declare its version as version:Version, not as: 'String'",
                "name=a;type=DAEMON;version:Version=1;typeVersion:Version=DAEMON"
                        + "|plugin a has a bad type version: 'DAEMON'",
                "name=a;type=DAEMON;version:Version=1;maturity=ripe"
                        + "|plugin a has an unknown maturity: 'ripe'",
                "name=a;type=DAEMON;version:Version=1;class=\"a b\""
                        + "|plugin a names a class that cannot exist: 'a b'",
                "name=a;type=FTPARSER;version:Version=1|plugin a has no class, which only a DAEMON"
                        + " can do without; its type is: 'FTPARSER'",
                "name=a;type=FTPARSER;version:Version=1;class=x.package-info|plugin a has no class,"
                        + " which only a DAEMON can do without; its type is: 'FTPARSER'",
                "name=a;name=b;type=DAEMON;version:Version=1"
                        + "|a declaration gives the attribute 'name' twice",
            })
    void refusesABadDeclaration(String clause, String fault) throws IOException {
        assertThat(fault(TestJar.declaring(clause))).isEqualTo(fault);
    }

    @Test
    void refusesANameOfMoreThan64Characters() throws IOException {
        assertThat(fault(TestJar.declaring(GOOD.replace("name=a", "name=" + "n".repeat(65)))))
                .startsWith("a plugin has a name of more than 64 characters: 'nnn");
    }

    @Test
    void refusesTwoPluginsOfOneNameWhateverTheLetterCase() throws IOException {
        assertThat(fault(TestJar.declaring(GOOD, GOOD.replace("name=a", "name=A"))))
                .isEqualTo("it declares two plugins named A");
    }

    @Test
    void refusesAFragmentThatDeclaresPlugins() throws IOException {
        assertThat(fault(TestJar.declaring(GOOD).header("Fragment-Host", "io.y")))
                .isEqualTo("it is a fragment, which cannot declare plugins");
    }

    @Test
    void refusesAMalformedHeader() throws IOException {
        assertThat(fault(TestJar.bundle("io.x").header("Provide-Capability", "a;=b")))
                .isEqualTo("its header Provide-Capability is malformed: a;=b");
    }

    @Test
    void refusesABadImportRange() throws IOException {
        assertThat(fault(TestJar.bundle("io.x").header("Import-Package", "p;version=\"[2,1\"")))
                .isEqualTo("it imports package p in a bad version range: '[2,1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(name=a", "name=a", "()", "(&)"})
    void refusesAMalformedFilter(String filter) throws IOException {
        assertThat(fault(requiring(filter)))
                .isEqualTo("it requires a plugin by a malformed filter: '" + filter + "'");
    }

    @Test
    void refusesAFilterThatIsNestedDeeplyEnoughToOverflowAStack() throws IOException {
        String filter = "(&".repeat(100_000) + "(name=a)" + ")".repeat(100_000);

        assertThat(fault(requiring(filter))).startsWith("it requires a plugin by a malformed");
    }

    @Test
    void refusesAHugeHeader() throws IOException {
        assertThat(fault(TestJar.ofText(START + "X: " + "x".repeat(MainSection.LARGEST))))
                .isEqualTo("its manifest is larger than 1048576 bytes");
    }

    @Test
    void doesNotReadWhatFollowsTheMainSection() throws Exception {
        byte[] jar = TestJar.ofText(START + "\n" + "Name: x\n\n".repeat(MainSection.LARGEST));

        assertThat(BundleReader.read(file(jar)).symbolicName()).isEqualTo("io.x");
    }

    @Test
    void refusesAHeaderThatIsGivenTwice() throws IOException {
        assertThat(fault(TestJar.ofText(START + "bundle-symbolicname: io.y\n")))
                .isEqualTo("its manifest gives the header 'bundle-symbolicname' twice");
    }

    @Test
    void refusesALineWithoutAHeaderName() throws IOException {
        assertThat(fault(TestJar.ofText(START + "\u001b[2Jwhat\n")))
                .isEqualTo("its manifest holds a line without a header name: ' [2Jwhat'");
    }

    @Test
    void answersAnyDamageWithAFaultOrADescriptor() throws Exception {
        byte[] jar = TestJar.declaring(GOOD).bytes();
        Random random = new Random(2);
        int read = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = jar.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(jar.length)] = (byte) random.nextInt();
            }
            read += readsOrFaults(file(damaged)) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 1_999);
    }

    private static boolean readsOrFaults(Path jar) {
        try {
            return BundleReader.read(jar) != null;
        } catch (BundleFault fault) {
            assertThat(fault.getMessage()).isNotBlank();
            return false;
        }
    }

    private static TestJar requiring(String filter) {
        return TestJar.bundle("io.x")
                .header("Require-Capability", "io.hearth.plugin;filter:=\"" + filter + "\"");
    }

    private String fault(TestJar jar) throws IOException {
        return fault(jar.bytes());
    }

    private String fault(byte[] content) throws IOException {
        return faultOf(file(content));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("x.jar"), content);
    }

    private static String faultOf(Path jar) {
        return catchThrowableOfType(BundleFault.class, () -> BundleReader.read(jar)).getMessage();
    }
}
