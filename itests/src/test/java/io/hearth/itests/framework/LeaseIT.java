package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_PLUGIN_IS_NOT_LOADED;
import static io.hearth.api.error.ErrorCode.ER_UDF_EXISTS;
import static io.hearth.api.error.ErrorCode.WARN_PLUGIN_BUSY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LeaseInfo;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginLeases.PluginLease;
import java.nio.file.Path;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** A plugin in use is uninstalled when its last user is done. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LeaseIT extends ServerTest {
    @Inject private PluginLeases leases;

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home).steady().trio();
        return new Option[] {FrameworkOptions.server(home)};
    }

    @Test
    public void aLeaseIsListedWithItsUser() {
        admin.install("steady", "steady.jar");
        PluginLease lease = leases.lease("STEADY", "session 7");
        assertThat(plugin("steady").busyBy())
                .extracting(LeaseInfo::user)
                .containsExactly("session 7");
        lease.close();
        assertThat(plugin("steady").busyBy()).isEmpty();
    }

    @Test
    public void uninstallOfALeasedPluginWarnsAndCompletesAtTheLastRelease() {
        admin.install("steady", "steady.jar");
        PluginLease first = leases.lease("steady", "session 1");
        PluginLease second = leases.lease("steady", "session 2");
        int mark = evidence("steady").size();

        assertThat(admin.uninstall("steady"))
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.code()).isEqualTo(WARN_PLUGIN_BUSY);
                            assertThat(warning.message()).contains("session 1", "session 2");
                        });
        assertThat(status("steady")).isEqualTo(PluginStatus.DELETED);
        assertThat(plugin("steady").library()).contains("steady.jar");
        await(() -> evidenceSince(mark, "steady").contains("beat"));

        first.close();
        first.close();
        assertThat(status("steady")).isEqualTo(PluginStatus.DELETED);
        assertThat(evidenceSince(mark, "steady")).doesNotContain("deinit");
        second.close();
        await(() -> admin.plugin("steady").isEmpty());
        assertThat(evidenceSince(mark, "steady")).endsWith("deinit");
    }

    @Test
    public void aDeletedPluginTakesNoNewUserAndKeepsItsName() {
        admin.install("steady", "steady.jar");
        PluginLease lease = leases.lease("steady", "session 1");
        admin.uninstall("steady");
        refused(ER_PLUGIN_IS_NOT_LOADED, "steady", () -> leases.lease("steady", "session 2"));
        refused(ER_UDF_EXISTS, "steady", () -> admin.install("steady", "steady.jar"));
        lease.close();
        await(() -> admin.plugin("steady").isEmpty());
        admin.install("steady", "steady.jar");
    }

    @Test
    public void aSecondUninstallWarnsAgain() {
        admin.install("steady", "steady.jar");
        PluginLease lease = leases.lease("steady", "session 1");
        admin.uninstall("steady");
        assertThat(admin.uninstall("steady"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo(WARN_PLUGIN_BUSY));
        lease.close();
    }

    @Test
    public void onlyTheLeasedPluginOfABundleWaits() {
        admin.installAll("trio.jar");
        PluginLease lease = leases.lease("trio_two", "session 1");
        assertThat(admin.uninstallAll("trio.jar")).hasSize(1);
        assertThat(admin.plugins()).singleElement().matches(left -> left.name().equals("trio_two"));
        assertThat(pluginBundles()).hasSize(1);
        lease.close();
        await(() -> pluginBundles().isEmpty());
    }

    @Test
    public void aPluginThatIsNotThereCannotBeLeased() {
        refused(ER_PLUGIN_IS_NOT_LOADED, "nosuch", () -> leases.lease("nosuch", "session 1"));
    }
}
