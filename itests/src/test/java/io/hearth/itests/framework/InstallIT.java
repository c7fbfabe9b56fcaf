package io.hearth.itests.framework;

import static io.hearth.api.error.ErrorCode.ER_CANT_FIND_DL_ENTRY;
import static io.hearth.api.error.ErrorCode.ER_CANT_INITIALIZE_UDF;
import static io.hearth.api.error.ErrorCode.ER_CANT_OPEN_LIBRARY;
import static io.hearth.api.error.ErrorCode.ER_SP_DOES_NOT_EXIST;
import static io.hearth.api.error.ErrorCode.ER_UDF_EXISTS;
import static io.hearth.api.error.ErrorCode.ER_UDF_NO_PATHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.LoadOption;
import io.hearth.core.admin.PluginInfo;
import io.hearth.itests.plugin.BadInit;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.plugin.Trio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** INSTALL and UNINSTALL, by name and by library, with every error by its number. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class InstallIT extends ServerTest {
    private static final String LONGEST = "x".repeat(60) + ".jar";

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .steady()
                .trio()
                .add("steady-too.jar", SteadyDaemon.class)
                .add("half-good.jar", Trio.One.class, BadInit.ThrowsException.class)
                .add(LONGEST, Trio.Two.class);
        return new Option[] {FrameworkOptions.server(home)};
    }

    @Test
    public void anInstalledPluginIsActiveAndListedAsDeclared() {
        assertThat(admin.install("steady", "steady.jar")).isEmpty();

        PluginInfo steady = plugin("steady");
        assertThat(steady.status()).isEqualTo(PluginStatus.ACTIVE);
        assertThat(steady.version()).isEqualTo("1.2.3");
        assertThat(steady.type()).isEqualTo(PluginType.DAEMON);
        assertThat(steady.typeVersion()).startsWith("1.0");
        assertThat(steady.library()).contains("steady.jar");
        assertThat(steady.libraryVersion().orElseThrow()).startsWith("1.0");
        assertThat(steady.author()).isEqualTo("Hearth, \"the\" tests");
        assertThat(steady.description()).isEqualTo("Beats; and says so, at length");
        assertThat(steady.license()).isEqualTo("GPL");
        assertThat(steady.maturity()).isEqualTo(Maturity.BETA);
        assertThat(steady.loadOption()).isEqualTo(LoadOption.ON);
        assertThat(steady.origin()).isEqualTo(PluginInfo.Origin.INSTALLED);
        assertThat(steady.bundle()).isEqualTo("io.hearth.itests.steady 1.0.0");
        assertThat(steady.sha256().orElseThrow()).hasSize(64);
        assertThat(steady.activeSince()).isPresent();
        assertThat(steady.errors()).isZero();
    }

    @Test
    public void anInstalledPluginWorksUntilItIsUninstalled() {
        int mark = evidence("steady").size();
        admin.install("steady", "steady.jar");
        await(() -> evidenceSince(mark, "steady").contains("beat"));
        assertThat(admin.uninstall("steady")).isEmpty();

        List<String> lines = evidenceSince(mark, "steady");
        assertThat(lines.get(0)).startsWith("init after ");
        assertThat(lines.get(1)).isEqualTo("start");
        assertThat(lines).endsWith("deinit").containsOnlyOnce("deinit");
        assertThat(admin.plugin("steady")).isEmpty();
        assertThat(admin.threads()).isEmpty();
    }

    @Test
    public void aReinstalledPluginIsToldThatItsLastExitWasClean() {
        admin.install("steady", "steady.jar");
        admin.uninstall("steady");
        int mark = evidence("steady").size();
        admin.install("steady", "steady.jar");
        assertThat(evidenceSince(mark, "steady").get(0)).isEqualTo("init after CLEAN");
    }

    @Test
    public void theExtensionOfALibraryMayBeLeftOut() {
        admin.install("steady", "steady");
        assertThat(plugin("steady").library()).contains("steady.jar");
    }

    @Test
    public void namesAreFoundInAnyLetterCase() {
        admin.install("TRIO_one", "trio.jar");
        assertThat(plugin("trio_ONE").name()).isEqualTo("Trio_One");
        admin.uninstall("tRiO_oNe");
        assertThat(admin.plugin("Trio_One")).isEmpty();
    }

    @Test
    public void anInstalledNameIsRefusedWithItsNumber() {
        admin.install("steady", "steady.jar");
        ServerException failure =
                refused(
                        ER_UDF_EXISTS,
                        "Function 'STEADY' already exists",
                        () -> admin.install("STEADY", "steady.jar"));
        assertThat(failure.toClientText()).startsWith("ERROR 1125 (HY000): ");
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aNameThatAnotherBundleHasTakenIsRefused() {
        admin.install("steady", "steady.jar");
        refused(ER_UDF_EXISTS, "steady", () -> admin.install("steady", "steady-too.jar"));
        refused(ER_UDF_EXISTS, "steady", () -> admin.installAll("steady-too.jar"));
        assertThat(plugin("steady").library()).contains("steady.jar");
        assertThat(storedJars()).hasSize(1);
    }

    @Test
    public void aNameThatTheLibraryLacksIsRefused() {
        for (String name : List.of("nosuch", "", "x".repeat(65), "a.b")) {
            refused(
                    ER_CANT_FIND_DL_ENTRY,
                    "Can't find symbol '" + name + "' in library",
                    () -> admin.install(name, "steady.jar"));
        }
        assertThat(pluginBundles()).isEmpty();
    }

    @Test
    public void aMissingFileIsRefused() {
        ServerException failure =
                refused(
                        ER_CANT_OPEN_LIBRARY,
                        "nosuch.jar",
                        () -> admin.install("steady", "nosuch"));
        assertThat(failure.toClientText())
                .startsWith("ERROR 1126 (HY000): Can't open shared library '" + plugins());
    }

    @Test
    public void aPathInTheLibraryNameIsRefused() throws Exception {
        Files.copy(plugins().resolve("steady.jar"), home().resolve("outside.jar"));
        for (String name :
                List.of(
                        "../outside.jar",
                        home().resolve("outside.jar").toString(),
                        "./steady.jar",
                        "a/../steady.jar",
                        "/")) {
            refused(
                    ER_UDF_NO_PATHS,
                    "No paths allowed for shared library",
                    () -> admin.install("steady", name));
        }
        Files.delete(home().resolve("outside.jar"));
    }

    @Test
    public void aLinkThatLeavesThePluginDirectoryIsRefused() throws Exception {
        Path outside = home().resolve("linked.jar");
        Files.copy(plugins().resolve("steady.jar"), outside);
        Path link = Files.createSymbolicLink(plugins().resolve("link.jar"), outside);
        refused(ER_UDF_NO_PATHS, "No paths", () -> admin.install("steady", "link.jar"));
        Files.delete(link);
        Files.delete(outside);
    }

    @Test
    public void aBackslashIsNoPathSeparatorHere() {
        refused(ER_CANT_OPEN_LIBRARY, "..\\x.jar", () -> admin.install("steady", "..\\x.jar"));
    }

    @Test
    public void anEmptyLibraryNameIsRefused() {
        refused(ER_CANT_OPEN_LIBRARY, plugins().toString(), () -> admin.install("steady", ""));
        refused(ER_CANT_OPEN_LIBRARY, plugins().toString(), () -> admin.installAll(""));
    }

    @Test
    public void aLibraryNameOfMoreThan64CharactersIsRefused() {
        admin.install("trio_two", LONGEST);
        assertThat(status("trio_two")).isEqualTo(PluginStatus.ACTIVE);
        refused(
                ER_UDF_NO_PATHS,
                "No paths allowed",
                () -> admin.install("trio_two", "x" + LONGEST));
    }

    @Test
    public void anUnknownPluginCannotBeUninstalled() {
        ServerException failure =
                refused(
                        ER_SP_DOES_NOT_EXIST,
                        "PLUGIN NoSuch does not exist",
                        () -> admin.uninstall("NoSuch"));
        assertThat(failure.toClientText()).startsWith("ERROR 1305 (42000): ");
    }

    @Test
    public void anUnknownLibraryCannotBeUninstalled() {
        refused(
                ER_SP_DOES_NOT_EXIST,
                "SONAME trio.jar does not exist",
                () -> admin.uninstallAll("trio.jar"));
    }

    @Test
    public void allPluginsOfALibraryAreInstalledAndUninstalled() {
        admin.installAll("trio.jar");
        assertThat(admin.plugins())
                .extracting(PluginInfo::name, PluginInfo::status)
                .containsExactlyInAnyOrder(
                        tuple("Trio_One", PluginStatus.ACTIVE),
                        tuple("trio_two", PluginStatus.ACTIVE),
                        tuple("trio_three", PluginStatus.ACTIVE));
        assertThat(admin.uninstallAll("trio")).isEmpty();
        assertThat(admin.plugins()).isEmpty();
    }

    @Test
    public void installAllAddsWhatIsMissingAndIsContentWithNothingToDo() {
        admin.install("trio_two", "trio.jar");
        admin.installAll("trio.jar");
        assertThat(admin.plugins()).hasSize(3);
        assertThat(admin.installAll("trio.jar")).isEmpty();
        assertThat(admin.plugins()).hasSize(3);
        assertThat(pluginBundles()).hasSize(1);
    }

    @Test
    public void installAllIsAllOrNothing() {
        int mark = evidence("Trio_One").size();
        refused(ER_CANT_INITIALIZE_UDF, "init_exception", () -> admin.installAll("half-good.jar"));
        assertThat(admin.plugins()).isEmpty();
        assertThat(pluginBundles()).isEmpty();
        List<String> lines = evidenceSince(mark, "trio_one");
        assertThat(lines.stream().filter(line -> line.startsWith("init")).count())
                .isEqualTo(lines.stream().filter("deinit"::equals).count());
    }

    @Test
    public void theLastPluginTakesTheBundleAlong() {
        admin.install("trio_one", "trio.jar");
        admin.install("trio_two", "trio.jar");
        admin.uninstall("trio_one");
        assertThat(pluginBundles()).containsExactly("io.hearth.itests.trio");
        assertThat(status("trio_two")).isEqualTo(PluginStatus.ACTIVE);
        admin.uninstall("trio_two");
        assertThat(pluginBundles()).isEmpty();
        assertThat(storedJars()).isEmpty();
    }

    @Test
    public void anActivePluginIsAServiceWithNameTypeAndVersion() throws Exception {
        admin.install("steady", "steady.jar");
        assertThat(context.getServiceReferences(Plugin.class, "(io.hearth.plugin.name=steady)"))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.getProperty("io.hearth.plugin.type"))
                                    .isEqualTo("DAEMON");
                            assertThat(found.getProperty("io.hearth.plugin.version"))
                                    .hasToString("1.2.3");
                        });
        admin.uninstall("steady");
        assertThat(context.getServiceReferences(Plugin.class, "(io.hearth.plugin.name=steady)"))
                .isEmpty();
    }

    @Test
    public void ofTwoInstallsOfOneNameAtOnceOneSucceeds() {
        List<CompletableFuture<String>> attempts =
                Stream.of("steady.jar", "steady.jar", "steady-too.jar", "steady-too.jar")
                        .map(library -> CompletableFuture.supplyAsync(() -> outcome(library)))
                        .toList();
        List<String> outcomes = attempts.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "installed",
                        ER_UDF_EXISTS.name(),
                        ER_UDF_EXISTS.name(),
                        ER_UDF_EXISTS.name());
        assertThat(status("steady")).isEqualTo(PluginStatus.ACTIVE);
        assertThat(pluginBundles()).hasSize(1);
        assertThat(storedJars()).hasSize(1);
    }

    private String outcome(String library) {
        try {
            admin.install("steady", library);
            return "installed";
        } catch (ServerException failure) {
            ErrorCode code = failure.code();
            return code.name();
        }
    }

    @Test
    public void manyPluginsAreInstalledAndRemovedAtOnce() {
        Stream.of("trio_one", "trio_two", "trio_three", "steady")
                .map(name -> CompletableFuture.runAsync(() -> installAndRemove(name)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(admin.plugins()).isEmpty();
    }

    private void installAndRemove(String name) {
        for (int i = 0; i < 10; i++) {
            admin.install(name, name.startsWith("trio") ? "trio.jar" : "steady.jar");
            assertThat(status(name)).isEqualTo(PluginStatus.ACTIVE);
            admin.uninstall(name);
        }
    }

    @Test
    public void availableListsEveryFileWithItsPluginsAndTheirStatus() {
        admin.install("trio_two", "trio.jar");
        assertThat(admin.available())
                .filteredOn(library -> library.file().equals("trio.jar"))
                .singleElement()
                .satisfies(
                        library -> {
                            assertThat(library.problem()).isEmpty();
                            assertThat(library.plugins())
                                    .extracting(found -> found.name() + " " + found.status())
                                    .containsExactlyInAnyOrder(
                                            "Trio_One NOT_INSTALLED",
                                            "trio_two ACTIVE",
                                            "trio_three NOT_INSTALLED");
                        });
    }
}
