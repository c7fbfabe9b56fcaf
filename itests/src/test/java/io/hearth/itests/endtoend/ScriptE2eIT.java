package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.server.HearthServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The start script, and the files in {@code config/} that are not the server's options. */
class ScriptE2eIT extends EndToEndTest {
    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("old"));
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 7\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertRefused(hearth.on(jdk).run("--version"), "Java 17 or later", "11.0.2");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("none"));
        assertRefused(hearth.on(jdk).run("--version"), "JAVA_HOME", jdk.toString());
    }

    @Test
    void aWrongLoggingFileIsNamedWithItsLine() throws Exception {
        Files.writeString(config("logback.xml"), "<configuration>\n<root");
        assertRefused(hearth.execute("plugin:list"), "logback.xml", "line 2");
    }

    @Test
    void startsWithoutAnyFileOfConfig() throws Exception {
        for (String name :
                List.of("logback.xml", "felix.properties", "hearth.cnf", "jvm.options")) {
            Files.delete(config(name));
        }
        HearthServer.Result result = hearth.execute("plugin:list");
        assertThat(result.exit()).as(result.errors()).isZero();
    }

    @Test
    void theLogFileIsRotatedAtItsSize() throws Exception {
        append("hearth.cnf", "log-error-max-size = 1K\nlog-error-files = 2\n");
        Path log = hearth.data().resolve("hearth.log");
        for (int i = 0; i < 3; i++) {
            Files.createDirectories(log.getParent());
            Files.writeString(log, "x".repeat(2000) + i);
            assertThat(hearth.execute("plugin:list").exit()).isZero();
        }
        assertThat(hearth.data().resolve("hearth.log.1")).isRegularFile();
        assertThat(hearth.data().resolve("hearth.log.2")).isRegularFile();
        assertThat(hearth.data().resolve("hearth.log.3")).doesNotExist();
    }

    private Path config(String name) {
        return hearth.home().resolve("config").resolve(name);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(config(name), text, StandardOpenOption.APPEND);
    }
}
