package io.hearth.core.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files for tests, which may be patched into what no tool would write. Used by one thread. */
final class RawZip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A bundle's manifest with these headers more, each with its line end. */
    static RawZip bundle(String... headers) {
        return new RawZip()
                .entry(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: x\n"
                                + String.join("", headers)
                                + "\n");
    }

    RawZip entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    RawZip entry(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path write(Path file) {
        return write(file, bytes());
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces a text by one of equal length, wherever it stands. */
    static byte[] patch(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains(from) || from.length() != to.length()) {
            throw new IllegalArgumentException("cannot put " + to + " in place of " + from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
