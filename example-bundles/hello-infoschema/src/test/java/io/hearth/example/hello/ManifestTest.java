package io.hearth.example.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manifest that bnd wrote from the annotation, which is all the server reads. */
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
    void declaresTheTable() {
        assertThat(headers.getValue("Provide-Capability"))
                .startsWith("io.hearth.plugin;")
                .contains(
                        "name=HELLO",
                        "type=INFORMATION_SCHEMA",
                        "version:Version=\"1.0.0\"",
                        "class=\"io.hearth.example.hello.HelloTable\"",
                        "license=\"Apache-2.0\"",
                        "maturity=STABLE");
    }

    @Test
    void asksForTheHostAndItsTypeOfPlugin() {
        assertThat(headers.getValue("Require-Capability"))
                .contains("(osgi.extender=io.hearth.plugin)(version>=1.0.0)")
                .contains(
                        "(io.hearth.plugin.type=INFORMATION_SCHEMA)(version>=1.0.0)(!(version>=2)))");
    }

    @Test
    void importsTheApiInTheRangeThatItsAuthorImplements() {
        assertThat(headers.getValue("Import-Package"))
                .contains("io.hearth.api.plugin;version=\"[1.0,2)\"")
                .contains("io.hearth.api.infoschema;version=\"[1.0,2)\"");
    }

    @Test
    void isNamedAfterItsPackage() {
        assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("io.hearth.example.hello");
    }
}
