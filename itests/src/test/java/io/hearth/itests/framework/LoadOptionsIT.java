package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_INITIALIZE_UDF;
import static io.hearth.api.error.ErrorCode.ER_PLUGIN_IS_PERMANENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.BadInit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Load options in all their spellings, {@code --plugin-load} and {@code --plugin-load-add}. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LoadOptionsIT extends ServerTest {
    private static final int OFF = 10;
    private static final int ON = 5;

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .trio()
                .add("off.jar", declarations("off_", OFF))
                .add("on.jar", declarations("on_", ON))
                .add("force.jar", declarations("force_", 2))
                .add("permanent.jar", declarations("perm_", 2))
                .add("bogus.jar", declarations("bogus_", 1))
                .add("emptied.jar", declarations("emptied_", 1))
                .add("bad.jar", BadInit.ThrowsException.class);
        return new Option[] {
            FrameworkOptions.server(
                    home,
                    "--plugin-load-add=emptied.jar",
                    "--plugin-load=off.jar;on.jar:force.jar",
                    "--plugin-load-add=trio_two=trio.jar;nosuch.jar;init_exception=bad.jar",
                    "--plugin_load_add=permanent.jar;bogus.jar",
                    "--plugin-off_0=OFF",
                    "--plugin-off-1=0",
                    "--off_2=FALSE",
                    "--off-3=off",
                    "--skip-off_4",
                    "--disable-off-5",
                    "--skip-plugin-off_6",
                    "--disable-plugin-OFF-7",
                    "--plugin_off_8=ON",
                    "--PLUGIN-off_8=0",
                    "--loose-off_9=OFF",
                    "--plugin-on_0=ON",
                    "--plugin-on_1=1",
                    "--on_2",
                    "--enable-on-3",
                    "--plugin-on_4=OFF",
                    "--plugin-on_4=TRUE",
                    "--plugin-force_0=FORCE",
                    "--force-1=2",
                    "--plugin-perm_0=FORCE_PLUS_PERMANENT",
                    "--perm-1=3",
                    "--plugin-bogus_0=PERHAPS",
                    "--loose-plugin-steady=OFF",
                    "--loose-plugin-nosuch=FORCE")
        };
    }

    private static TestBundle declarations(String prefix, int count) {
        TestBundle bundle = PluginJars.bundle(prefix.replace("_", "") + ".jar");
        IntStream.range(0, count)
                .forEach(
                        i ->
                                bundle.declare(
                                        "name=%s%d;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\""
                                                .formatted(prefix, i)));
        return bundle;
    }

    @Test
    public void everySpellingOfOffDisablesThePlugin() {
        for (int i = 0; i < OFF; i++) {
            PluginInfo plugin = plugin("off_" + i);
            assertThat(plugin.status()).as(plugin.name()).isEqualTo(PluginStatus.DISABLED);
            assertThat(plugin.loadOption()).isEqualTo(LoadOption.OFF);
            assertThat(plugin.reason().orElseThrow()).contains("disabled");
        }
    }

    @Test
    public void everySpellingOfOnStartsThePlugin() {
        for (int i = 0; i < ON; i++) {
            PluginInfo plugin = plugin("on_" + i);
            assertThat(plugin.status()).as(plugin.name()).isEqualTo(PluginStatus.ACTIVE);
            assertThat(plugin.loadOption()).isEqualTo(LoadOption.ON);
            assertThat(plugin.origin()).isEqualTo(Origin.OPTION);
        }
    }

    @Test
    public void aForcedPluginIsActiveAndMayBeUninstalled() {
        for (String name : new String[] {"force_0", "force_1"}) {
            assertThat(status(name)).isEqualTo(PluginStatus.ACTIVE);
            assertThat(plugin(name).loadOption()).isEqualTo(LoadOption.FORCE);
        }
        assertThat(admin.uninstall("force_1")).isEmpty();
        assertThat(admin.plugin("force_1")).isEmpty();
        assertThat(admin.install("force_1", "force.jar")).isEmpty();
    }

    @Test
    public void aPermanentPluginCannotBeUninstalled() {
        for (String name : new String[] {"perm_0", "perm_1"}) {
            refused(
                    ER_PLUGIN_IS_PERMANENT,
                    "Plugin '" + name + "' is force_plus_permanent and can not be unloaded",
                    () -> admin.uninstall(name));
            assertThat(status(name)).isEqualTo(PluginStatus.ACTIVE);
        }
        refused(ER_PLUGIN_IS_PERMANENT, "perm_", () -> admin.uninstallAll("permanent.jar"));
        assertThat(status("perm_0")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aBadValueDisablesThePluginAndSaysWhy() {
        assertThat(status("bogus_0")).isEqualTo(PluginStatus.DISABLED);
        assertThat(plugin("bogus_0").reason().orElseThrow())
                .contains("plugin-bogus_0=PERHAPS", "FORCE_PLUS_PERMANENT");
    }

    @Test
    public void aLaterPluginLoadEmptiesTheList() {
        assertThat(admin.plugin("emptied_0")).isEmpty();
    }

    @Test
    public void anEntryMayNameOnePluginOfItsLibrary() {
        assertThat(status("trio_two")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(admin.plugin("trio_one")).isEmpty();
    }

    @Test
    public void anEntryThatFailsHurtsNoOther() {
        assertThat(status("perm_0")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(admin.plugins())
                .noneMatch(plugin -> plugin.library().equals(Optional.of("nosuch.jar")));
    }

    @Test
    public void installOfASwitchedOffPluginSucceedsWithAWarning() {
        int mark = evidence("steady").size();
        assertThat(admin.install("steady", "steady.jar"))
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.code()).isEqualTo(ER_CANT_INITIALIZE_UDF);
                            assertThat(warning.message())
                                    .isEqualTo(
                                            "Can't initialize function 'steady'; Plugin is disabled");
                        });
        assertThat(status("steady")).isEqualTo(PluginStatus.DISABLED);
        assertThat(plugin("steady").origin()).isEqualTo(Origin.INSTALLED);
        assertThat(evidenceSince(mark, "steady")).isEmpty();
    }
}
