package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import java.nio.file.Path;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** {@code --plugin-maturity} keeps unfinished plugins out. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class MaturityIT extends ServerTest {
    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .trio()
                .add(
                        "gamma.jar",
                        PluginJars.bundle("gamma.jar")
                                .declare(
                                        "name=gamma;type=DAEMON;version:Version=\"1.0\";"
                                                + "typeVersion:Version=\"1.0\";maturity=GAMMA"));
        return new Option[] {FrameworkOptions.server(home, "--plugin-maturity=gamma")};
    }

    @Test
    public void aPluginBelowTheLevelIsRefused() {
        refused(
                ER_CANT_OPEN_LIBRARY,
                "Loading of beta plugin steady is prohibited by --plugin-maturity=gamma",
                () -> admin.install("steady", "steady.jar"));
        refused(
                ER_CANT_OPEN_LIBRARY,
                "Loading of unknown plugin Trio_One is prohibited",
                () -> admin.installAll("trio.jar"));
        assertThat(admin.plugins()).isEmpty();
    }

    @Test
    public void aPluginOfTheLevelIsInstalled() {
        admin.install("gamma", "gamma.jar");
        assertThat(status("gamma")).isEqualTo(PluginStatus.ACTIVE);
    }
}
