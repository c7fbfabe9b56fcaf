package io.hearth.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TypeVersionsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern VERSION = Pattern.compile("(?m)^@Version\\(\"([^\"]+)\"\\)");

    /** Versions that the manifest of a plugin's bundle is made with. */
    private static final Map<PluginType, String> VERSIONS =
            Map.of(
                    PluginType.DAEMON, TypeVersions.DAEMON,
                    PluginType.INFORMATION_SCHEMA, TypeVersions.INFORMATION_SCHEMA);

    @Test
    void eachTypeHasTheVersionOfItsPackage() throws IOException {
        for (Map.Entry<PluginType, String> type : VERSIONS.entrySet()) {
            assertThat(type.getValue())
                    .as("%s", type.getKey())
                    .isEqualTo(versionOf(type.getKey().apiPackage()));
        }
    }

    @Test
    void noTypeWhosePackageExistsIsForgotten() {
        List<PluginType> existing =
                Arrays.stream(PluginType.values())
                        .filter(type -> Files.exists(packageInfo(type.apiPackage())))
                        .toList();
        assertThat(VERSIONS).containsOnlyKeys(existing);
        assertThat(existing)
                .allSatisfy(
                        type ->
                                assertThat(TypeVersions.OF_TYPE)
                                        .contains(type + ";" + VERSIONS.get(type)));
    }

    private static Path packageInfo(String name) {
        return SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
    }

    /** The annotation is not there at run time. */
    private static String versionOf(String packageName) throws IOException {
        Matcher version =
                VERSION.matcher(Files.readString(packageInfo(packageName), StandardCharsets.UTF_8));
        assertThat(version.find()).as(packageName).isTrue();
        return version.group(1);
    }
}
