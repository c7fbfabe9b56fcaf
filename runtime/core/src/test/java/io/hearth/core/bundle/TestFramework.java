package io.hearth.core.bundle;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A real framework inside a unit test. Thread-safe. */
public final class TestFramework implements AutoCloseable {
    private final Framework framework;
    private final AtomicInteger installed = new AtomicInteger();

    public TestFramework(Path storage) throws BundleException {
        framework =
                new FrameworkFactory()
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        storage.toString(),
                                        Constants.FRAMEWORK_BSNVERSION,
                                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                                        "org.slf4j;version=2.0.17"));
        framework.start();
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    public Bundle install(TestJar jar) throws BundleException {
        String location = "test:" + installed.incrementAndGet();
        return context().installBundle(location, new ByteArrayInputStream(jar.bytes()));
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
