package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED;
import static io.hearth.api.error.ErrorCode.WARN_PLUGIN_BUSY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.UninstallOptions;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.admin.Warning;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginLeases.PluginLease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** UNINSTALL with WAIT, FORCE and CASCADE. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class UninstallIT extends ServerTest {
    private static final UninstallOptions CASCADE = new UninstallOptions(Optional.empty(), true);

    @Inject private PluginLeases leases;

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .working("base", "1.0.0")
                .needing("middle", "(name=base)")
                .needing("top", "(name=middle)");
        return new Option[] {FrameworkOptions.server(home, "--plugin-deinit-timeout=1")};
    }

    private static UninstallOptions users(UserPolicy policy) {
        return new UninstallOptions(Optional.of(policy), false);
    }

    private void installAllThree() {
        admin.install("base", "base-1.0.0.jar");
        admin.install("middle", "middle.jar");
        admin.install("top", "top.jar");
    }

    @Test
    public void waitIsRefusedWithTheUsersAndSinceWhenAndThePluginGoesOn() {
        admin.install("base", "base-1.0.0.jar");
        int mark = evidence("base").size();
        try (PluginLease lease = leases.lease("base", "session 3")) {
            assertThat(lease).isNotNull();
            assertThat(
                            refused(
                                            ER_PLUGIN_CANNOT_BE_UNINSTALLED,
                                            "session 3",
                                            () ->
                                                    admin.uninstall(
                                                            "base",
                                                            users(
                                                                    UserPolicy.waiting(
                                                                            Duration.ofMillis(
                                                                                    50)))))
                                    .getMessage())
                    .containsPattern("session 3 \\(for \\d+ s\\)");
        }
        assertThat(status("base")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(evidenceSince(mark, "base")).isEmpty();
        leases.lease("base", "session 4").close();
    }

    @Test
    public void waitEndsWhenTheLastUserIsDone() throws Exception {
        admin.install("base", "base-1.0.0.jar");
        PluginLease lease = leases.lease("base", "session 3");
        CompletableFuture<List<Warning>> uninstall =
                CompletableFuture.supplyAsync(
                        () -> admin.uninstall("base", users(UserPolicy.DEFAULT)));
        assertThat(uninstall).isNotDone();
        lease.close();
        assertThat(uninstall.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(admin.plugin("base")).isEmpty();
    }

    @Test
    public void forceInterruptsTheUsers() {
        admin.install("base", "base-1.0.0.jar");
        AtomicReference<PluginLease> lease = new AtomicReference<>();
        lease.set(leases.lease("base", "session 3", () -> lease.get().close()));
        assertThat(admin.uninstall("base", users(UserPolicy.FORCE))).isEmpty();
        assertThat(admin.plugin("base")).isEmpty();
    }

    @Test
    public void forceTakesThePluginAwayFromAUserThatDoesNotListen() {
        admin.install("base", "base-1.0.0.jar");
        PluginLease lease = leases.lease("base", "session 3");
        assertThat(admin.uninstall("base", users(UserPolicy.FORCE))).isEmpty();
        assertThat(admin.plugin("base")).isEmpty();
        lease.close();
        admin.install("base", "base-1.0.0.jar");
    }

    @Test
    public void whatIsNeededStaysUnlessItIsACascade() {
        installAllThree();
        refused(ER_PLUGIN_CANNOT_BE_UNINSTALLED, "middle", () -> admin.uninstall("base"));
        assertThat(admin.plugins()).hasSize(3);
        assertThat(admin.uninstall("base", CASCADE)).isEmpty();
        assertThat(admin.plugins()).isEmpty();
    }

    @Test
    public void aCascadeTakesOnlyWhatNeedsThePlugin() {
        installAllThree();
        assertThat(admin.uninstall("middle", CASCADE)).isEmpty();
        assertThat(admin.plugins()).singleElement().matches(left -> left.name().equals("base"));
    }

    @Test
    public void aCascadeLeavesWhatAUsedPluginNeedsUntilItsUserIsDone() {
        installAllThree();
        int mark = evidence("base").size();
        PluginLease lease = leases.lease("top", "session 3");
        assertThat(admin.uninstall("base", CASCADE))
                .isNotEmpty()
                .allMatch(warning -> warning.code() == WARN_PLUGIN_BUSY)
                .anyMatch(warning -> warning.message().contains("session 3"));
        assertThat(admin.plugins())
                .hasSize(3)
                .allMatch(plugin -> plugin.status() == PluginStatus.DELETED);
        assertThat(evidenceSince(mark, "base")).isEmpty();
        lease.close();
        await(() -> admin.plugins().isEmpty());
        assertThat(evidenceSince(mark, "base")).containsExactly("deinit 1.0.0");
    }

    @Test
    public void aCascadeThatMayNotForceAUserChangesNothing() {
        installAllThree();
        PluginLease lease = leases.lease("top", "session 3");
        UninstallOptions options =
                new UninstallOptions(Optional.of(UserPolicy.waiting(Duration.ofMillis(20))), true);
        refused(
                ER_PLUGIN_CANNOT_BE_UNINSTALLED,
                "session 3",
                () -> admin.uninstall("base", options));
        assertThat(admin.plugins())
                .hasSize(3)
                .allMatch(plugin -> plugin.status() == PluginStatus.ACTIVE);
        lease.close();
    }
}
