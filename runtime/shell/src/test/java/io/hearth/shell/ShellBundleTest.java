package io.hearth.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;

@Timeout(60)
class ShellBundleTest {
    private static final String RUNTIME = "org.apache.felix.gogo.runtime";

    private final PrintStream originalOut = System.out;
    private final PrintStream originalErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private EmbeddedFelix felix;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        felix = new EmbeddedFelix(directory, Map.of());
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() throws Exception {
        felix.stop();
        System.setOut(originalOut);
        System.setErr(originalErr);
    }

    @SuppressWarnings("unchecked") // the launcher's contract with this service
    private int execute(String text) throws Exception {
        ServiceReference<?> reference =
                felix
                        .context()
                        .getServiceReferences(Function.class, "(hearth.execute=true)")
                        .stream()
                        .findFirst()
                        .orElseThrow();
        return ((Function<String, Integer>) felix.context().getService(reference)).apply(text);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void startsGogoOnlyWhenACommandIsRun() throws Exception {
        assertThat(felix.state(RUNTIME)).isEqualTo(Bundle.RESOLVED);

        assertThat(execute("plugin:list")).isZero();

        assertThat(felix.state(RUNTIME)).isEqualTo(Bundle.ACTIVE);
        assertThat(output()).isEqualTo("Empty set\n");
    }

    @Test
    void executesCommandsOnTheProcesssStreamsAndCountsAFailure() throws Exception {
        assertThat(execute("plugin:install heartbeat heartbeat-daemon.jar; plugin:list")).isZero();
        assertThat(execute("plugin:info x; plugin:uninstall heartbeat")).isEqualTo(1);

        assertThat(output()).startsWith("heartbeat is ACTIVE\nName ").contains("DAEMON");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("ERROR 1305 (42000): PLUGIN x does not exist\n");
        assertThat(felix.admin.plugin("heartbeat")).isPresent();
    }

    @Test
    void theCommandsOfGogoAreThereAndPrintWithoutColoursOrTerminal() throws Exception {
        felix.admin.add("heartbeat", PluginStatus.ACTIVE, null);

        assertThat(execute("plugin:list | grep heart; lb -s | grep shell; ls . | head -n 1"))
                .isZero();

        assertThat(output()).contains("heartbeat", "io.hearth.shell").doesNotContain("\u001b");
    }

    @Test
    void helpKnowsCommandsThatAreServices() throws Exception {
        assertThat(execute("help plugin:threads; help felix:lb; help")).isZero();

        assertThat(output())
                .contains("plugin:threads [NAME]\n  Lists the daemons' threads")
                .contains("felix:lb\n  list")
                .contains("hearth:shutdown", "felix:…");
    }

    @Test
    void aCommandWithoutCoreFailsWithAClearError() throws Exception {
        felix.adminRegistration.unregister();

        assertThat(execute("plugin:list")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("ERROR 1105 (HY000): The plugin administration is not running\n");
    }

    @Test
    void shutdownStopsTheFramework() throws Exception {
        assertThat(execute("shutdown")).isZero();

        assertThat(felix.waitForStop()).isEqualTo(FrameworkEvent.STOPPED);
    }

    @Test
    void aStoppedShellTakesItsCommandsAlongAndComesBack() throws Exception {
        execute("plugin:list");
        felix.shell.stop();
        assertThat(
                        felix.context()
                                .getServiceReferences((String) null, "(osgi.command.scope=plugin)"))
                .isNull();

        felix.shell.start();

        assertThat(execute("plugin:list | cat")).isZero();
    }
}
