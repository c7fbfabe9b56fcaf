package io.hearth.itests.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.plugin.BadInit;
import io.hearth.itests.plugin.PlainTable;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.plugin.Trio;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBundleTest {
    @TempDir private Path folder;

    @Test
    void anAnnotationBecomesACapability() throws Exception {
        Path jar =
                TestBundle.named("a.b").with(SteadyDaemon.class).writeTo(folder.resolve("x.jar"));
        assertThat(header(jar, "Provide-Capability"))
                .startsWith("io.hearth.plugin;")
                .contains("class=\"io.hearth.itests.plugin.SteadyDaemon\"");
        assertThat(header(jar, "Import-Package"))
                .contains("io.hearth.api.plugin;version=\"[1.0,2)\"")
                .contains("io.hearth.api.daemon;version=\"[1.0,2)\"");
    }

    @Test
    void onlyTheNamedNestedClassesAreDeclared() throws Exception {
        Path jar =
                TestBundle.named("a.b")
                        .with(Trio.One.class, Trio.Two.class)
                        .writeTo(folder.resolve("x.jar"));
        assertThat(header(jar, "Provide-Capability"))
                .contains("Trio$One", "Trio$Two")
                .doesNotContain("Trio$Three");
    }

    @Test
    void anImportRangeCanBeOverridden() throws Exception {
        Path jar =
                TestBundle.named("a.b")
                        .with(BadInit.Hangs.class)
                        .header("Import-Package", "io.hearth.api.plugin;version=\"[2,3)\",*")
                        .writeTo(folder.resolve("x.jar"));
        assertThat(header(jar, "Import-Package"))
                .contains("io.hearth.api.plugin;version=\"[2,3)\"");
    }

    @Test
    void aDeclarationCanBeWrittenByHand() throws Exception {
        Path jar =
                TestBundle.named("a.b")
                        .with(PlainTable.class)
                        .declare("name=t;type=INFORMATION_SCHEMA;version:Version=1.0")
                        .writeTo(folder.resolve("x.jar"));
        assertThat(header(jar, "Provide-Capability")).contains("type=INFORMATION_SCHEMA");
        assertThat(header(jar, "Require-Capability")).contains("osgi.extender=io.hearth.plugin");
    }

    private static String header(Path jar, String name) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(name);
        }
    }
}
