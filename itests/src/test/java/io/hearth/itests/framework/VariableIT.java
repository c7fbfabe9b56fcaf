package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_INCORRECT_GLOBAL_LOCAL_VAR;
import static io.hearth.api.error.ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.core.admin.SqlValue;
import io.hearth.core.admin.StatusListing;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.VariableOrigin.Source;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginLeases.PluginLease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** System and status variables of a plugin that is installed while the server runs. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class VariableIT extends ServerTest {
    private static final String PID = "io.hearth.plugin.tour";

    @Inject private VariableAdmin variables;
    @Inject private PluginLeases leases;
    @Inject private ConfigurationAdmin configurations;

    @org.ops4j.pax.exam.Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home).steady().tour();
        return new Option[] {
            FrameworkOptions.configurationAdmin(),
            FrameworkOptions.server(
                    home,
                    "--loose-tour-int=500",
                    "--loose-plugin-tour-enum=bl",
                    "--loose-tour-option-only=3",
                    "--loose-steady-nothing=3",
                    "--plugin-deinit-timeout=7")
        };
    }

    @Before
    public void install() {
        admin.install("tour", "variables-tour.jar");
    }

    @After
    public void forgetPersistedValues() {
        variables.resetPersist(Optional.empty(), false);
    }

    private void set(Target target, String name, SqlValue value) {
        variables.set(
                List.of(new Assignment(target, name, Optional.of(value))),
                ChangedBy.user("tester"));
    }

    private String value(String name) {
        return info(name).value().orElse("NULL");
    }

    private VariableInfo info(String name) {
        return variables.find(name).orElseThrow(() -> new AssertionError("no variable " + name));
    }

    private String status(StatusListing listing, String name) {
        return listing.rows().stream()
                .filter(row -> row.name().equals(name))
                .map(NamedValue::value)
                .collect(Collectors.joining("|"));
    }

    @Test
    public void optionsGivenAtTheStartHoldForAPluginInstalledLater() {
        assertThat(value("tour_int")).isEqualTo("100");
        assertThat(info("tour_int").origin().source()).isEqualTo(Source.COMMAND_LINE);
        assertThat(value("tour_enum")).isEqualTo("blue");
        assertThat(value("tour_text")).isEqualTo("hello");
        assertThat(variables.find("tour_option_only")).isEmpty();
    }

    @Test
    public void aPersistedValueComesBackWithThePlugin() {
        set(Target.PERSIST, "tour_text", SqlValue.of("kept"));
        set(Target.GLOBAL, "tour_double", SqlValue.of(3));
        admin.uninstall("tour");
        refused(
                ER_UNKNOWN_SYSTEM_VARIABLE,
                "tour_text",
                () -> set(Target.GLOBAL, "tour_text", SqlValue.of("x")));
        assertThat(variables.persisted()).hasSize(1);
        admin.install("tour", "variables-tour.jar");

        assertThat(value("tour_text")).isEqualTo("kept");
        assertThat(info("tour_text").origin().source()).isEqualTo(Source.PERSISTED);
        assertThat(value("tour_double")).isEqualTo("0.500000");
    }

    @Test
    public void callbacksOfAnInstalledPluginRun() {
        set(Target.GLOBAL, "tour_leader", SqlValue.of(5));
        assertThat(value("tour_follower")).isEqualTo("5");
        set(Target.GLOBAL, "tour_doubled", SqlValue.of(900));
        assertThat(value("tour_doubled")).isEqualTo("1800");
    }

    @Test
    public void variablesOfAPluginInUseAreUnknownAsSoonAsItIsDeleted() throws Exception {
        PluginLease lease = leases.lease("tour", "session 1");
        admin.uninstall("tour");
        assertThat(variables.find("tour_int")).isEmpty();
        assertThat(variables.status(new LikePattern("Tour_bool"), Optional.empty()).rows())
                .hasSize(1);
        lease.close();
        await(() -> admin.plugin("tour").isEmpty());
        assertThat(variables.status(new LikePattern("Tour_%"), Optional.empty()).rows()).isEmpty();
    }

    @Test
    public void statusIsThatOfTheServerAndItsPlugins() {
        StatusListing listing = variables.status(LikePattern.ANY, Optional.empty());
        assertThat(listing.warnings()).isEmpty();
        assertThat(status(listing, "Plugins_active")).isEqualTo("1");
        assertThat(status(listing, "Plugins_failed")).isEqualTo("0");
        assertThat(Long.parseLong(status(listing, "Uptime"))).isNotNegative();
        assertThat(Long.parseLong(status(listing, "Memory_heap_used"))).isPositive();
        assertThat(status(listing, "Tour_int")).isEqualTo("4294967254");
        assertThat(status(listing, "Tour_array_nested_deep")).isEqualTo("2");
    }

    @Test
    public void aStatusFunctionThatFailsIsAWarningAndCounted() {
        set(Target.GLOBAL, "tour_flag", SqlValue.of(1));
        StatusListing listing = variables.status(new LikePattern("Tour%"), Optional.empty());
        assertThat(status(listing, "Tour_function")).isEmpty();
        assertThat(status(listing, "Tour_bool")).isEqualTo("ON");
        assertThat(listing.warnings()).hasSize(1);
        assertThat(plugin("tour").errors()).isEqualTo(1);
    }

    @Test
    public void theServerHasVariablesOfItsOwn() {
        assertThat(value("datadir")).isEqualTo(home().resolve("data") + "/");
        assertThat(value("plugin_deinit_timeout")).isEqualTo("7");
        refused(
                ER_INCORRECT_GLOBAL_LOCAL_VAR,
                "Variable 'plugin_dir' is a read only variable",
                () -> set(Target.GLOBAL, "plugin_dir", SqlValue.of("/")));
        set(Target.GLOBAL, "plugin_init_timeout", SqlValue.of(31));
        assertThat(value("plugin_init_timeout")).isEqualTo("31");
    }

    @Test
    public void aPersistedValueThatNoLongerFitsDoesNotKeepThePluginOut() {
        set(Target.PERSIST, "tour_text", SqlValue.of("x".repeat(1 << 20)));
        admin.uninstall("tour");
        admin.install("tour", "variables-tour.jar");
        assertThat(value("tour_text")).hasSize(1 << 20);
    }

    private Dictionary<String, Object> shown() {
        try {
            Dictionary<String, Object> found =
                    configurations.getConfiguration(PID, "?").getProperties();
            return found == null ? new Hashtable<>() : found;
        } catch (IllegalStateException deletedMeanwhile) {
            return new Hashtable<>();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    public void aConfigurationShowsWhatHolds() {
        await(() -> Integer.valueOf(100).equals(shown().get("int")));
        assertThat(shown().get("flag")).isEqualTo(false);
        assertThat(shown().get("double")).isEqualTo(0.5);
        assertThat(shown().get("enum")).isEqualTo("blue");
        assertThat((String[]) shown().get("set")).containsExactly("red", "blue");

        set(Target.GLOBAL, "tour_int", SqlValue.of(7));
        await(() -> Integer.valueOf(7).equals(shown().get("int")));
        assertThat(variables.persisted()).isEmpty();
    }

    @Test
    public void anUpdatedConfigurationIsPersisted() throws Exception {
        await(() -> shown().get("text") != null);
        Configuration configuration = configurations.getConfiguration(PID, "?");
        Dictionary<String, Object> changed = configuration.getProperties();
        changed.put("text", "by a tool");
        changed.put("int", "8");
        configuration.update(changed);

        await(() -> value("tour_text").equals("by a tool"));
        assertThat(value("tour_int")).isEqualTo("8");
        assertThat(variables.persisted()).hasSize(2);
        await(() -> Integer.valueOf(8).equals(shown().get("int")));
        assertThat(value("tour_text")).isEqualTo("by a tool");
    }

    @Test
    public void aRefusedConfigurationIsSetBack() throws Exception {
        await(() -> shown().get("text") != null);
        Configuration configuration = configurations.getConfiguration(PID, "?");
        Dictionary<String, Object> changed = configuration.getProperties();
        changed.put("even", 3);
        changed.put("text", "not this either");
        configuration.update(changed);

        await(() -> Integer.valueOf(0).equals(shown().get("even")));
        await(() -> "hello".equals(shown().get("text")));
        assertThat(value("tour_text")).isEqualTo("hello");
        assertThat(variables.persisted()).isEmpty();
    }

    @Test
    public void aConfigurationThatWasThereFirstIsTakenOver() throws Exception {
        admin.uninstall("tour");
        await(() -> shown().get("text") == null);
        Dictionary<String, Object> first = new Hashtable<>();
        first.put("text", "first");
        configurations.getConfiguration(PID, "?").update(first);
        admin.install("tour", "variables-tour.jar");

        await(() -> value("tour_text").equals("first"));
        await(() -> Integer.valueOf(100).equals(shown().get("int")));
        assertThat(variables.persisted()).hasSize(1);
    }
}
