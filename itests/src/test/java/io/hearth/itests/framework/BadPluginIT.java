package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_INITIALIZE_UDF;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.BadClass;
import io.hearth.itests.plugin.BadDeinit;
import io.hearth.itests.plugin.BadInit;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Whatever a plugin's code does at its worst, the error says so and its neighbour works on. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BadPluginIT extends ServerTest {
    private static final String CLASSES = "io.hearth.itests.plugin.BadClass$";

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .add("exception.jar", BadInit.ThrowsException.class)
                .add("linkage.jar", BadInit.ThrowsLinkageError.class)
                .add("overflow.jar", BadInit.OverflowsTheStack.class)
                .add("memory.jar", BadInit.RunsOutOfMemory.class)
                .add("hangs.jar", BadInit.Hangs.class)
                .add("deaf.jar", BadInit.HangsDeaf.class)
                .add("static.jar", BadClass.StaticInitialiserFails.class)
                .add("constructor.jar", BadClass.ConstructorThrows.class)
                .add("no-constructor.jar", declaring("NoConstructor", BadClass.NoConstructor.class))
                .add("no-plugin.jar", declaring("NotAPlugin", BadClass.NotAPlugin.class))
                .add("class-missing.jar", declaring("Gone", BadClass.NotAPlugin.class))
                .add("deinit-throws.jar", BadDeinit.Throws.class)
                .add("deinit-hangs.jar", BadDeinit.Hangs.class)
                .add("deinit-deaf.jar", BadDeinit.HangsDeaf.class);
        return new Option[] {
            FrameworkOptions.server(home, "--plugin-init-timeout=1", "--plugin-deinit-timeout=1")
        };
    }

    private static TestBundle declaring(String className, Class<?> content) {
        return TestBundle.named("io.hearth.itests.handmade")
                .with(content)
                .declare(
                        "name=handmade;type=DAEMON;version:Version=\"1.0\";typeVersion:Version=\"1.0\";class=\""
                                + CLASSES
                                + className
                                + "\"");
    }

    @Before
    public void startTheNeighbour() {
        admin.install("steady", "steady.jar");
    }

    /** It beats, it can be stopped and it can be started. */
    @After
    public void theNeighbourWorksOn() {
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        int mark = evidence("steady").size();
        await(() -> evidenceSince(mark, "steady").contains("beat"));
        admin.uninstall("steady");
        assertThat(evidence("steady")).endsWith("deinit");
        admin.install("steady", "steady.jar");
        assertThat(plugin("steady").errors()).isZero();
    }

    @Test
    public void anExceptionOfInitFailsTheInstallWithItsMessage() {
        int mark = evidence("init_exception").size();
        assertThat(refusal("init_exception", "exception.jar"))
                .contains("the moon is in the wrong phase");
        assertThat(evidenceSince(mark, "init_exception")).isEmpty();
    }

    @Test
    public void aLinkageErrorOfInitFailsTheInstall() {
        assertThat(refusal("init_linkage", "linkage.jar"))
                .contains("NoClassDefFoundError", "org/absent/Thing");
    }

    @Test
    public void aStackOverflowOfInitFailsTheInstall() {
        assertThat(refusal("init_overflow", "overflow.jar")).contains("StackOverflowError");
    }

    @Test
    public void anOutOfMemoryErrorOfInitFailsTheInstall() {
        assertThat(refusal("init_memory", "memory.jar")).contains("OutOfMemoryError");
    }

    @Test
    public void anInitThatHangsFailsTheInstallAtItsLimit() {
        assertThat(refusal("init_hangs", "hangs.jar")).contains("init", "1 s");
        await(() -> admin.threads().stream().noneMatch(BadPluginIT::isLeftover));
    }

    @Test
    public void anInitThatIgnoresInterruptsIsLeftBehindAndReported() {
        assertThat(refusal("init_deaf", "deaf.jar")).contains("init", "1 s");
        assertThat(admin.threads())
                .filteredOn(BadPluginIT::isLeftover)
                .singleElement()
                .satisfies(
                        thread -> {
                            assertThat(thread.plugin()).isEqualTo("init_deaf");
                            assertThat(thread.stack())
                                    .anyMatch(frame -> frame.contains("Evidence.holdDeaf"));
                        });
    }

    @Test
    public void aFailingStaticInitialiserFailsTheInstall() {
        assertThat(refusal("class_static", "static.jar"))
                .contains("BadClass$StaticInitialiserFails", "not a number");
    }

    @Test
    public void aFailingConstructorFailsTheInstall() {
        assertThat(refusal("class_constructor", "constructor.jar"))
                .contains("BadClass$ConstructorThrows", "not today");
    }

    @Test
    public void aClassWithoutTheRightConstructorIsRefused() {
        assertThat(refusal("handmade", "no-constructor.jar")).contains("NoConstructor");
    }

    @Test
    public void aClassThatIsNoPluginIsRefused() {
        assertThat(refusal("handmade", "no-plugin.jar"))
                .contains("NotAPlugin", "io.hearth.api.plugin.Plugin");
    }

    @Test
    public void aMissingClassIsNamed() {
        assertThat(refusal("handmade", "class-missing.jar"))
                .contains("io.hearth.itests.plugin.BadClass$Gone");
    }

    @Test
    public void aDeinitThatThrowsDoesNotKeepThePlugin() {
        admin.install("deinit_throws", "deinit-throws.jar");
        admin.uninstall("deinit_throws");
        assertThat(admin.plugin("deinit_throws")).isEmpty();
        assertThat(evidence("deinit_throws")).endsWith("deinit");
    }

    @Test
    public void aDeinitThatHangsIsGivenUpAtItsLimit() {
        admin.install("deinit_hangs", "deinit-hangs.jar");
        long start = System.nanoTime();
        admin.uninstall("deinit_hangs");
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        assertThat(admin.plugin("deinit_hangs")).isEmpty();
    }

    @Test
    public void aDeinitThatIgnoresInterruptsIsLeftBehindAndReported() {
        admin.install("deinit_deaf", "deinit-deaf.jar");
        admin.uninstall("deinit_deaf");
        assertThat(admin.plugin("deinit_deaf")).isEmpty();
        assertThat(admin.threads())
                .filteredOn(BadPluginIT::isLeftover)
                .singleElement()
                .satisfies(thread -> assertThat(thread.plugin()).isEqualTo("deinit_deaf"));
    }

    @Test
    public void aFailedInstallCanBeTriedAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(refusal("init_exception", "exception.jar")).contains("wrong phase");
        }
    }

    private static boolean isLeftover(ThreadInfo thread) {
        return thread.state() == ThreadInfo.State.LEFTOVER;
    }

    /** The reason that an install gives, after a look that nothing of the plugin is left. */
    private String refusal(String name, String library) {
        String text =
                refused(
                                ER_CANT_INITIALIZE_UDF,
                                "Can't initialize function '" + name + "'; ",
                                () -> admin.install(name, library))
                        .getMessage();
        assertThat(admin.plugin(name)).isEmpty();
        assertThat(pluginBundles()).containsExactly("io.hearth.itests.steady");
        assertThat(storedJars()).hasSize(1);
        return text;
    }
}
