package io.hearth.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.core.bundle.BundleFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars made by hand that want out of their place, or that unpack to more than they should. */
class JarContentTest {
    private static final JarLimits SMALL = new JarLimits(20, 300_000, 100, 100_000);
    private static final int UNCOMPRESSED_SIZE = 24;

    @TempDir Path folder;

    private void check(byte[] jar, JarLimits limits) throws BundleFault {
        Path file = RawZip.write(folder.resolve("x.jar"), jar);
        assertThat(new JarCheck(TrustSettings.none(), Clock.systemUTC(), limits).check(file))
                .isEmpty();
    }

    private void refuses(byte[] jar, JarLimits limits, String message) {
        assertThatThrownBy(() -> check(jar, limits))
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining(message);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void anOrdinaryJarPasses() throws BundleFault {
        byte[] nested = new RawZip().entry("b/B.class", random(5_000)).bytes();
        check(
                RawZip.bundle("Bundle-ClassPath: .,lib/b.jar\n")
                        .entry("a/", "")
                        .entry("a/A.class", random(10_000))
                        .entry("a/..b/...", "names with dots that lead nowhere")
                        .entry("ä/日本語 text.properties", "")
                        .entry("lib/b.jar", nested)
                        .bytes(),
                SMALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.sh",
                "a/../../evil.sh",
                "a/..",
                "..",
                "/etc/passwd",
                "//host/share",
                "\\evil",
                "a\\..\\..\\evil",
                "C:/evil",
                "c:evil",
                "a\u0000.class",
                "a\nb",
                "a\u007fb",
                "a\u001b[2Jb"
            })
    void refusesANameThatIsNoPlainPath(String name) {
        refuses(RawZip.bundle().entry(name, "x").bytes(), SMALL, "its entry '");
    }

    @Test
    void namesTheEntryWithoutItsControlCharacters() {
        refuses(
                RawZip.bundle().entry("../e\u001b[2J", "x").bytes(),
                SMALL,
                "its entry '../e [2J' has a control character in its name");
        refuses(
                RawZip.bundle().entry("a/../../e", "x").bytes(),
                SMALL,
                "its entry 'a/../../e' leads out of the jar");
    }

    @Test
    void refusesAnOverlongOrEmptyName() {
        refuses(RawZip.bundle().entry("x".repeat(5_000), "").bytes(), SMALL, "overlong");
        refuses(RawZip.bundle().entry("", "x").bytes(), SMALL, "its entry ''");
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        byte[] jar = RawZip.bundle().entry("a/A1", "good").entry("a/A2", "evil").bytes();
        refuses(RawZip.patch(jar, "a/A2", "a/A1"), SMALL, "its entry 'a/A1' occurs twice");
    }

    @Test
    void aDirectoryMayBeNamedTwice() throws BundleFault {
        byte[] jar = RawZip.bundle().entry("a1/", "").entry("a2/", "").bytes();
        check(RawZip.patch(jar, "a2/", "a1/"), SMALL);
    }

    @Test
    void refusesADirectoryWithAContent() {
        refuses(RawZip.bundle().entry("a/", "x").bytes(), SMALL, "its directory 'a/'");
    }

    @Test
    void refusesASecondManifestInOtherLetters() {
        refuses(
                RawZip.bundle().entry("META-INF/Manifest.MF", "").bytes(),
                SMALL,
                "its entry 'META-INF/Manifest.MF' is a second way to write META-INF/MANIFEST.MF");
    }

    @Test
    void refusesTooManyEntries() {
        RawZip zip = RawZip.bundle();
        IntStream.range(0, 20).forEach(i -> zip.entry("e" + i, ""));
        refuses(zip.bytes(), SMALL, "it has more than 20 entries");
    }

    @Test
    void refusesMoreThanTheTotalSize() {
        RawZip zip = RawZip.bundle();
        IntStream.range(0, 4).forEach(i -> zip.entry("e" + i, random(80_000)));
        refuses(zip.bytes(), SMALL, "it unpacks to more than");
    }

    @Test
    void refusesABombWithTheStandardLimits() {
        refuses(
                RawZip.bundle().entry("zeros", new byte[40 << 20]).bytes(),
                JarLimits.STANDARD,
                "it unpacks to more than 100 times its size");
    }

    @Test
    void aSmallFileOfOneCharacterIsNoBomb() throws BundleFault {
        check(RawZip.bundle().entry("zeros", new byte[90_000]).bytes(), SMALL);
    }

    @Test
    void refusesABombThatLiesAboutItsSize() {
        byte[] jar = RawZip.bundle().entry("zeros", new byte[10 << 20]).bytes();
        setClaimedSize(jar, 10 << 20, 10);
        refuses(jar, SMALL, "it unpacks to more than");
    }

    /** In the central directory. */
    private static void setClaimedSize(byte[] jar, int from, int to) {
        ByteBuffer buffer = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        int header = entryHeader(jar, "zeros");
        assertThat(buffer.getInt(header + UNCOMPRESSED_SIZE)).isEqualTo(from);
        buffer.putInt(header + UNCOMPRESSED_SIZE, to);
    }

    private static int entryHeader(byte[] jar, String name) {
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        return text.lastIndexOf("PK\u0001\u0002", text.lastIndexOf(name));
    }

    @Test
    void refusesAnEntryThatIsNotAsItsChecksumSays() {
        byte[] jar = RawZip.bundle().entry("zeros", "0123456789").bytes();
        setClaimedSize(jar, 10, 9);
        refuses(jar, SMALL, "its entry 'zeros' is damaged");
    }

    /** All entries of the central directory share one piece of compressed data. */
    @Test
    void refusesABombOfOverlappingEntries() {
        RawZip zip = RawZip.bundle();
        IntStream.range(10, 19).forEach(i -> zip.entry("same" + i, new byte[90_000]));
        byte[] jar = zip.bytes();
        ByteBuffer buffer = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        int first = buffer.getInt(entryHeader(jar, "same10") + 42);
        IntStream.range(11, 19)
                .forEach(i -> buffer.putInt(entryHeader(jar, "same" + i) + 42, first));
        refuses(jar, SMALL, "it unpacks to more than");
    }

    @Test
    void countsNestedJarsOfTheClassPathToo() {
        byte[] bomb = new RawZip().entry("zeros", new byte[2 << 20]).bytes();
        byte[] many = manyEntries();
        for (String path : new String[] {"lib/b.jar", ".,/lib/b.jar", "a.jar;\"lib/b.jar\";x=y"}) {
            String header = "Bundle-ClassPath: " + path + "\n";
            refuses(
                    RawZip.bundle(header).entry("lib/b.jar", bomb).bytes(),
                    SMALL,
                    "its nested jar 'lib/b.jar': it unpacks to more than");
            refuses(
                    RawZip.bundle(header).entry("lib/b.jar", many).bytes(),
                    SMALL,
                    "its nested jar 'lib/b.jar': it has more than 20 entries");
        }
    }

    private static byte[] manyEntries() {
        RawZip zip = new RawZip();
        IntStream.range(0, 19).forEach(i -> zip.entry("e" + i, ""));
        return zip.bytes();
    }

    @Test
    void refusesANestedJarThatWantsOutOrIsNone() {
        byte[] escape = new RawZip().entry("../x", "").bytes();
        refuses(
                RawZip.bundle("Bundle-ClassPath: b.jar\n").entry("b.jar", escape).bytes(),
                SMALL,
                "its nested jar 'b.jar': its entry '../x' leads out of the jar");
        refuses(
                RawZip.bundle("Bundle-ClassPath: b.jar\n").entry("b.jar", "no zip").bytes(),
                SMALL,
                "its nested jar 'b.jar': the jar is damaged");
    }

    @Test
    void leavesNoCopyOfANestedJarBehind() throws Exception {
        byte[] bomb = new RawZip().entry("zeros", new byte[2 << 20]).bytes();
        long before = copies();
        refuses(
                RawZip.bundle("Bundle-ClassPath: b.jar\n").entry("b.jar", bomb).bytes(),
                SMALL,
                "nested");
        assertThat(copies()).isEqualTo(before);
    }

    private static long copies() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("hearth-nested"))
                    .count();
        }
    }
}
