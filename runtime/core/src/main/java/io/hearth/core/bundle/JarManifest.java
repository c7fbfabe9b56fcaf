package io.hearth.core.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes the manifest out of a jar, and nothing else. Stateless; any thread. */
public final class JarManifest {
    private static final String NAME = "META-INF/MANIFEST.MF";
    private static final byte[] START_OF_ZIP = {'P', 'K'};

    private JarManifest() {}

    /**
     * The headers of the main section.
     *
     * @param jar a file that may be anything
     * @return values by name in any letter case
     * @throws BundleFault if it is no jar, or its manifest cannot be read
     */
    public static Map<String, String> read(Path jar) throws BundleFault {
        checkFile(jar);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry manifest = zip.getEntry(NAME);
            if (manifest == null || manifest.isDirectory()) {
                throw new BundleFault("it has no manifest (" + NAME + ")");
            }
            return read(zip, manifest);
        } catch (IOException | IllegalArgumentException unreadable) {
            // IllegalArgumentException: an entry's name in no known character set
            throw new BundleFault(
                    "the jar is damaged or truncated: " + reason(unreadable), unreadable);
        }
    }

    private static Map<String, String> read(ZipFile zip, ZipEntry manifest) throws BundleFault {
        try (InputStream input = zip.getInputStream(manifest)) {
            return MainSection.read(new BufferedInputStream(input));
        } catch (IOException damaged) {
            throw new BundleFault("its manifest is damaged: " + reason(damaged), damaged);
        }
    }

    /**
     * Tells apart what {@link ZipFile} reports in one word, and keeps it from pipes and devices.
     */
    private static void checkFile(Path jar) throws BundleFault {
        if (!Files.exists(jar)) {
            throw new BundleFault("the file does not exist");
        }
        if (!Files.isRegularFile(jar)) {
            throw new BundleFault("it is not a regular file");
        }
        try {
            checkStart(jar);
        } catch (IOException unreadable) {
            throw new BundleFault("the file cannot be read: " + reason(unreadable), unreadable);
        }
    }

    private static void checkStart(Path jar) throws IOException, BundleFault {
        try (InputStream input = Files.newInputStream(jar)) {
            byte[] start = input.readNBytes(START_OF_ZIP.length);
            if (start.length == 0) {
                throw new BundleFault("the file is empty");
            }
            if (!Arrays.equals(start, START_OF_ZIP)) {
                throw new BundleFault("it is not a jar: it does not begin as a zip file does");
            }
        }
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : OneLine.of(message, 200);
    }
}
