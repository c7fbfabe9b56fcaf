package io.hearth.itests.framework;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import io.hearth.api.plugin.Plugin;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.sql.front.SqlFrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** What each framework test starts with. Used outside the framework only. */
final class FrameworkOptions {
    private FrameworkOptions() {}

    /** A home folder with an empty {@code plugins/}, removed by {@code mvn clean}. */
    static Path newHome(Class<?> test) {
        try {
            Path target = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
            Path home = Files.createTempDirectory(target, test.getSimpleName() + "-");
            Files.createDirectories(home.resolve("plugins"));
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A framework with core, told the home folder and the command line as the launcher would. */
    static Option server(Path home, String... arguments) {
        List<Option> options = new ArrayList<>();
        options.add(frameworkProperty("hearth.home").value(home.toString()));
        for (int i = 0; i < arguments.length; i++) {
            options.add(frameworkProperty("hearth.argument." + i).value(arguments[i]));
        }
        options.add(frameworkProperty("org.osgi.framework.bsnversion").value("multiple"));
        options.add(slf4jOfTheClassPath());
        options.add(systemPackages("io.hearth.itests.bundle", "io.hearth.itests.server"));
        options.add(cleanCaches());
        options.add(junitBundles());
        options.add(bundle(location("org.assertj.core.api.Assertions")));
        options.add(bundle(location("net.bytebuddy.ByteBuddy")));
        options.add(bundle(location(Plugin.class)).startLevel(1));
        options.add(bundle(location(PluginAdmin.class)).startLevel(1));
        return composite(options.toArray(Option[]::new));
    }

    /** Version 1 too, which Pax Exam's own bundles ask for; it is a part of version 2. */
    private static Option slf4jOfTheClassPath() {
        return systemPackages(
                "org.slf4j;version=1.7.36",
                "org.slf4j;version=2.0.17",
                "org.slf4j.event;version=2.0.17",
                "org.slf4j.helpers;version=2.0.17",
                "org.slf4j.spi;version=2.0.17");
    }

    /** The same with the SQL part. */
    static Option sqlServer(Path home, String... arguments) {
        return composite(
                server(home, arguments), bundle(location(SqlFrontEnd.class)).startLevel(1));
    }

    /** Configuration Admin, as the distribution has it. */
    static Option configurationAdmin() {
        return bundle(location("org.apache.felix.cm.impl.ConfigurationManager"));
    }

    private static String location(String className) {
        try {
            return location(Class.forName(className));
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where a class came from: a jar, or the jar that the build made of a module's classes. */
    static String location(Class<?> type) {
        try {
            Path origin = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return (Files.isDirectory(origin) ? jarOf(origin.getParent()) : origin)
                    .toUri()
                    .toString();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path jarOf(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar yet in " + target));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
