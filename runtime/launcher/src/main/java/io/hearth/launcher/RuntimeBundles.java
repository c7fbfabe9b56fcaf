package io.hearth.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The bundles in the distribution's folder {@code bundles/}: all are installed, in place, without a
 * copy; those that the file {@code start-order} names are started with the framework. Used by one
 * thread.
 *
 * <p>What the framework's cache has kept is left as it is, unless a jar has moved, gone or changed.
 */
final class RuntimeBundles {
    private static final String REFERENCE = "reference:file:";
    private static final String START_ORDER = "start-order";

    private final Path folder;

    RuntimeBundles(Path folder) {
        this.folder = folder;
    }

    /** Whether a bundle is one of the runtime's own. */
    static boolean isOurs(Bundle bundle) {
        return bundle.getLocation().startsWith(REFERENCE);
    }

    /**
     * Makes the framework's bundles what the folder says. To be called before the framework starts;
     * it then starts them.
     */
    void install(BundleContext framework) throws StartException {
        Map<String, Path> wanted = new LinkedHashMap<>();
        List<Path> toStart = toStart();
        Stream.concat(toStart.stream(), jars().stream())
                .forEach(jar -> wanted.put("reference:" + jar.toUri(), jar));
        try {
            removeOthers(framework, wanted);
            for (Map.Entry<String, Path> entry : wanted.entrySet()) {
                Bundle bundle = installed(framework, entry.getKey(), entry.getValue());
                setStarted(bundle, toStart.contains(entry.getValue()));
            }
        } catch (BundleException failure) {
            throw StartException.of(failure);
        }
    }

    private List<Path> toStart() throws StartException {
        Path file = folder.resolve(START_ORDER);
        List<Path> jars;
        try {
            jars =
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(folder::resolve)
                            .toList();
        } catch (IOException failure) {
            throw incomplete(file, failure);
        }
        for (Path jar : jars) {
            if (!Files.isReadable(jar)) {
                throw incomplete(jar, null);
            }
        }
        return jars;
    }

    private List<Path> jars() throws StartException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException failure) {
            throw incomplete(folder, failure);
        }
    }

    private static StartException incomplete(Path missing, Exception cause) {
        return new StartException(
                "The distribution is not complete: '" + missing + "' cannot be read", cause);
    }

    private static void removeOthers(BundleContext framework, Map<String, Path> wanted)
            throws BundleException {
        for (Bundle bundle : framework.getBundles()) {
            if (isOurs(bundle) && !wanted.containsKey(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
    }

    private static Bundle installed(BundleContext framework, String location, Path jar)
            throws BundleException {
        Bundle kept = framework.getBundle(location);
        if (kept == null) {
            return framework.installBundle(location);
        }
        if (jar.toFile().lastModified() > kept.getLastModified()) {
            kept.update();
        }
        return kept;
    }

    private static void setStarted(Bundle bundle, boolean start) throws BundleException {
        boolean isStarted = bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
        if (start && !isStarted) {
            bundle.start();
        } else if (!start && isStarted) {
            bundle.stop();
        }
    }
}
