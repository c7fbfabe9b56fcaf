package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_INITIALIZE_UDF;
import static io.hearth.api.error.ErrorCode.ER_PLUGIN_CANNOT_BE_UNINSTALLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.UpgradeResult;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginLeases.PluginLease;
import io.hearth.itests.plugin.Counter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Who uses a plugin while it is upgraded. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class UpgradeUsersIT extends ServerTest {
    @Inject private PluginLeases leases;

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .counter("1.0.0", Counter.class)
                .counter("1.1.0", Counter.class)
                .counter("3.0.0", Counter.Throws.class);
        return new Option[] {FrameworkOptions.server(home, "--plugin-deinit-timeout=1")};
    }

    private UpgradeResult upgrade(UserPolicy users) {
        return admin.upgrade("counter", "counter-1.1.0.jar", users);
    }

    @Test
    public void anUpgradeIsRefusedWithTheUsersWhenTheyDoNotFinishInTime() {
        admin.install("counter", "counter-1.0.0.jar");
        int mark = evidence("counter").size();
        try (PluginLease lease = leases.lease("counter", "session 9")) {
            assertThat(lease).isNotNull();
            assertThat(
                            refused(
                                            ER_PLUGIN_CANNOT_BE_UNINSTALLED,
                                            "session 9",
                                            () ->
                                                    upgrade(
                                                            UserPolicy.waiting(
                                                                    Duration.ofMillis(50))))
                                    .getMessage())
                    .containsPattern("session 9 \\(for \\d+ s\\)");
            assertThat(plugin("counter").version()).isEqualTo("1.0.0");
            assertThat(status("counter")).isEqualTo(PluginStatus.ACTIVE);
            assertThat(evidenceSince(mark, "counter")).isEmpty();
            leases.lease("counter", "session 10").close();
        }
        assertThat(upgrade(UserPolicy.DEFAULT).to()).isEqualTo("1.1.0");
    }

    @Test
    public void anUpgradeWaitsForItsUsers() throws Exception {
        admin.install("counter", "counter-1.0.0.jar");
        PluginLease lease = leases.lease("counter", "session 9");
        CompletableFuture<UpgradeResult> upgrade =
                CompletableFuture.supplyAsync(() -> upgrade(UserPolicy.DEFAULT));
        int mark = evidence("counter").size();
        new Newcomer().awaitHeld();
        assertThat(upgrade).isNotDone();
        assertThat(evidenceSince(mark, "counter")).isEmpty();
        lease.close();
        assertThat(upgrade.get(20, TimeUnit.SECONDS).to()).isEqualTo("1.1.0");
    }

    @Test
    public void newcomersAreHeldAndThenServedByTheNewVersion() throws Exception {
        assertThat(versionThatServesNewcomer("counter-1.1.0.jar")).isEqualTo("1.1.0");
    }

    @Test
    public void newcomersAreServedByTheOldVersionWhenTheUpgradeFails() throws Exception {
        assertThat(versionThatServesNewcomer("counter-3.0.0.jar")).isEqualTo("1.0.0");
    }

    private String versionThatServesNewcomer(String library) throws Exception {
        admin.install("counter", "counter-1.0.0.jar");
        PluginLease lease = leases.lease("counter", "session 9");
        CompletableFuture<UpgradeResult> upgrade =
                CompletableFuture.supplyAsync(
                        () -> admin.upgrade("counter", library, UserPolicy.DEFAULT));
        Newcomer newcomer = new Newcomer();
        newcomer.awaitHeld();
        assertThat(upgrade).isNotDone();
        lease.close();
        await(upgrade::isDone);
        newcomer.thread.join(20_000);
        return newcomer.served.get();
    }

    /** Comes again and again until it is one that has to wait. */
    private final class Newcomer {
        private final AtomicReference<String> served = new AtomicReference<>();
        private final AtomicBoolean held = new AtomicBoolean();
        private final Thread thread = new Thread(this::run, "newcomer");

        Newcomer() {
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            try {
                while (!held.get()) {
                    PluginLease lease = leases.lease("counter", "newcomer");
                    served.set(plugin("counter").version());
                    lease.close();
                }
            } catch (RuntimeException refused) {
                served.set(refused.toString());
            }
        }

        void awaitHeld() {
            await(() -> thread.getState() == Thread.State.WAITING && isAtTheDoor());
            held.set(true);
        }

        private boolean isAtTheDoor() {
            return Stream.of(thread.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("awaitRelease"));
        }
    }

    @Test
    public void forceInterruptsTheUsers() {
        admin.install("counter", "counter-1.0.0.jar");
        AtomicReference<PluginLease> lease = new AtomicReference<>();
        lease.set(leases.lease("counter", "session 9", () -> lease.get().close()));
        assertThat(upgrade(UserPolicy.FORCE).to()).isEqualTo("1.1.0");
        assertThat(plugin("counter").busyBy()).isEmpty();
    }

    @Test
    public void forceDoesNotWaitForEverForAUserThatIsDeaf() {
        admin.install("counter", "counter-1.0.0.jar");
        AtomicBoolean told = new AtomicBoolean();
        PluginLease lease = leases.lease("counter", "session 9", () -> told.set(true));
        assertThat(upgrade(UserPolicy.FORCE).to()).isEqualTo("1.1.0");
        assertThat(told).isTrue();
        lease.close();
        leases.lease("counter", "session 10").close();
    }

    @Test
    public void aUserWhoseInterruptFailsDoesNotStopTheUpgrade() {
        admin.install("counter", "counter-1.0.0.jar");
        PluginLease lease =
                leases.lease(
                        "counter",
                        "session 9",
                        () -> {
                            throw new IllegalStateException("no hearing today");
                        });
        assertThat(upgrade(UserPolicy.FORCE).to()).isEqualTo("1.1.0");
        lease.close();
    }

    @Test
    public void afterAFailedUpgradeTheOldVersionTakesUsersAgain() {
        admin.install("counter", "counter-1.0.0.jar");
        refused(
                ER_CANT_INITIALIZE_UDF,
                "day off",
                () -> admin.upgrade("counter", "counter-3.0.0.jar", UserPolicy.DEFAULT));
        leases.lease("counter", "session 9").close();
    }
}
