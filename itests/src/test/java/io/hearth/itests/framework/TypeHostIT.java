package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginTypeHost;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;

/** Plugins meet the hosts of their type by version range, whoever comes first. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class TypeHostIT extends ServerTest {
    private final List<ServiceRegistration<?>> registrations = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home).table("1.1.0").steady();
        return new Option[] {FrameworkOptions.server(home)};
    }

    @After
    public void takeHostsAway() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    @Test
    public void aPluginWithoutAHostWaitsAndSaysWhy() {
        assertThat(admin.install("t", "table.jar"))
                .singleElement()
                .satisfies(
                        warning ->
                                assertThat(warning.message())
                                        .contains("INFORMATION SCHEMA", "1.1"));
        assertThat(status("t")).isEqualTo(PluginStatus.INACTIVE);
        assertThat(plugin("t").reason().orElseThrow()).contains("INFORMATION SCHEMA", "1.1");
    }

    @Test
    public void itStartsWhenAFittingHostAppears() {
        admin.install("t", "table.jar");
        int mark = evidence("t").size();
        offer("1.4.0");
        await(() -> status("t") == PluginStatus.ACTIVE);
        assertThat(calls).containsExactly("1.4.0 takes t");
        assertThat(evidenceSince(mark, "t")).containsExactly("init");
        assertThat(plugin("t").reason()).isEmpty();
    }

    @Test
    public void itStartsAtOnceWhenTheHostIsThere() {
        offer("1.1.0");
        assertThat(admin.install("t", "table.jar")).isEmpty();
        assertThat(status("t")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aHostOfAnotherMajorVersionOrTooOldIsNotTaken() {
        offer("2.0.0");
        offer("1.0.9");
        offer("0.9.0");
        admin.install("t", "table.jar");
        assertThat(status("t")).isEqualTo(PluginStatus.INACTIVE);
        assertThat(plugin("t").reason().orElseThrow()).contains("2.0.0", "1.0.9");
        assertThat(calls).isEmpty();
    }

    @Test
    public void itIsStoppedWhenItsHostGoesAndMovesToAnotherOne() {
        ServiceRegistration<?> first = offer("1.1.0");
        admin.install("t", "table.jar");
        int mark = evidence("t").size();
        registrations.remove(first);
        first.unregister();
        await(() -> status("t") == PluginStatus.INACTIVE);
        assertThat(evidenceSince(mark, "t")).containsExactly("deinit");
        assertThat(calls).containsExactly("1.1.0 takes t", "1.1.0 gives t back");
        offer("1.2.0");
        await(() -> status("t") == PluginStatus.ACTIVE);
        assertThat(calls).endsWith("1.2.0 takes t");
    }

    @Test
    public void aHostThatRefusesAPluginMakesTheInstallFail() {
        calls.add("refuse");
        offer("1.1.0");
        int mark = evidence("t").size();
        refused(
                ErrorCode.ER_CANT_INITIALIZE_UDF,
                "no such table today",
                () -> admin.install("t", "table.jar"));
        assertThat(admin.plugin("t")).isEmpty();
        assertThat(evidenceSince(mark, "t")).containsExactly("init", "deinit");
    }

    @Test
    public void anInactivePluginCanBeUninstalled() {
        admin.install("t", "table.jar");
        assertThat(admin.uninstall("t")).isEmpty();
        offer("1.1.0");
        admin.install("steady", "steady.jar");
        assertThat(calls).isEmpty();
    }

    private ServiceRegistration<?> offer(String version) {
        ServiceRegistration<?> registration =
                context.registerService(
                        PluginTypeHost.class,
                        new Host(Version.parseVersion(version)),
                        new Hashtable<>());
        registrations.add(registration);
        return registration;
    }

    private final class Host implements PluginTypeHost {
        private final Version version;

        Host(Version version) {
            this.version = version;
        }

        @Override
        public PluginType type() {
            return PluginType.INFORMATION_SCHEMA;
        }

        @Override
        public Version version() {
            return version;
        }

        @Override
        public Registration register(HostedPlugin plugin) {
            if (calls.contains("refuse")) {
                throw new IllegalStateException("no such table today");
            }
            calls.add(version + " takes " + plugin.name());
            return () -> calls.add(version + " gives " + plugin.name() + " back");
        }
    }
}
