package io.hearth.shell.session;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The orderly stop of the server. Thread-safe. */
public final class ServerStop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerStop.class);

    private final Bundle framework;
    private volatile boolean asked;

    /**
     * Stops nothing yet.
     *
     * @param framework the system bundle
     */
    public ServerStop(Bundle framework) {
        this.framework = framework;
    }

    /** Begins the stop, which the framework does on a thread of its own, and returns at once. */
    @Override
    public void run() {
        asked = true;
        try {
            framework.stop();
        } catch (BundleException failure) {
            LOG.error("The server does not stop", failure);
        }
    }

    /**
     * Whether the server is on its way down.
     *
     * @return true from the moment its stop was asked for, here or elsewhere
     */
    public boolean isUnderWay() {
        return asked || framework.getState() == Bundle.STOPPING;
    }
}
