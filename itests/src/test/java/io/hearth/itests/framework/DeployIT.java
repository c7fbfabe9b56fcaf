package io.hearth.itests.framework;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.LibraryInfo;
import io.hearth.core.admin.LibraryInfo.Folder;
import io.hearth.core.admin.LibraryInfo.State;
import io.hearth.core.admin.PluginInfo;
import io.hearth.core.admin.PluginInfo.Origin;
import io.hearth.core.admin.UserPolicy;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.PluginLeases.PluginLease;
import io.hearth.itests.library.Words;
import io.hearth.itests.plugin.Counter;
import io.hearth.itests.plugin.Speaker;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Files that come into the deploy folder, change there and go. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DeployIT extends ServerTest {
    @Inject private PluginLeases leases;

    @Configuration
    public Option[] configuration() {
        Path home = FrameworkOptions.newHome(getClass());
        PluginJars.in(home)
                .counter("1.0.0", Counter.class)
                .counter("1.1.0", Counter.class)
                .counter("3.0.0", Counter.Throws.class)
                .add(
                        "other.jar",
                        PluginJars.counter("other.jar", "counter", "1.0.0", Counter.class))
                .working("base", "1.0.0")
                .needing("middle", "(name=base)")
                .needing("top", "(name=middle)")
                .needing("yin", "(name=yang)")
                .needing("yang", "(name=yin)")
                .trio()
                .add(
                        "words.jar",
                        PluginJars.bundle("words.jar")
                                .with(Words.class)
                                .header("Export-Package", "io.hearth.itests.library;version=1.0.0"))
                .add("speaker.jar", Speaker.class);
        return new Option[] {FrameworkOptions.server(home)};
    }

    @After
    public void emptyTheFolder() throws IOException {
        System.setProperty("hearth.itests.release", "now");
        try (Stream<Path> files = Files.list(deploy())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        await(() -> admin.plugins().stream().noneMatch(one -> one.origin() == Origin.DEPLOYED));
        await(() -> rows().isEmpty());
    }

    private Path deploy() {
        return home().resolve("deploy");
    }

    private void drop(String jar, String file) throws IOException {
        Files.copy(plugins().resolve(jar), deploy().resolve(file), REPLACE_EXISTING);
    }

    private void drop(String jar) throws IOException {
        drop(jar, jar);
    }

    private void delete(String file) throws IOException {
        Files.delete(deploy().resolve(file));
    }

    private List<LibraryInfo> rows() {
        return admin.available().stream().filter(row -> row.folder() == Folder.DEPLOY_DIR).toList();
    }

    private Optional<LibraryInfo> row(String file) {
        return rows().stream().filter(row -> row.file().equals(file)).findFirst();
    }

    private String problem(String file) {
        return row(file).flatMap(LibraryInfo::problem).orElse("");
    }

    private void awaitState(String file, State state) {
        await(() -> row(file).filter(row -> row.state() == state).isPresent());
    }

    private void awaitActive(String plugin, String version) {
        await(
                () ->
                        admin.plugin(plugin)
                                .filter(found -> found.status() == PluginStatus.ACTIVE)
                                .map(PluginInfo::version)
                                .equals(Optional.of(version)));
    }

    private void awaitGone(String plugin) {
        await(() -> admin.plugin(plugin).isEmpty());
    }

    private void deployCounter() throws IOException {
        drop("counter-1.0.0.jar", "counter.jar");
        awaitActive("counter", "1.0.0");
        awaitState("counter.jar", State.DEPLOYED);
    }

    @Test
    public void aDroppedBundleRunsWithAllItsPluginsAndGoesWithItsFile() throws Exception {
        drop("trio.jar");
        awaitState("trio.jar", State.DEPLOYED);
        assertThat(admin.plugins())
                .hasSize(3)
                .allMatch(plugin -> plugin.status() == PluginStatus.ACTIVE)
                .allMatch(plugin -> plugin.origin() == Origin.DEPLOYED)
                .allMatch(plugin -> plugin.library().equals(Optional.of("trio.jar")));
        delete("trio.jar");
        await(() -> admin.plugins().isEmpty());
        await(() -> storedJars().isEmpty());
        assertThat(pluginBundles()).isEmpty();
    }

    @Test
    public void anOverwrittenFileIsAnUpgradeWithHandOver() throws Exception {
        int mark = evidence("counter").size();
        deployCounter();
        drop("counter-1.1.0.jar", "counter.jar");
        awaitActive("counter", "1.1.0");
        assertThat(evidenceSince(mark, "counter"))
                .containsExactly("init 1.0.0 run 1", "deinit 1.0.0", "init 1.1.0 run 2");
        restartCore();
        assertThat(plugin("counter").version()).isEqualTo("1.1.0");
        assertThat(plugin("counter").origin()).isEqualTo(Origin.DEPLOYED);
    }

    @Test
    public void aFailedOverwriteKeepsTheOldVersionAlsoAfterARestart() throws Exception {
        deployCounter();
        drop("counter-3.0.0.jar", "counter.jar");
        awaitState("counter.jar", State.FAILED);
        assertThat(problem("counter.jar")).contains("day off");
        awaitActive("counter", "1.0.0");
        int mark = evidence("counter").size();
        restartCore();
        awaitActive("counter", "1.0.0");
        awaitState("counter.jar", State.FAILED);
        assertThat(evidenceSince(mark, "counter")).noneMatch(line -> line.contains("3.0.0"));
        drop("counter-1.1.0.jar", "counter.jar");
        awaitActive("counter", "1.1.0");
    }

    @Test
    public void anOverwriteByGarbageKeepsTheOldVersion() throws Exception {
        deployCounter();
        Files.writeString(deploy().resolve("counter.jar"), "this is no jar");
        awaitState("counter.jar", State.FAILED);
        assertThat(problem("counter.jar")).isNotBlank();
        assertThat(plugin("counter").version()).isEqualTo("1.0.0");
        assertThat(status("counter")).isEqualTo(PluginStatus.ACTIVE);
        restartCore();
        awaitActive("counter", "1.0.0");
    }

    @Test
    public void aWithdrawnPluginStaysAwayUntilItsFileChanges() throws Exception {
        deployCounter();
        admin.uninstall("counter");
        awaitState("counter.jar", State.WITHDRAWN);
        restartCore();
        awaitState("counter.jar", State.WITHDRAWN);
        assertThat(admin.plugin("counter")).isEmpty();
        drop("counter-1.1.0.jar", "counter.jar");
        awaitActive("counter", "1.1.0");
    }

    @Test
    public void anUpgradeByHandSupersedesTheFileUntilItChanges() throws Exception {
        deployCounter();
        admin.upgrade("counter", "counter-1.1.0.jar", UserPolicy.DEFAULT);
        awaitState("counter.jar", State.SUPERSEDED);
        restartCore();
        awaitState("counter.jar", State.SUPERSEDED);
        assertThat(plugin("counter").version()).isEqualTo("1.1.0");
        assertThat(plugin("counter").library()).contains("counter.jar");
    }

    @Test
    public void aLibraryThatComesAfterItsUserBringsBothUp() throws Exception {
        drop("speaker.jar");
        awaitState("speaker.jar", State.FAILED);
        assertThat(problem("speaker.jar")).contains("io.hearth.itests.library");
        drop("words.jar");
        awaitState("speaker.jar", State.DEPLOYED);
        awaitState("words.jar", State.DEPLOYED);
        assertThat(status("speaker")).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    public void aFileThatOthersNeedIsGoneOnlyWithThem() throws Exception {
        drop("base-1.0.0.jar", "base.jar");
        drop("middle.jar");
        awaitActive("middle", "1.0.0");
        delete("base.jar");
        awaitState("base.jar", State.PENDING_REMOVAL);
        // The file's absence counts at the second look; only then it is known who is in the way.
        await(() -> problem("base.jar").contains("middle"));
        assertThat(status("base")).isEqualTo(PluginStatus.ACTIVE);
        restartCore();
        awaitState("base.jar", State.PENDING_REMOVAL);
        awaitActive("middle", "1.0.0");
        delete("middle.jar");
        awaitGone("middle");
        awaitGone("base");
        await(() -> storedJars().isEmpty());
    }

    @Test
    public void aBundleRunsFromOneFileAndFromTheOtherWhenThatGoes() throws Exception {
        deployCounter();
        drop("counter-1.0.0.jar", "zebra.jar");
        awaitState("zebra.jar", State.FAILED);
        assertThat(problem("zebra.jar")).contains("counter.jar");
        delete("counter.jar");
        awaitState("zebra.jar", State.DEPLOYED);
        awaitActive("counter", "1.0.0");
        assertThat(plugin("counter").library()).contains("zebra.jar");
    }

    @Test
    public void twoBundlesCannotBothBringOnePlugin() throws Exception {
        deployCounter();
        drop("other.jar");
        awaitState("other.jar", State.FAILED);
        assertThat(problem("other.jar")).contains("counter");
        assertThat(plugin("counter").library()).contains("counter.jar");
    }

    @Test
    public void manyFilesComeInTheOrderOfTheirNeeds() throws Exception {
        drop("top.jar", "a.jar");
        drop("middle.jar", "b.jar");
        drop("base-1.0.0.jar", "c.jar");
        awaitActive("top", "1.0.0");
        assertThat(plugin("top").needs()).containsExactly("plugin middle 1.0.0");
        assertThat(plugin("base").neededBy()).containsExactly("middle");
        for (String file : List.of("a.jar", "b.jar", "c.jar")) {
            awaitState(file, State.DEPLOYED);
        }
    }

    @Test
    public void thoseThatNeedEachOtherInACircleAreToldSo() throws Exception {
        drop("yin.jar");
        drop("yang.jar");
        await(() -> problem("yin.jar").contains("cycle") || problem("yang.jar").contains("cycle"));
        assertThat(admin.plugins()).isEmpty();
    }

    @Test
    public void whatIsInstalledFromPluginDirIsNotTakenOver() throws Exception {
        admin.install("counter", "counter-1.0.0.jar");
        drop("counter-1.0.0.jar", "dropped.jar");
        awaitState("dropped.jar", State.FAILED);
        assertThat(problem("dropped.jar")).contains("counter-1.0.0.jar");
        assertThat(plugin("counter").origin()).isEqualTo(Origin.INSTALLED);
        admin.uninstall("counter");
        awaitState("dropped.jar", State.DEPLOYED);
        assertThat(plugin("counter").origin()).isEqualTo(Origin.DEPLOYED);
    }

    @Test
    public void aPluginInUseIsDeletedWithItsFileAndGoneWithItsUser() throws Exception {
        deployCounter();
        PluginLease lease = leases.lease("counter", "session 1");
        delete("counter.jar");
        await(() -> status("counter") == PluginStatus.DELETED);
        lease.close();
        awaitGone("counter");
    }

    @Test
    public void aFileMayHaveAnOddName() throws Exception {
        String name = "my new\nplugin;rm -rf, \"1\".jar";
        drop("counter-1.0.0.jar", name);
        awaitActive("counter", "1.0.0");
        assertThat(plugin("counter").library()).contains(name);
        restartCore();
        awaitState(name, State.DEPLOYED);
        delete(name);
        awaitGone("counter");
    }

    @Test
    public void aFileMayHaveANameInAnyAlphabet() throws Exception {
        String name = "z\u00e4hler-\u0441\u0447\u0451\u0442-\u8ba1\u6570.jar";
        String encoding = System.getProperty("sun.jnu.encoding");
        assumeTrue(Charset.forName(encoding).newEncoder().canEncode(name));
        drop("counter-1.0.0.jar", name);
        awaitActive("counter", "1.0.0");
        assertThat(plugin("counter").library()).contains(name);
        delete(name);
        awaitGone("counter");
    }
}
