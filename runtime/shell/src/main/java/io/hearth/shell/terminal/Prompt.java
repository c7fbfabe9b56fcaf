package io.hearth.shell.terminal;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.shell.session.Gogo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleException;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the prompt on a thread of its own, from the moment core is there until the input ends; the
 * server is then asked to stop. {@link #start} and {@link #close} are called once each, by the
 * activator.
 */
public final class Prompt {
    private static final Logger LOG = LoggerFactory.getLogger(Prompt.class);
    private static final long STOP_LIMIT_MILLIS = 500;

    private final Gogo gogo;
    private final ServiceTracker<PluginAdmin, PluginAdmin> admin;
    private final Settings settings;
    private final Runnable stopServer;
    private final Thread thread = new Thread(this::run, "hearth-shell");
    private volatile boolean closing;

    /**
     * What the prompt is told.
     *
     * @param version of the server, for the welcome
     * @param datadir where the history is kept; empty for no history
     */
    public record Settings(String version, Optional<Path> datadir) {}

    /**
     * Starts nothing yet.
     *
     * @param gogo is started with the prompt
     * @param admin core's service, waited for
     * @param settings what the prompt is told
     * @param stopServer begins the orderly stop of the server and returns
     */
    public Prompt(
            Gogo gogo,
            ServiceTracker<PluginAdmin, PluginAdmin> admin,
            Settings settings,
            Runnable stopServer) {
        this.gogo = gogo;
        this.admin = admin;
        this.settings = settings;
        this.stopServer = stopServer;
        thread.setDaemon(true);
    }

    /** Returns at once; the prompt appears when core is there. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            admin.waitForService(0);
            if (!closing) {
                read();
            }
        } catch (InterruptedException stop) {
            LOG.debug("The prompt was stopped before it appeared");
        } catch (IOException | BundleException failure) {
            LOG.error("The prompt cannot be shown", failure);
        } finally {
            if (!closing) {
                stopServer.run();
            }
        }
    }

    private void read() throws IOException, BundleException {
        if (Console.isTerminal()) {
            new TerminalShell(gogo, admin::getService, settings, () -> closing)
                    .run(TerminalShell.systemTerminal());
        } else {
            new LineShell(gogo, () -> closing).run(gogo.streams());
        }
    }

    /** Ends the prompt without stopping the server, and waits for the thread a little. */
    public void close() {
        closing = true;
        if (Thread.currentThread() == thread) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(STOP_LIMIT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.debug("The prompt still waits for input that may never come; left behind");
        }
    }
}
