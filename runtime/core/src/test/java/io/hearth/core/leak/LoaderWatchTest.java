package io.hearth.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.LeakInfo;
import io.hearth.core.admin.ThreadInfo;
import java.lang.management.ManagementFactory;
import java.sql.Driver;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Filter;
import java.util.logging.Logger;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Class loaders that go, and some that stay for a reason. The tests run with {@code --add-opens} of
 * what the searches would like to see; see the module's pom.
 */
class LoaderWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ThreadInfo> threads = new java.util.ArrayList<>();
    private final LoaderWatch watch =
            new LoaderWatch(
                    List.of(
                            new ThreadSearch(() -> threads),
                            new ThreadInternalsSearch(),
                            new ShutdownHookSearch(),
                            new RegistrationSearch(),
                            new LogHandlerSearch(),
                            new JdbcDriverSearch()),
                    Duration.ZERO);

    /** The only strong reference; what a test registers elsewhere is the leak. */
    private Object belonging;

    private Object leaky() throws Exception {
        LeakyLoader loader = new LeakyLoader();
        belonging = loader.belonging();
        watch.add(loader, "io.leaky 1.0.0", List.of("leaky"));
        return belonging;
    }

    @AfterEach
    void nothingIsLeftWhenTheHolderIsGone() {
        belonging = null;
        await(() -> watch.leaks(true).isEmpty());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** The one leak, when only what the test has registered holds it. */
    private LeakInfo leak() {
        belonging = null;
        List<LeakInfo> leaks = watch.leaks(true);
        assertThat(leaks).hasSize(1);
        return leaks.get(0);
    }

    @Test
    void aLoaderThatNothingHoldsIsNotListed() throws Exception {
        leaky();
        belonging = null;
        await(() -> watch.leaks(true).isEmpty());
    }

    @Test
    void aLoaderThatSomethingUnknownHoldsIsListedWithoutAHolder() throws Exception {
        Instant before = Instant.now();
        Object held = leaky();
        LeakInfo leak = leak();
        assertThat(leak.bundle()).isEqualTo("io.leaky 1.0.0");
        assertThat(leak.plugins()).containsExactly("leaky");
        assertThat(leak.since()).isBetween(before, Instant.now());
        assertThat(leak.holders()).isEmpty();
        assertThat(leak.notSearched()).singleElement().asString().contains("static fields");
        assertThat(held).isNotNull();
    }

    @Test
    void tellsTheThreadThatHasItAsContextAndWhereItStands() throws Exception {
        Runnable end = startThread("ctx", true);
        try {
            assertThat(leak().holders())
                    .singleElement()
                    .asString()
                    .startsWith("thread 'ctx', which has it as context class loader")
                    .contains("was made with a task of its class " + Belonging.class.getName())
                    .contains("stands at " + "io.hearth.core.leak.Belonging.run");
        } finally {
            end.run();
        }
    }

    @Test
    void tellsTheThreadThatRunsATaskOfIt() throws Exception {
        threads.add(leftover("plugin-leaky-dig"));
        Runnable end = startThread("plugin-leaky-dig", false);
        try {
            assertThat(leak().holders())
                    .singleElement()
                    .asString()
                    .startsWith("thread 'plugin-leaky-dig' (dig of plugin leaky, LEFTOVER), which")
                    .contains("was made with a task of its class");
        } finally {
            end.run();
        }
    }

    private Runnable startThread(String name, boolean withContext) throws Exception {
        Runnable work = (Runnable) leaky();
        Thread thread = new Thread(work, name);
        thread.setContextClassLoader(withContext ? work.getClass().getClassLoader() : null);
        thread.setDaemon(true);
        thread.start();
        await(() -> thread.getState() == Thread.State.WAITING);
        return () -> {
            thread.interrupt();
            await(() -> !thread.isAlive());
        };
    }

    private static ThreadInfo leftover(String thread) {
        return new ThreadInfo(
                "leaky",
                "dig",
                thread,
                ThreadInfo.State.LEFTOVER,
                Instant.now(),
                1,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** From Java 24 on, threads do not remember this. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_23)
    void tellsTheThreadThatWasStartedByCodeOfIt() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = ((ThreadFactory) leaky()).newThread(() -> awaitEnd(end));
        thread.start();
        try {
            assertThat(leak().holders())
                    .containsExactly(
                            "thread 'born-here' was started by code of it and keeps its access control context");
        } finally {
            end.countDown();
            await(() -> !thread.isAlive());
        }
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsTheThreadLocalOfALivingThread() throws Exception {
        ThreadLocal<Object> local = new ThreadLocal<>();
        local.set(Map.of("cache", List.of(leaky())));
        try {
            assertThat(leak().holders())
                    .singleElement()
                    .asString()
                    .contains(
                            "thread '" + Thread.currentThread().getName() + "' has a thread-local");
        } finally {
            local.remove();
        }
    }

    @Test
    void tellsAShutdownHook() throws Exception {
        Thread hook = new Thread("last-words");
        hook.setContextClassLoader(leaky().getClass().getClassLoader());
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            assertThat(leak().holders())
                    .containsExactly("shutdown hook 'last-words' of java.lang.Thread");
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
            hook.setContextClassLoader(null);
        }
    }

    @Test
    void tellsAnMBean() throws Exception {
        ObjectName name = new ObjectName("io.leaky:type=Belonging");
        ManagementFactory.getPlatformMBeanServer().registerMBean(leaky(), name);
        try {
            assertThat(leak().holders()).containsExactly("MBean io.leaky:type=Belonging");
        } finally {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        }
    }

    @Test
    void tellsASystemProperty() throws Exception {
        System.getProperties().put("io.leaky.object", leaky());
        try {
            assertThat(leak().holders())
                    .containsExactly("system property io.leaky.object, whose value belongs to it");
        } finally {
            System.getProperties().remove("io.leaky.object");
        }
    }

    @Test
    void tellsAFilterOfTheJdksLogging() throws Exception {
        Logger logger = Logger.getLogger("io.leaky.Log");
        logger.setFilter((Filter) leaky());
        try {
            assertThat(leak().holders()).containsExactly("java.util.logging logger 'io.leaky.Log'");
        } finally {
            logger.setFilter(null);
        }
    }

    @Test
    void tellsAJdbcDriver() throws Exception {
        DriverManager.registerDriver((Driver) leaky());
        try {
            assertThat(leak().holders())
                    .containsExactly(
                            "JDBC driver io.hearth.core.leak.Belonging, registered with DriverManager");
        } finally {
            Drivers.deregisterAll("io.hearth.core.leak.Belonging");
        }
    }
}
