package io.hearth.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.core.admin.ThreadInfo;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GuardTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Guard guard = new Guard();

    @Test
    void returnsWhatTheCallReturnsUnderThePluginsLoader() throws Exception {
        ClassLoader loader = new ClassLoader(null) {};
        ClassLoader seen =
                guard.call(
                        "p",
                        "init",
                        loader,
                        LONG,
                        () -> Thread.currentThread().getContextClassLoader());
        assertThat(seen).isSameAs(loader);
        assertThat(guard.failures("p")).isZero();
    }

    @Test
    void turnsAnExceptionIntoAReasonAndCountsIt() {
        assertThatThrownBy(() -> fail(new IllegalStateException("no disk")))
                .isInstanceOf(PluginFailure.class)
                .hasMessage("init threw java.lang.IllegalStateException: no disk");
        assertThat(guard.failures("P")).isEqualTo(1);
    }

    @Test
    void survivesErrors() {
        assertThatThrownBy(() -> fail(new OutOfMemoryError()))
                .isInstanceOf(PluginFailure.class)
                .hasMessage("init threw java.lang.OutOfMemoryError");
        assertThatThrownBy(() -> fail(new NoClassDefFoundError("x/Y")))
                .hasMessage("init threw java.lang.NoClassDefFoundError: x/Y");
        assertThatThrownBy(() -> guard.call("p", "init", null, LONG, () -> overflow(1)))
                .hasMessage("init threw java.lang.StackOverflowError");
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private void fail(Throwable thrown) throws PluginFailure {
        guard.call(
                "p",
                "init",
                null,
                LONG,
                () -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) thrown;
                });
    }

    @Test
    void leavesBehindACallThatHangsAndListsItUntilItEnds() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        assertThatThrownBy(
                        () -> guard.call("p", "init", null, Duration.ofMillis(20), () -> hang(end)))
                .hasMessage("init did not return within 20 ms");
        ThreadInfo leftover = guard.leftovers().get(0);
        assertThat(leftover.state()).isEqualTo(ThreadInfo.State.LEFTOVER);
        assertThat(leftover.thread()).isEqualTo("plugin-p-init");
        assertThat(leftover.stack()).anyMatch(frame -> frame.contains("hang"));
        end.countDown();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!guard.leftovers().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Deaf to interrupts, as a bad plugin may be. */
    private static Void hang(CountDownLatch end) {
        boolean ended = false;
        while (!ended) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException deaf) {
                ended = end.getCount() == 0;
            }
        }
        return null;
    }
}
