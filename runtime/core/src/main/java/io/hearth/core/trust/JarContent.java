package io.hearth.core.trust;

import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.JarManifest;
import io.hearth.core.bundle.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;

/**
 * Reads every entry of a jar through, as the framework would, and counts. Used by one thread.
 *
 * <p>{@link ZipFile} is what the framework and the JDK's class loaders read jars with, so that they
 * will see the same entries. Nested jars of the class path are unpacked to a temporary file for the
 * same reason; the framework unpacks them too. Jars within nested jars are files like any other.
 */
final class JarContent {
    private final UnpackedSize size;
    private final byte[] buffer = new byte[1 << 14];

    private JarContent(UnpackedSize size) {
        this.size = size;
    }

    /** Refuses a jar that is not what it should be. */
    static void check(Path jar, JarLimits limits) throws BundleFault {
        Set<String> classPath = classPath(JarManifest.read(jar));
        try {
            new JarContent(new UnpackedSize(limits, Files.size(jar))).read(jar, classPath);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BundleFault("the jar is damaged: " + reason(damaged), damaged);
        }
    }

    /** Everything on the class path that may be the path of a nested jar, and perhaps more. */
    private static Set<String> classPath(Map<String, String> headers) {
        Set<String> paths = new LinkedHashSet<>();
        for (String part : headers.getOrDefault(Constants.BUNDLE_CLASSPATH, "").split("[,;]")) {
            String path = part.trim().replace("\"", "");
            paths.add(path.startsWith("/") ? path.substring(1) : path);
        }
        return paths;
    }

    private void read(Path jar, Set<String> classPath) throws IOException, BundleFault {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : checkedEntries(zip)) {
                boolean nested = classPath.contains(entry.getName()) && !entry.isDirectory();
                if (nested) {
                    readNested(zip, entry);
                } else {
                    unpack(zip, entry, OutputStream.nullOutputStream());
                }
            }
        }
    }

    /** The entries, when their number and all names are well: before anything is unpacked. */
    private List<ZipEntry> checkedEntries(ZipFile zip) throws BundleFault {
        size.addEntries(zip.size());
        EntryNames names = new EntryNames();
        List<ZipEntry> entries = new ArrayList<>(zip.size());
        for (ZipEntry entry :
                (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            names.check(entry);
            entries.add(entry);
        }
        return entries;
    }

    private void readNested(ZipFile zip, ZipEntry entry) throws IOException, BundleFault {
        Path copy = Files.createTempFile("hearth-nested", ".jar");
        try {
            try (OutputStream output = Files.newOutputStream(copy)) {
                unpack(zip, entry, output);
            }
            read(copy, Set.of());
        } catch (BundleFault fault) {
            throw within(entry, fault.getMessage(), fault);
        } catch (IOException | IllegalArgumentException damaged) {
            throw within(entry, "the jar is damaged: " + reason(damaged), damaged);
        } finally {
            Files.delete(copy);
        }
    }

    private static BundleFault within(ZipEntry nested, String message, Exception cause) {
        return new BundleFault(
                "its nested jar " + OneLine.quote(nested.getName()) + ": " + message, cause);
    }

    private void unpack(ZipFile zip, ZipEntry entry, OutputStream output)
            throws IOException, BundleFault {
        CRC32 checksum = new CRC32();
        long length = 0;
        try (InputStream input = zip.getInputStream(entry)) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                size.addBytes(read);
                checksum.update(buffer, 0, read);
                output.write(buffer, 0, read);
                length += read;
            }
        }
        if (length != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw new BundleFault(
                    "its entry %s is damaged: it does not have the checksum or size that the jar states"
                            .formatted(OneLine.quote(entry.getName())));
        }
        if (entry.isDirectory() && length > 0) {
            throw new BundleFault(
                    "its directory " + OneLine.quote(entry.getName()) + " has a content");
        }
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : OneLine.of(message, 200);
    }
}
