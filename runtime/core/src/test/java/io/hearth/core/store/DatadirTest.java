package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatadirTest {
    @TempDir Path directory;

    @Test
    void whatWasCommittedAndStoredIsThereAfterReopening() throws Exception {
        Path source = Files.writeString(directory.resolve("a.jar"), "content");
        String hash;
        try (Datadir datadir = Datadir.open(directory.resolve("data"))) {
            datadir.dictionary()
                    .commit(new Change().put("mysql.plugin", "a", Row.of("dl", "a.jar")));
            hash = datadir.jars().store(source).sha256();
        }
        try (Datadir datadir = Datadir.open(directory.resolve("data"))) {
            assertThat(datadir.dictionary().rows("mysql.plugin"))
                    .isEqualTo(Map.of("a", Row.of("dl", "a.jar")));
            assertThat(datadir.jars().hashes()).containsExactly(hash);
        }
    }

    @Test
    void aLauncherThatHoldsTheLockKeepsIt() throws Exception {
        try (DatadirLock lock = DatadirLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            Datadir.open(directory, true).close();
            assertThatThrownBy(() -> Datadir.open(directory)).hasMessageContaining("is in use by");
        }
    }

    @Test
    void aPluginDirectoryIsLowerCaseAndNeverElsewhere() throws Exception {
        try (Datadir datadir = Datadir.open(directory)) {
            assertThat(datadir.pluginDirectory("HeartBeat"))
                    .isEqualTo(directory.resolve("plugin/heartbeat"))
                    .doesNotExist();
            for (String name : new String[] {"../x", "a/b", "", ".", "..", "/etc"}) {
                assertThatThrownBy(() -> datadir.pluginDirectory(name))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void aFormatOfANewerServerIsRefused() throws Exception {
        fill(10);
        try (MVStore store = MVStore.open(dictionary().toString())) {
            store.openMap("format").put("version", "2");
        }
        refusesUnchanged("was written by a newer server (format 2, this server knows 1)");
    }

    @Test
    void aFileWithoutAFormatIsRefused() throws Exception {
        Files.createDirectories(directory);
        try (MVStore store = MVStore.open(dictionary().toString())) {
            store.openMap("other").put("a", "b");
        }
        refusesUnchanged("is damaged (it does not say its format)");
    }

    @Test
    void aTruncatedFileIsRefusedWhateverIsLeft() throws Exception {
        byte[] whole = fill(300);
        for (int parts = 0; parts < 16; parts++) {
            int length = whole.length * parts / 16;
            Files.write(dictionary(), Arrays.copyOf(whole, length));
            refusesUnchanged("is damaged");
        }
    }

    @Test
    void aFlippedBitAnywhereIsEitherRefusedOrDoesNoHarm() throws Exception {
        byte[] whole = fill(40);
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(dictionary(), flipped);
            try (Datadir datadir = Datadir.open(directory)) {
                for (int i = 0; i < 40; i++) {
                    assertThat(datadir.dictionary().row("t", "" + i))
                            .contains(Row.of("f", "value-of-" + i));
                }
            } catch (DatadirException refused) {
                assertThat(refused).hasMessageContaining(dictionary().toString());
                assertThat(dictionary()).hasBinaryContent(flipped);
            }
        }
    }

    @Test
    void aFileOfZeroesOrTextIsRefused() throws Exception {
        byte[] whole = fill(10);
        Files.write(dictionary(), new byte[whole.length]);
        refusesUnchanged("is damaged");
        Files.writeString(dictionary(), "not a dictionary\n".repeat(2_000));
        refusesUnchanged("is damaged");
    }

    @Test
    void aFlippedBitInARowIsRefused() throws Exception {
        fill(10);
        change(text -> text.replace("value-of-7", "value-of-8"));
        refusesUnchanged("is damaged (Row 't.7' has a wrong checksum)");
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsRefused() throws Exception {
        Files.createDirectories(dictionary());
        refusesUnchanged("is damaged");
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAgain() throws Exception {
        Files.write(directory.resolve("dictionary.mv.new"), new byte[100]);
        Datadir.open(directory).close();
        assertThat(directory.resolve("dictionary.mv.new")).doesNotExist();
        assertThat(dictionary()).isRegularFile();
    }

    private Path dictionary() {
        return directory.resolve("dictionary.mv");
    }

    private byte[] fill(int rows) throws Exception {
        try (Datadir datadir = Datadir.open(directory)) {
            for (int i = 0; i < rows; i++) {
                datadir.dictionary()
                        .commit(new Change().put("t", "" + i, Row.of("f", "value-of-" + i)));
            }
        }
        return Files.readAllBytes(dictionary());
    }

    private void change(UnaryOperator<String> edit) throws IOException {
        byte[] before = Files.readAllBytes(dictionary());
        String text = new String(before, StandardCharsets.ISO_8859_1);
        byte[] after = edit.apply(text).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
        Files.write(dictionary(), after);
    }

    /** Refused twice with the file's name, and every file but the lock is as it was. */
    private void refusesUnchanged(String reason) throws IOException {
        Files.createDirectories(directory.resolve("bundles"));
        Files.writeString(directory.resolve("bundles/x.unfinished"), "x");
        Map<Path, String> before = content();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Datadir.open(directory))
                    .isInstanceOf(DatadirException.class)
                    .hasMessageStartingWith("Dictionary file '" + dictionary() + "' ")
                    .hasMessageContaining(reason);
        }
        assertThat(content()).isEqualTo(before);
    }

    private Map<Path, String> content() throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> !path.endsWith("hearth.lock")).toList()) {
                content.put(
                        file,
                        Files.isDirectory(file)
                                ? "directory"
                                : Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
