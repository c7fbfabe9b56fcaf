package io.hearth.example.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manifest that bnd wrote from the annotations, which is all the server reads. */
class ManifestTest {
    private static Attributes headers;

    @BeforeAll
    static void readTheManifest() throws Exception {
        try (InputStream file =
                Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            headers = new Manifest(file).getMainAttributes();
        }
    }

    @Test
    void declaresTwoPlugins() {
        assertThat(clause("twin_busy"))
                .contains("type=DAEMON", "class=\"io.hearth.example.twin.TwinBusyPlugin\"");
        assertThat(clause("twin_quiet")).contains("type=DAEMON", "version:Version=\"1.0.0\"");
    }

    @Test
    void namesNoPluginClassForTheQuietTwin() {
        assertThat(clause("twin_quiet")).doesNotContain("TwinBusyPlugin", "TwinActivator");
    }

    @Test
    void namesTheActivatorToTheFramework() {
        assertThat(headers.getValue("Bundle-Activator"))
                .isEqualTo("io.hearth.example.twin.TwinActivator");
    }

    @Test
    void isNamedAfterItsPackage() {
        assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("io.hearth.example.twin");
    }

    private static String clause(String plugin) {
        String header = headers.getValue("Provide-Capability");
        for (String clause : header.split("(^|,)io\\.hearth\\.plugin;")) {
            if (clause.contains("name=\"" + plugin + "\"") || clause.contains("name=" + plugin)) {
                return clause;
            }
        }
        throw new AssertionError("No plugin " + plugin + " in " + header);
    }
}
