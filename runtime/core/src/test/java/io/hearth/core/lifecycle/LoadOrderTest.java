package io.hearth.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.Needed;
import io.hearth.core.bundle.PluginDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class LoadOrderTest {
    @Test
    void keepsTheOrderOfPluginsThatNeedNothing() {
        assertThat(names(LoadOrder.of(List.of(plugin("b"), plugin("a")))))
                .containsExactly("b", "a");
    }

    @Test
    void putsWhatIsNeededFirst() {
        List<PluginEntry> entries = List.of(plugin("a", "b"), plugin("b", "c"), plugin("c"));
        assertThat(names(LoadOrder.of(entries))).containsExactly("c", "b", "a");
    }

    @Test
    void endsWhenPluginsNeedEachOther() {
        List<PluginEntry> entries = List.of(plugin("a", "b"), plugin("b", "a"));
        assertThat(names(LoadOrder.of(entries))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void doesNotTakeAnotherVersionForTheNeededOne() {
        PluginEntry needing =
                plugin("a", List.of(new Needed("b", new VersionRange("[2,3)"), false)));
        assertThat(names(LoadOrder.of(List.of(needing, plugin("b"))))).containsExactly("a", "b");
    }

    private static List<String> names(List<PluginEntry> entries) {
        return entries.stream().map(PluginEntry::name).toList();
    }

    private static PluginEntry plugin(String name, String... needs) {
        return plugin(
                name,
                Arrays.stream(needs)
                        .map(need -> new Needed(need, new VersionRange("[1,2)"), false))
                        .toList());
    }

    private static PluginEntry plugin(String name, List<Needed> needs) {
        PluginDescriptor plugin =
                new PluginDescriptor(
                        name,
                        PluginType.DAEMON,
                        new Version(1, 0, 0),
                        new Version(1, 0, 0),
                        new Version(1, 0, 0),
                        Optional.empty(),
                        "",
                        "",
                        "GPL",
                        Maturity.STABLE);
        BundleDescriptor bundle =
                new BundleDescriptor("io." + name, new Version(1, 0, 0), List.of(plugin), needs);
        return new PluginEntry(
                plugin,
                Optional.of(new PluginUnit(null, bundle, Optional.empty())),
                Optional.of(name + ".jar"),
                Origin.INSTALLED,
                LoadOption.ON,
                LastExit.NONE,
                1);
    }
}
