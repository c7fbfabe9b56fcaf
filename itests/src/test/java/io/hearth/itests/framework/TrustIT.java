package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.itests.bundle.SignedJars;
import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.plugin.Trio;
import java.nio.file.Path;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** A server that takes signed plugins only. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class TrustIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        Path plugins = home.resolve("plugins");
        SignedJars signed = new SignedJars(home);
        signed.key("maker");
        signed.key("stranger");
        Path steady = home.resolve("steady.jar");
        TestBundle.named("io.hearth.itests.steady").with(SteadyDaemon.class).writeTo(steady);
        signed.sign(steady, "maker", plugins.resolve("steady.jar"));
        signed.sign(steady, "stranger", plugins.resolve("strange.jar"));
        PluginJars.in(home).add("unsigned.jar", Trio.Two.class);
        signed.trust("maker", home.resolve("trusted.p12"));
        return new Option[] {
            FrameworkOptions.server(
                    home,
                    "--plugin-require-signed",
                    "--plugin-trust-store=trusted.p12",
                    "--plugin-trust-store-password=" + SignedJars.PASSWORD)
        };
    }

    @Test
    public void aTrustedPluginIsInstalledAndItsSignerShown() {
        assertThat(admin.install("steady", "steady.jar")).isEmpty();
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(plugin("steady").signer()).contains("CN=maker");
    }

    @Test
    public void anUnsignedPluginIsRefusedAndLeavesNothing() {
        ServerException failure =
                refused(
                        ER_CANT_OPEN_LIBRARY,
                        "it is not signed; --plugin-require-signed demands a trusted signature",
                        () -> admin.installAll("unsigned.jar"));
        assertThat(failure.getMessage()).contains("unsigned.jar");
        assertThat(pluginBundles()).isEmpty();
        assertThat(storedJars()).isEmpty();
    }

    @Test
    public void aStrangersPluginIsRefusedWithTheStrangersName() {
        refused(
                ER_CANT_OPEN_LIBRARY,
                "it is signed by 'CN=stranger', whom no certificate of the trust store vouches for",
                () -> admin.install("steady", "strange.jar"));
        assertThat(pluginBundles()).isEmpty();
        assertThat(storedJars()).isEmpty();
    }
}
