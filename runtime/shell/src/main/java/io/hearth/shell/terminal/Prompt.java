package io.hearth.shell.terminal;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.shell.session.Gogo;
import io.hearth.shell.session.ServerStop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleException;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the prompt on a thread of its own, from the moment the server is ready until the input ends;
 * the server is then asked to stop. {@link #start} and {@link #close} are called once each, by the
 * activator.
 */
public final class Prompt {
    private static final Logger LOG = LoggerFactory.getLogger(Prompt.class);
    private static final long WAIT_MILLIS = 200;
    private static final int TERMINAL_ATTEMPTS = 5;

    private final Gogo gogo;
    private final ServiceTracker<?, ?> ready;
    private final Supplier<PluginAdmin> admin;
    private final Settings settings;
    private final ServerStop stop;
    private final Thread thread = new Thread(this::run, "hearth-shell");
    private volatile Optional<TerminalShell> terminal = Optional.empty();
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
     * @param ready tracks the service that says that the server is ready
     * @param admin gives core's service
     * @param settings what the prompt is told
     * @param stop is asked for when the input ends
     */
    public Prompt(
            Gogo gogo,
            ServiceTracker<?, ?> ready,
            Supplier<PluginAdmin> admin,
            Settings settings,
            ServerStop stop) {
        this.gogo = gogo;
        this.ready = ready;
        this.admin = admin;
        this.settings = settings;
        this.stop = stop;
        thread.setDaemon(true);
    }

    /** Returns at once; the prompt appears when the server is ready. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            ready.waitForService(0);
            if (!hasEnded()) {
                read();
            }
        } catch (InterruptedException end) {
            LOG.debug("The prompt was stopped before it appeared");
        } catch (IOException | BundleException | IllegalStateException failure) {
            tell(failure);
        } finally {
            if (!hasEnded()) {
                stop.run();
            }
        }
    }

    private boolean hasEnded() {
        return closing || stop.isUnderWay();
    }

    /** A server that goes down takes Gogo's bundles from under the prompt: that is no fault. */
    private void tell(Exception failure) {
        if (hasEnded()) {
            LOG.debug("The prompt ended with the server", failure);
        } else {
            LOG.error("The prompt cannot be shown", failure);
        }
    }

    private void read() throws IOException, BundleException {
        if (Console.isTerminal()) {
            TerminalShell shell =
                    new TerminalShell(
                            gogo, admin, settings, this::hasEnded, TerminalShell.systemTerminal());
            terminal = Optional.of(shell);
            shell.run();
        } else {
            new LineShell(gogo, this::hasEnded).run(gogo.streams());
        }
    }

    /**
     * Ends the prompt without stopping the server. Waits a little for the thread to put the
     * terminal back in order; not for one that reads a pipe, which may never be written to.
     */
    public void close() {
        closing = true;
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            for (int attempt = 0; attempt < attempts() && thread.isAlive(); attempt++) {
                wake();
                thread.join(WAIT_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private int attempts() {
        return terminal.isPresent() ? TERMINAL_ATTEMPTS : 1;
    }

    private void wake() {
        terminal.ifPresentOrElse(TerminalShell::interrupt, thread::interrupt);
    }
}
