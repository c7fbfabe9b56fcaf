package io.hearth.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the framework; the one place that knows which one it is. */
final class FelixFramework {
    private static final Logger LOG = LoggerFactory.getLogger("framework");

    private FelixFramework() {}

    /** An initialised framework. Its cache can be made anew at any time, so a damaged one is. */
    static Framework initialised(Map<String, String> settings, FrameworkLog log)
            throws StartException {
        try {
            return initialise(settings, log);
        } catch (BundleException | RuntimeException damaged) {
            LOG.warn("The framework's cache is made anew: {}", damaged.getMessage(), damaged);
            delete(Path.of(settings.get(Constants.FRAMEWORK_STORAGE)));
        }
        try {
            return initialise(settings, log);
        } catch (BundleException failure) {
            throw StartException.of(failure);
        }
    }

    private static Framework initialise(Map<String, String> settings, FrameworkLog log)
            throws BundleException {
        org.apache.felix.framework.Logger logger = new org.apache.felix.framework.Logger();
        logger.setLogger(log);
        Map<String, Object> configuration = new HashMap<>(settings);
        configuration.put("felix.log.logger", logger);
        Framework framework = new Felix(configuration);
        framework.init(log);
        return framework;
    }

    private static void delete(Path folder) throws StartException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new StartException(
                    "The framework's cache '" + folder + "' is damaged and cannot be removed",
                    failure);
        }
    }
}
