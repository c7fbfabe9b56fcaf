package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.PluginInfo;
import io.hearth.itests.server.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What framework tests share. Each test leaves the server without plugins, and shows it. */
public abstract class ServerTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String RELEASE = "hearth.itests.release";

    @Inject protected BundleContext context;
    @Inject protected PluginAdmin admin;

    @Before
    public final void awaitStart() {
        System.clearProperty(RELEASE);
        awaitReady();
    }

    /** Waits until core has said how its start went, and wants it to have gone well. */
    protected final void awaitReady() {
        await(() -> !answers("(hearth.ready=*)").isEmpty());
        List<String> failures = answers("(hearth.ready=false)");
        assertThat(failures).as("reasons for a failed start").isEmpty();
    }

    private List<String> answers(String filter) {
        try {
            ServiceReference<?>[] found =
                    context.getServiceReferences(Supplier.class.getName(), filter);
            return Stream.ofNullable(found)
                    .flatMap(Stream::of)
                    .map(context::getService)
                    .map(answer -> String.valueOf(((Supplier<?>) answer).get()))
                    .toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @After
    public final void leaveNothingBehind() {
        System.setProperty(RELEASE, "now");
        await(() -> admin.threads().stream().noneMatch(thread -> isLeftover(thread.state())));
        uninstallAllPlugins();
        await(() -> admin.plugins().stream().noneMatch(ServerTest::isRemovable));
        await(() -> Set.copyOf(pluginBundles()).equals(bundlesOfPlugins()));
        await(() -> Set.copyOf(storedJars()).equals(jarsOfPlugins()));
    }

    private static boolean isLeftover(Enum<?> state) {
        return state.name().equals("LEFTOVER");
    }

    /** In the reverse of their order, as one may need another. */
    private void uninstallAllPlugins() {
        List<PluginInfo> plugins = admin.plugins();
        for (int i = plugins.size() - 1; i >= 0; i--) {
            PluginInfo plugin = plugins.get(i);
            if (isRemovable(plugin) && plugin.status() != PluginStatus.DELETED) {
                admin.uninstall(plugin.name());
            }
        }
    }

    private static boolean isRemovable(PluginInfo plugin) {
        return plugin.origin() == PluginInfo.Origin.INSTALLED
                || plugin.origin() == PluginInfo.Origin.TRANSIENT;
    }

    private Set<String> bundlesOfPlugins() {
        return admin.plugins().stream()
                .map(plugin -> plugin.bundle().split(" ")[0])
                .collect(Collectors.toSet());
    }

    private Set<String> jarsOfPlugins() {
        return admin.plugins().stream()
                .flatMap(plugin -> plugin.sha256().stream())
                .map(hash -> hash + ".jar")
                .collect(Collectors.toSet());
    }

    /** Bundles that the server has made of stored jars. */
    protected final List<String> pluginBundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("hearth:"))
                .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    /** Jars in the data directory. */
    protected final List<String> storedJars() {
        Path bundles = home().resolve("data/bundles");
        if (!Files.isDirectory(bundles)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(bundles)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops core and starts it again, as the server's stop and start do. */
    protected final void restartCore() throws Exception {
        Bundle core = context.getServiceReference(PluginAdmin.class).getBundle();
        core.stop();
        core.start();
        awaitReady();
        admin = context.getService(context.getServiceReference(PluginAdmin.class));
    }

    /** The distribution's folder, as core was told. */
    protected final Path home() {
        return Path.of(context.getProperty("hearth.home"));
    }

    protected final Path plugins() {
        return home().resolve("plugins");
    }

    protected final PluginInfo plugin(String name) {
        return admin.plugin(name).orElseThrow(() -> new AssertionError("no plugin " + name));
    }

    protected final PluginStatus status(String name) {
        return plugin(name).status();
    }

    /** What a plugin has written down, oldest first. */
    protected final List<String> evidence(String plugin) {
        Path file =
                home().resolve("data/plugin")
                        .resolve(plugin.toLowerCase(Locale.ROOT))
                        .resolve("evidence.txt");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What has been written since a mark that {@code evidence(plugin).size()} gave. */
    protected final List<String> evidenceSince(int mark, String plugin) {
        List<String> all = evidence(plugin);
        return all.subList(mark, all.size());
    }

    protected static void await(BooleanSupplier condition) {
        Deadline.await(SOON, condition, () -> "see where the test stands");
    }

    /** The error that a call must give, with what its text must contain. */
    protected static ServerException refused(ErrorCode code, String part, Runnable call) {
        try {
            call.run();
        } catch (ServerException failure) {
            assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
            assertThat(failure.getMessage()).contains(part);
            return failure;
        }
        throw new AssertionError("expected " + code + ", but all went well");
    }
}
