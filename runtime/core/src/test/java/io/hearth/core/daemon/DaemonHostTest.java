package io.hearth.core.daemon;

import static io.hearth.core.daemon.DaemonFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.daemon.DaemonPlugin;
import io.hearth.api.daemon.DaemonThreads;
import io.hearth.api.daemon.RestartPolicy;
import io.hearth.api.plugin.LastExit;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginTypeHost.Registration;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;

class DaemonHostTest {
    private final LogRecorder log = new LogRecorder();
    private final DaemonSupervisor supervisor = new DaemonSupervisor();
    private final DaemonHost host = new DaemonHost(supervisor, () -> seconds(10));

    @AfterEach
    void close() {
        supervisor.close();
    }

    private HostedPlugin hosted(Optional<Plugin> instance) {
        return new HostedPlugin("x", instance, new FakeContext(log.logger()), noBundle());
    }

    /** The host has no use for the bundle: any call fails. */
    private static Bundle noBundle() {
        return (Bundle)
                Proxy.newProxyInstance(
                        DaemonHostTest.class.getClassLoader(),
                        new Class<?>[] {Bundle.class},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    private record FakeContext(Logger logger) implements PluginContext {
        @Override
        public String name() {
            return "x";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public Path dataDirectory() {
            throw new UnsupportedOperationException("dataDirectory");
        }

        @Override
        public LastExit lastExit() {
            return LastExit.NONE;
        }

        @Override
        public Optional<Object> handedOver() {
            return Optional.empty();
        }
    }

    private static void waitForEver(DaemonThreads threads) {
        threads.run("wait", RestartPolicy.NEVER, () -> new CountDownLatch(1).await());
    }

    private static DaemonPlugin plugin(DaemonPlugin plugin) {
        return plugin;
    }

    @Test
    void startsADaemonAndStopsItsThreadsAtTheEnd() throws Exception {
        Registration registration =
                host.register(hosted(Optional.of(plugin(DaemonHostTest::waitForEver))));
        assertThat(supervisor.threads())
                .extracting(ThreadInfo::thread)
                .containsExactly("plugin-x-wait");
        registration.close();
        assertThat(supervisor.threads()).isEmpty();
        assertThat(supervisor.threadCount()).isZero();
    }

    @Test
    void takesInADeclarationWithoutCode() throws Exception {
        Registration registration = host.register(hosted(Optional.empty()));
        assertThat(supervisor.threads()).isEmpty();
        registration.close();
    }

    @Test
    void refusesAClassThatIsNoDaemon() {
        Plugin noDaemon = new Plugin() {};
        assertThatThrownBy(() -> host.register(hosted(Optional.of(noDaemon))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "plugin x is declared as DAEMON, but its class "
                                + noDaemon.getClass().getName()
                                + " does not implement io.hearth.api.daemon.DaemonPlugin");
    }

    @Test
    void stopsWhatAFailedStartHasStarted() {
        DaemonPlugin failing =
                threads -> {
                    waitForEver(threads);
                    throw new LinkageError("half way");
                };
        assertThatThrownBy(() -> host.register(hosted(Optional.of(failing))))
                .isInstanceOf(LinkageError.class)
                .hasMessage("half way");
        assertThat(supervisor.threads()).isEmpty();
        assertThat(supervisor.threadCount()).isZero();
    }

    @Test
    void servesTheTypeAtTheVersionOfItsPackage() throws Exception {
        assertThat(host.type()).isEqualTo(PluginType.DAEMON);
        assertThat(host.version().toString()).isEqualTo(exportedVersion("io.hearth.api.daemon"));
    }

    /** As the API bundle's manifest exports it. */
    private static String exportedVersion(String packageName) throws Exception {
        String classFile = DaemonPlugin.class.getName().replace('.', '/') + ".class";
        String classUrl =
                DaemonPlugin.class.getClassLoader().getResource(classFile).toExternalForm();
        String root = classUrl.substring(0, classUrl.length() - classFile.length());
        try (InputStream in = URI.create(root + "META-INF/MANIFEST.MF").toURL().openStream()) {
            Attributes headers = new Manifest(in).getMainAttributes();
            Matcher clause =
                    Pattern.compile(Pattern.quote(packageName) + ";[^,]*?version=\"([^\"]+)\"")
                            .matcher(headers.getValue("Export-Package"));
            assertThat(clause.find()).isTrue();
            return clause.group(1);
        }
    }
}
