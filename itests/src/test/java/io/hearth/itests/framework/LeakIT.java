package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LeakInfo;
import io.hearth.itests.plugin.LeakyDaemon;
import io.hearth.itests.plugin.StubbornDaemon;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** What an uninstalled plugin leaves in memory: nothing, or something that is named. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LeakIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .trio()
                .add("stubborn.jar", StubbornDaemon.class)
                .add("leaky.jar", LeakyDaemon.class);
        return new Option[] {FrameworkOptions.server(home, "--plugin-deinit-timeout=1")};
    }

    @Test
    public void anOrdinaryPluginLeavesNothing() {
        admin.install("steady", "steady.jar");
        int mark = evidence("steady").size();
        await(() -> evidenceSince(mark, "steady").contains("beat"));
        assertThat(admin.leaks(false)).isEmpty();
        admin.uninstall("steady");
        admin.installAll("trio.jar");
        admin.uninstallAll("trio.jar");
        await(() -> admin.leaks(true).isEmpty());
    }

    @Test
    public void aBundleThatGoesTenTimesLeavesNothing() {
        for (int i = 0; i < 10; i++) {
            admin.install("steady", "steady.jar");
            admin.uninstall("steady");
        }
        await(() -> admin.leaks(true).isEmpty());
    }

    @Test
    public void aThreadOfThePluginsOwnIsNamedAsTheHolder() {
        admin.install("leaky", "leaky.jar");
        admin.uninstall("leaky");

        LeakInfo leak = theLeak();
        assertThat(leak.bundle()).isEqualTo("io.hearth.itests.leaky 1.0.0");
        assertThat(leak.plugins()).containsExactly("leaky");
        assertThat(leak.holders())
                .anyMatch(
                        holder ->
                                holder.startsWith(
                                        "thread 'leaky-by-itself', which has it as context class loader"));
        assertThat(leak.notSearched()).isNotEmpty();
        System.setProperty("hearth.itests.release", "now");
        await(() -> admin.leaks(true).isEmpty());
    }

    @Test
    public void aLeftoverThreadOfADaemonIsNamedWithItsTask() {
        admin.install("stubborn", "stubborn.jar");
        await(() -> admin.threads().size() == 1);
        admin.uninstall("stubborn");

        assertThat(theLeak().holders())
                .anyMatch(
                        holder ->
                                holder.startsWith(
                                                "thread 'plugin-stubborn-dig' (dig of plugin stubborn, LEFTOVER)")
                                        && holder.contains("Evidence.holdDeaf"));
        System.setProperty("hearth.itests.release", "now");
        await(() -> admin.leaks(true).isEmpty());
    }

    private LeakInfo theLeak() {
        await(() -> admin.leaks(true).size() == 1);
        List<LeakInfo> leaks = admin.leaks(true);
        assertThat(leaks).hasSize(1);
        return leaks.get(0);
    }
}
