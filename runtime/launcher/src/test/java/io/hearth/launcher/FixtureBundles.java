package io.hearth.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A distribution folder with bundles made of test classes. Used by one thread. */
final class FixtureBundles {
    private final Path home;

    FixtureBundles(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(bundles());
    }

    Path bundles() {
        return home.resolve("bundles");
    }

    /** A bundle without code. */
    Path plain(String name, String version) throws IOException {
        return write(name, manifest(name, version));
    }

    /** A bundle whose activator is that class. */
    Path activated(String name, Class<?> activator) throws IOException {
        Manifest manifest = manifest(name, "1.0.0");
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Bundle-Activator", activator.getName());
        attributes.putValue("Import-Package", "org.osgi.framework,org.slf4j;version=\"[2,3)\"");
        return write(name, manifest, activator);
    }

    void startOrder(String... lines) throws IOException {
        Files.writeString(bundles().resolve("start-order"), String.join("\n", lines));
    }

    private static Manifest manifest(String name, String version) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", version);
        return manifest;
    }

    private Path write(String name, Manifest manifest, Class<?>... classes) throws IOException {
        Path jar = bundles().resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(entry));
                try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
