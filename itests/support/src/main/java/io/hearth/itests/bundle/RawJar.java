package io.hearth.itests.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars whose manifest is written by hand, byte by byte, so that it can be wrong. */
public final class RawJar {
    private RawJar() {}

    /** A jar with that manifest and nothing else. */
    public static Path write(Path file, String manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return writeBytes(file, bytes.toByteArray());
    }

    /** A jar with one entry that is no manifest. */
    public static Path withoutManifest(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return writeBytes(file, bytes.toByteArray());
    }

    /** The lines of a bundle's manifest that declares plugins by these clauses. */
    public static String manifest(String symbolicName, String version, String... clauses) {
        StringBuilder text = new StringBuilder("Manifest-Version: 1.0\n");
        text.append("Bundle-ManifestVersion: 2\n");
        text.append(line("Bundle-SymbolicName: " + symbolicName));
        text.append(line("Bundle-Version: " + version));
        if (clauses.length > 0) {
            text.append(
                    line(
                            "Provide-Capability: io.hearth.plugin;"
                                    + String.join(",io.hearth.plugin;", clauses)));
        }
        return text.append('\n').toString();
    }

    /** A header broken into lines of 72 bytes, as the format wants it; ASCII only. */
    public static String line(String header) {
        StringBuilder text = new StringBuilder();
        String rest = header;
        while (rest.length() > 70) {
            text.append(rest, 0, 70).append("\n ");
            rest = rest.substring(70);
        }
        return text.append(rest).append('\n').toString();
    }

    /** The first half of another file. */
    public static Path truncated(Path file, Path whole) {
        try {
            byte[] bytes = Files.readAllBytes(whole);
            return writeBytes(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file with these bytes. */
    public static Path writeBytes(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(content);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
