package io.hearth.shell;

import io.hearth.core.admin.PluginAdmin;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/**
 * A real framework with Gogo's bundles, the shell and a fake core, as the distribution has them.
 */
final class EmbeddedFelix {
    /** What core, the API and the launcher export in the distribution. */
    private static final String EXPORTS =
            "io.hearth.api.error;version=1.0.0,"
                    + "io.hearth.api.plugin;version=1.0.0,"
                    + "io.hearth.api.session;version=1.0.0,"
                    + "io.hearth.api.variable;version=1.0.0,"
                    + "io.hearth.core.admin;version=1.0.0,"
                    + "org.slf4j;version=2.0.17";

    final FakePluginAdmin admin = new FakePluginAdmin();
    final Framework framework;
    final Bundle shell;
    final ServiceRegistration<PluginAdmin> adminRegistration;

    EmbeddedFelix(Path directory, Map<String, String> properties) throws BundleException {
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, directory.toString());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, EXPORTS);
        framework = new FrameworkFactory().newFramework(configuration);
        framework.start();
        install("org.apache.felix.gogo.runtime-");
        install("org.apache.felix.gogo.command-");
        adminRegistration = context().registerService(PluginAdmin.class, admin, null);
        registerReadiness();
        shell =
                context()
                        .installBundle(
                                "reference:file:" + Path.of("target/classes").toAbsolutePath());
        shell.start();
    }

    private void registerReadiness() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("hearth.ready", true);
        Supplier<String> line = () -> "ready for connections";
        context().registerService(Supplier.class, line, properties);
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    private void install(String jar) throws BundleException {
        String[] path = System.getProperty("java.class.path").split(File.pathSeparator);
        String file =
                Arrays.stream(path)
                        .filter(entry -> Path.of(entry).getFileName().toString().startsWith(jar))
                        .findFirst()
                        .orElseThrow();
        context().installBundle("reference:file:" + file);
    }

    int state(String symbolicName) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow()
                .getState();
    }

    /** Waits until the framework has stopped, for ten seconds at most. */
    int waitForStop() throws InterruptedException {
        return framework.waitForStop(10_000).getType();
    }

    void stop() throws BundleException, InterruptedException {
        framework.stop();
        waitForStop();
    }
}
