package io.hearth.itests.framework;

import io.hearth.example.tour.TourPlugin;
import io.hearth.itests.bundle.TestBundle;
import io.hearth.itests.plugin.Counter;
import io.hearth.itests.plugin.PlainTable;
import io.hearth.itests.plugin.SteadyDaemon;
import io.hearth.itests.plugin.Trio;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Fills a {@code plugin_dir}. Used outside the framework only. */
record PluginJars(Path folder) {
    static PluginJars in(Path home) {
        return new PluginJars(home.resolve("plugins"));
    }

    /** One bundle of these classes, in a file of that name. */
    PluginJars add(String file, Class<?>... classes) {
        return add(file, bundle(file).with(classes));
    }

    /** A bundle that is made elsewhere. */
    PluginJars add(String file, TestBundle bundle) {
        bundle.writeTo(folder.resolve(file));
        return this;
    }

    /** A bundle with the symbolic name that goes with a file name. */
    static TestBundle bundle(String file) {
        return TestBundle.named("io.hearth.itests." + file.replace(".jar", "").replace('-', '.'));
    }

    /** {@code steady.jar}, whose plugin does everything right. */
    PluginJars steady() {
        return add("steady.jar", SteadyDaemon.class);
    }

    /** {@code table.jar}, whose plugin {@code t} no part of core serves. */
    PluginJars table(String typeVersion) {
        return add(
                "table.jar",
                bundle("table.jar")
                        .with(PlainTable.class)
                        .declare(
                                "name=t;type=INFORMATION_SCHEMA;version:Version=\"1.0\";"
                                        + "typeVersion:Version=\"%s\";class=\"%s\""
                                                .formatted(
                                                        typeVersion, PlainTable.class.getName())));
    }

    /** {@code variables-tour.jar}, the example of that name. */
    PluginJars tour() {
        try (InputStream jar =
                URI.create(FrameworkOptions.location(TourPlugin.class)).toURL().openStream()) {
            Files.copy(jar, folder.resolve("variables-tour.jar"));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code trio.jar} with three plugins. */
    PluginJars trio() {
        return add("trio.jar", Trio.One.class, Trio.Two.class, Trio.Three.class);
    }

    /** A bundle, named after a file, whose {@link Counter} is declared under a name and version. */
    static TestBundle counter(String file, String name, String version, Class<?> type) {
        return bundle(file)
                .version(version)
                .with(Counter.class, Counter.Tally.class, type)
                .declare(
                        "name=%s;type=DAEMON;version:Version=\"%s\";typeVersion:Version=\"1.0\";class=\"%s\""
                                .formatted(name, version, type.getName()));
    }

    /**
     * {@code counter-VERSION.jar}, a version of bundle {@code counter} with the plugin of that
     * name.
     */
    PluginJars counter(String version, Class<?> type) {
        return add("counter-" + version + ".jar", counter("counter.jar", "counter", version, type));
    }

    /** A version of a bundle {@code NAME} that works, in file {@code NAME-VERSION.jar}. */
    PluginJars working(String name, String version) {
        return add(
                name + "-" + version + ".jar",
                counter(name + ".jar", name, version, Counter.class));
    }

    /** A bundle {@code NAME} whose plugin needs others. */
    PluginJars needing(String name, String... filters) {
        TestBundle needing = counter(name + ".jar", name, "1.0.0", Counter.class);
        Stream.of(filters).forEach(needing::requirePlugin);
        return add(name + ".jar", needing);
    }
}
