package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.server.HearthServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A data directory that cannot be used is refused and left alone. */
class DatadirE2eIT extends EndToEndTest {
    @Test
    void aDirectoryThatCannotBeWrittenIsRefused() {
        assertRefused(hearth.run("--datadir=/proc/hearth-data"), "/proc/hearth-data");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertRefused(hearth.run("--datadir=" + file), file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDamagedDictionaryIsNamedAndLeftAlone() throws Exception {
        addPlugins("steady.jar", SteadyDaemon.class);
        hearth.execute("plugin:install steady steady.jar");
        Path dictionary = dictionary();
        byte[] bytes = Files.readAllBytes(dictionary);
        Arrays.fill(bytes, (byte) 0x5a);
        Files.write(dictionary, bytes);

        Map<String, Long> before = sizes();
        assertRefused(hearth.run(), dictionary.getFileName().toString());
        assertThat(dictionary).hasBinaryContent(bytes);
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void aTruncatedDictionaryIsNamedAndLeftAlone() throws Exception {
        hearth.execute("plugin:install heartbeat heartbeat-daemon.jar");
        Path dictionary = dictionary();
        byte[] bytes = Files.readAllBytes(dictionary);
        byte[] half = Arrays.copyOf(bytes, 5_000);
        Files.write(dictionary, half);
        assertRefused(hearth.run(), dictionary.getFileName().toString());
        assertThat(dictionary).hasBinaryContent(half);
    }

    @Test
    void aMissingJarDisablesItsPluginsAndNoOther() throws Exception {
        addPlugins("steady.jar", SteadyDaemon.class);
        hearth.execute("plugin:install steady steady.jar");
        try (Stream<Path> jars = Files.list(hearth.data().resolve("bundles"))) {
            for (Path jar : (Iterable<Path>) jars::iterator) {
                Files.delete(jar);
            }
        }
        hearth.execute("plugin:install heartbeat heartbeat-daemon.jar");
        HearthServer.Result result = hearth.execute("plugin:list; plugin:info steady");
        assertThat(result.output())
                .containsPattern("steady +.*DISABLED")
                .containsPattern("heartbeat +.*ACTIVE")
                .contains("jar is missing");
    }

    private Path dictionary() {
        return files().filter(file -> file.toString().endsWith(".mv.db") || isDictionary(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no dictionary in " + sizes()));
    }

    private static boolean isDictionary(Path file) {
        return file.getFileName().toString().contains("dictionary");
    }

    /** Logs, pid and evidence aside, which a refused start may write. */
    private Map<String, Long> sizes() {
        return files().filter(file -> !file.toString().endsWith(".log"))
                .collect(Collectors.toMap(Path::toString, file -> file.toFile().length()));
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.walk(hearth.data(), 1)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
