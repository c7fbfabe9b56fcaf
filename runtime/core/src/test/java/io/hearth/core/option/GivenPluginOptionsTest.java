package io.hearth.core.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LoadOption;
import io.hearth.core.lifecycle.PluginOptions.Entry;
import io.hearth.options.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenPluginOptionsTest {
    @TempDir Path home;

    private GivenPluginOptions given(String... arguments) throws Exception {
        return new GivenPluginOptions(Options.read(home, List.of(arguments)).all());
    }

    @ParameterizedTest
    @CsvSource({
        "--plugin-my-plugin=FORCE, FORCE",
        "--plugin_my_plugin=2, FORCE",
        "--my-plugin=force_plus_permanent, FORCE_PLUS_PERMANENT",
        "--plugin-my-plugin=3, FORCE_PLUS_PERMANENT",
        "--my-plugin=OFF, OFF",
        "--my-plugin=0, OFF",
        "--skip-my-plugin, OFF",
        "--disable-my-plugin, OFF",
        "--skip-plugin-my-plugin, OFF",
        "--disable-plugin-my-plugin, OFF",
        "--my-plugin, ON",
        "--plugin-my-plugin=1, ON",
        "--loose-plugin-my-plugin=OFF, OFF",
        "--plugin-other=OFF, ON",
    })
    void everySpellingOfALoadOptionIsUnderstood(String argument, LoadOption expected)
            throws Exception {
        assertThat(given(argument).choice("MY_Plugin").option()).isEqualTo(expected);
    }

    @Test
    void theLastOneGivenHolds() throws Exception {
        assertThat(given("--plugin-p=FORCE", "--skip-p").choice("p").option())
                .isEqualTo(LoadOption.OFF);
    }

    @Test
    void aWrongValueIsAProblemThatSaysWhatIsExpected() throws Exception {
        assertThat(given("--plugin-p=BOGUS").choice("p").problem().orElseThrow())
                .contains("--plugin-p=BOGUS", "FORCE_PLUS_PERMANENT");
    }

    @Test
    void pluginLoadEmptiesTheListAndPluginLoadAddAppends() throws Exception {
        assertThat(
                        given(
                                        "--plugin-load-add=gone.jar",
                                        "--plugin-load=a=lib.jar;lib2.jar",
                                        "--plugin-load-add=b=c.jar")
                                .toLoad())
                .containsExactly(
                        new Entry(Optional.of("a"), "lib.jar"),
                        new Entry(Optional.empty(), "lib2.jar"),
                        new Entry(Optional.of("b"), "c.jar"));
    }
}
