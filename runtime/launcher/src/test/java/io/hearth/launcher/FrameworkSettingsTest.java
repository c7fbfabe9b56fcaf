package io.hearth.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.options.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;

class FrameworkSettingsTest {
    @TempDir Path home;

    @Test
    void handsTheCommandLineAndTheFoldersToCore() throws Exception {
        Map<String, String> settings = settings("--datadir=d", "--x=1");
        assertThat(settings)
                .containsEntry("hearth.home", home.toString())
                .containsEntry("hearth.argument.0", "--datadir=d")
                .containsEntry("hearth.argument.1", "--x=1")
                .doesNotContainKey("hearth.argument.2")
                .containsEntry(
                        "hearth.datadir.locked", Long.toString(ProcessHandle.current().pid()))
                .containsEntry(Constants.FRAMEWORK_STORAGE, home.resolve("d/cache").toString());
    }

    @Test
    void addsTheOperatorsPropertiesButNotOverItsOwn() throws Exception {
        properties("a=b\nhearth.home=/nowhere\norg.osgi.framework.system.packages.extra=x.y\n");
        assertThat(settings())
                .containsEntry("a", "b")
                .containsEntry("hearth.home", home.toString())
                .hasEntrySatisfying(
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        packages -> assertThat(packages).contains("org.slf4j;").endsWith(",x.y"));
    }

    @Test
    void refusesAFileOfPropertiesThatCannotBeRead() throws Exception {
        properties("a=\\u00zz\n");
        assertThatThrownBy(this::settings)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("felix.properties' cannot be read");
    }

    @Test
    void givesAPromptWhenAskedToUnlessThereAreCommands() throws Exception {
        assertThat(settings("--shell=ON")).containsEntry("hearth.shell", "ON");
        assertThat(settings("--shell=OFF")).containsEntry("hearth.shell", "OFF");
        assertThat(settings("--shell=ON", "--execute=x")).containsEntry("hearth.shell", "OFF");
    }

    private Map<String, String> settings(String... arguments) throws Exception {
        List<String> words = List.of(arguments);
        return FrameworkSettings.of(Options.read(home, words), words);
    }

    private void properties(String text) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/felix.properties"), text);
    }
}
