package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.admin.ThreadInfo.State;
import io.hearth.itests.plugin.BadClass;
import io.hearth.itests.plugin.FlakyDaemon;
import io.hearth.itests.plugin.StubbornDaemon;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Daemons' threads belong to the host: named, watched, restarted, stopped. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DaemonIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .add("flaky.jar", FlakyDaemon.class)
                .add("stubborn.jar", StubbornDaemon.class)
                .add(
                        "declared.jar",
                        PluginJars.bundle("declared.jar")
                                .declare(
                                        "name=declared;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\""))
                .add(
                        "no-daemon.jar",
                        PluginJars.bundle("no-daemon.jar")
                                .with(BadClass.PlainPlugin.class)
                                .declare(
                                        "name=no_daemon;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\";"
                                                + "class=\"io.hearth.itests.plugin.BadClass$PlainPlugin\""));
        return new Option[] {FrameworkOptions.server(home, "--plugin-deinit-timeout=1")};
    }

    @Test
    public void aThreadIsNamedAfterItsPluginAndTask() {
        admin.install("steady", "steady.jar");
        await(() -> thread("steady", "beat").filter(beat -> beat.runs() > 2).isPresent());
        ThreadInfo beat = thread("steady", "beat").orElseThrow();
        assertThat(beat.thread()).isEqualTo("plugin-steady-beat");
        assertThat(beat.failures()).isZero();
        assertThat(beat.since()).isBeforeOrEqualTo(Instant.now());
        assertThat(liveThreads()).contains("plugin-steady-beat");
        admin.uninstall("steady");
        assertThat(liveThreads()).doesNotContain("plugin-steady-beat");
    }

    @Test
    public void aFailedTaskIsStartedAgainWithinItsPolicy() {
        int mark = evidence("flaky").size();
        admin.install("flaky", "flaky.jar");
        await(() -> evidenceSince(mark, "flaky").contains("works at run 3"));
        await(
                () ->
                        thread("flaky", "gives-up")
                                .map(ThreadInfo::state)
                                .equals(Optional.of(State.FAILED)));
        ThreadInfo recovered = thread("flaky", "recovers").orElseThrow();
        assertThat(recovered.state()).isEqualTo(State.RUNNING);
        assertThat(recovered.failures()).isEqualTo(2);
        assertThat(recovered.restarts()).isEqualTo(2);
        ThreadInfo failed = thread("flaky", "gives-up").orElseThrow();
        assertThat(failed.failures()).isEqualTo(3);
        assertThat(failed.lastError().orElseThrow()).contains("never works");
        assertThat(status("flaky")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aThreadThatIgnoresInterruptsIsReportedUntilItEnds() {
        admin.install("stubborn", "stubborn.jar");
        await(() -> thread("stubborn", "dig").isPresent());
        long start = System.nanoTime();
        admin.uninstall("stubborn");
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        assertThat(admin.plugin("stubborn")).isEmpty();

        ThreadInfo leftover = thread("stubborn", "dig").orElseThrow();
        assertThat(leftover.state()).isEqualTo(State.LEFTOVER);
        assertThat(leftover.thread()).isEqualTo("plugin-stubborn-dig");
        assertThat(leftover.stack()).anyMatch(frame -> frame.contains("Evidence.holdDeaf"));
        admin.install("steady", "steady.jar");
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);

        System.setProperty("hearth.itests.release", "now");
        await(() -> thread("stubborn", "dig").isEmpty());
    }

    @Test
    public void aDeclarationWithoutCodeIsActiveAndHasNoThread() {
        assertThat(admin.install("declared", "declared.jar")).isEmpty();
        assertThat(status("declared")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(admin.threads()).isEmpty();
    }

    @Test
    public void aPluginThatLacksTheInterfaceOfItsTypeIsRefused() {
        assertThat(
                        refused(
                                        ErrorCode.ER_CANT_INITIALIZE_UDF,
                                        "no_daemon",
                                        () -> admin.install("no_daemon", "no-daemon.jar"))
                                .getMessage())
                .contains("DaemonPlugin");
    }

    private Optional<ThreadInfo> thread(String plugin, String task) {
        return admin.threads().stream()
                .filter(thread -> thread.plugin().equals(plugin) && thread.task().equals(task))
                .findFirst();
    }

    private static List<String> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
