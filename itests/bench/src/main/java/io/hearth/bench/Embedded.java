package io.hearth.bench;

import io.hearth.api.plugin.Plugin;
import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.UserPolicy;
import io.hearth.itests.server.Deadline;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework in this process: with core, or bare. Not thread-safe. */
final class Embedded implements AutoCloseable {
    private static final String SLF4J =
            Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                    .map(name -> name + ";version=2.0.17")
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();

    private final Framework framework;

    private Embedded(Framework framework) {
        this.framework = framework;
    }

    /** A framework that only the API bundle is in. */
    static Embedded bare(Path folder) throws BundleException {
        return start(folder, Plugin.class);
    }

    /** A framework in which core serves the home folder. */
    static Embedded server(Path home) throws BundleException {
        Embedded server = start(home, Plugin.class, PluginAdmin.class);
        Deadline.await(Duration.ofSeconds(30), server::isReady, () -> "core is not ready");
        return server;
    }

    private static Embedded start(Path home, Class<?>... ofBundles) throws BundleException {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, home.resolve("cache").toString());
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SLF4J);
        properties.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        properties.put("hearth.home", home.toString());
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow()
                        .newFramework(properties);
        framework.start();
        for (Class<?> type : ofBundles) {
            framework.getBundleContext().installBundle("reference:" + origin(type)).start();
        }
        return new Embedded(framework);
    }

    /** A jar, or the folder of classes and manifest that the build has made it from. */
    private static URI origin(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    private boolean isReady() {
        try {
            return context().getServiceReferences(Supplier.class.getName(), "(hearth.ready=true)")
                    != null;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PluginAdmin.install; by reflection, as this class sees another copy of the interface. */
    void install(String plugin, String library) {
        call("install", plugin, library);
    }

    void uninstall(String plugin) {
        call("uninstall", plugin);
    }

    /** PluginAdmin.upgrade with the default policy for users. */
    void upgrade(String plugin, String library) {
        try {
            Class<?> policy = admin().getBundle().loadClass(UserPolicy.class.getName());
            call("upgrade", plugin, library, policy.getField("DEFAULT").get(null));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ServiceReference<?> admin() {
        try {
            return context().getAllServiceReferences(PluginAdmin.class.getName(), null)[0];
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void call(String method, Object... arguments) {
        try {
            ServiceReference<?> reference = admin();
            Object admin = context().getService(reference);
            Class<?> contract = reference.getBundle().loadClass(PluginAdmin.class.getName());
            Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
            Method found = contract.getMethod(method, types);
            found.invoke(admin, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What core does with a plugin bundle, without core: install, start, stop, uninstall. */
    void cycle(Path jar) throws BundleException, IOException {
        try (var content = Files.newInputStream(jar)) {
            Bundle bundle = context().installBundle(jar.toString(), content);
            bundle.start();
            bundle.stop();
            bundle.uninstall();
        }
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(30_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
