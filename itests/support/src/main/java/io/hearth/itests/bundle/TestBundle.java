package io.hearth.itests.bundle;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import io.hearth.api.plugin.Plugin;
import io.hearth.itests.plugin.Evidence;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle in the making. The manifest comes from the classes' annotations by bnd, as in a plugin's
 * own build; headers given here go before. Not thread-safe.
 */
public final class TestBundle {
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String symbolicName;

    private TestBundle(String symbolicName) {
        this.symbolicName = symbolicName;
        header("Bundle-SymbolicName", symbolicName);
        header("Bundle-Version", "1.0.0");
    }

    /** A bundle of that symbolic name, version 1.0.0, so far empty. */
    public static TestBundle named(String symbolicName) {
        return new TestBundle(symbolicName);
    }

    /** Puts classes in; nested ones have to be named. Outer and super classes come along. */
    public TestBundle with(Class<?>... added) {
        classes.add(Evidence.class);
        Stream.of(added).forEach(this::addWithRelatives);
        return this;
    }

    private void addWithRelatives(Class<?> type) {
        if (classes.add(type)) {
            Stream.of(type.getDeclaringClass(), type.getSuperclass())
                    .filter(relative -> relative != null)
                    .filter(relative -> relative.getPackage() == type.getPackage())
                    .forEach(this::addWithRelatives);
        }
    }

    /** Sets a header, or an instruction to bnd. */
    public TestBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sets the bundle's version. */
    public TestBundle version(String version) {
        return header("Bundle-Version", version);
    }

    /** Adds a declaration by hand, for what the annotation would refuse. */
    public TestBundle declare(String clause) {
        headers.merge("Provide-Capability", "io.hearth.plugin;" + clause, (a, b) -> a + "," + b);
        return header(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=io.hearth.plugin)(version>=1.0.0)(!(version>=2.0.0)))\"");
    }

    /** Adds a requirement; after {@link #declare}, which sets the first one. */
    public TestBundle require(String clause) {
        headers.merge("Require-Capability", clause, (a, b) -> a + "," + b);
        return this;
    }

    /** Adds a requirement of a plugin, such as {@code (&(name=base)(version>=1.0.0))}. */
    public TestBundle requirePlugin(String filter) {
        return require("io.hearth.plugin;filter:=\"" + filter + "\"");
    }

    /** Builds the jar. */
    public Path writeTo(Path file) {
        try (Analyzer analyzer = new Analyzer()) {
            Jar jar = new Jar(symbolicName);
            for (Class<?> type : classes) {
                String path = type.getName().replace('.', '/') + ".class";
                jar.putResource(path, new EmbeddedResource(bytes(type, path), 0));
            }
            analyzer.setJar(jar);
            analyzer.addClasspath(new File(origin(Plugin.class)));
            headers.forEach(analyzer::setProperty);
            Manifest manifest = analyzer.calcManifest();
            check(analyzer.getErrors());
            jar.setManifest(manifest);
            Files.createDirectories(file.toAbsolutePath().getParent());
            jar.write(file.toFile());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Exception failure) {
            throw new IllegalStateException("cannot build " + file, failure);
        }
    }

    private static byte[] bytes(Class<?> type, String path) throws IOException {
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }

    private static String origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static void check(List<String> errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException(String.join("; ", errors));
        }
    }
}
