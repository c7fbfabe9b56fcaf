package io.hearth.launcher;

import io.hearth.options.Options;
import io.hearth.options.ServerOption;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the server, from the lock on the data directory to the exit code. {@link #run} is
 * called once; {@link #stop} by any thread, any number of times.
 */
final class Server {
    private static final String ANNOUNCEMENTS = "hearth";
    private static final String DETAILS = "hearth.details";

    private final Options options;
    private final List<String> arguments;
    private final StartWatch watch = new StartWatch();
    private volatile Framework framework;

    Server(Options options, List<String> arguments) {
        this.options = options;
        this.arguments = arguments;
    }

    /**
     * Starts the server and returns when it has stopped.
     *
     * @return 0 after an orderly stop, 1 if it did not start or a command of {@code --execute}
     *     failed
     * @throws StartException if it did not start, and there is no log yet that could say so
     */
    // Lock, log and pid file are held for the time of their block, not used in it.
    @SuppressWarnings("try")
    int run() throws StartException {
        try (StopSignal signal = StopSignal.install(this::stop);
                DatadirLock lock = DatadirLock.acquire(options.path(ServerOption.DATADIR));
                Logs logs = Logs.open(options)) {
            int exit = logged(lock.afterCrash());
            signal.ended(exit);
            return exit;
        } catch (IOException failure) {
            throw new StartException("The data directory cannot be given back", failure);
        }
    }

    /**
     * Starts the runtime for what it answers instead of a ready line, and stops it.
     *
     * @throws StartException if it did not start
     */
    // Lock and log are held for the time of their block, not used in it.
    @SuppressWarnings("try")
    String answer() throws StartException {
        try (DatadirLock lock = DatadirLock.acquire(options.path(ServerOption.DATADIR));
                Logs logs = Logs.open(options)) {
            try {
                startFramework(false);
                return ready();
            } finally {
                stopFramework();
            }
        } catch (IOException failure) {
            throw new StartException("The data directory cannot be given back", failure);
        }
    }

    private int logged(boolean afterCrash) {
        Logger announcements = LoggerFactory.getLogger(ANNOUNCEMENTS);
        try {
            return serve(announcements, afterCrash);
        } catch (CancellationException stoppedBeforeReady) {
            announcements.info("stopped before it was ready");
            return 0;
        } catch (StartException failure) {
            announcements.error(failure.getMessage());
            LoggerFactory.getLogger(DETAILS).error("The start failed", failure);
            return 1;
        }
    }

    @SuppressWarnings("try")
    private int serve(Logger announcements, boolean afterCrash) throws StartException {
        try {
            startFramework(afterCrash);
            String line = ready();
            try (PidFile pid = PidFile.write(options.path(ServerOption.PID_FILE))) {
                announcements.info(line);
                int exit = untilStop();
                announcements.info("shutting down");
                stopFramework();
                return exit;
            } catch (IOException failure) {
                throw new StartException("The pid file cannot be removed", failure);
            }
        } finally {
            stopFramework();
        }
    }

    private void startFramework(boolean afterCrash) throws StartException {
        Framework made = initialisedFramework(afterCrash);
        framework = made;
        watch.open(made.getBundleContext());
        new RuntimeBundles(options.home().resolve("bundles")).install(made.getBundleContext());
        if (watch.stopping().isDone()) {
            throw new CancellationException();
        }
        try {
            made.start();
        } catch (BundleException failure) {
            throw StartException.of(failure);
        }
    }

    private Framework initialisedFramework(boolean afterCrash) throws StartException {
        FrameworkLog log = new FrameworkLog(watch::isStarting);
        Map<String, String> settings = FrameworkSettings.of(options, arguments);
        if (afterCrash) {
            LoggerFactory.getLogger(ANNOUNCEMENTS)
                    .warn(
                            "the last server did not stop in order; the framework's cache is made anew");
            settings.put(
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        }
        Framework made = FelixFramework.initialised(settings, log);
        PidFile.removeLeftOver(options.path(ServerOption.PID_FILE));
        return made;
    }

    private String ready() throws StartException {
        try {
            return watch.ready().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof StartException told
                    ? told
                    : StartException.of(failure.getCause());
        }
    }

    /** Waits for the stop, or for the commands; returns the exit code. */
    private int untilStop() {
        String commands = options.get(ServerOption.EXECUTE);
        if (commands.isEmpty()) {
            watch.stopping().join();
            return 0;
        }
        CompletableFuture<Integer> exit = Commands.run(framework.getBundleContext(), commands);
        CompletableFuture.anyOf(exit, watch.stopping()).join();
        return exit.getNow(0);
    }

    /** Asks for an orderly stop; returns at once. */
    void stop() {
        watch.stopRequested();
    }

    private void stopFramework() throws StartException {
        if (framework == null) {
            return;
        }
        try {
            framework.stop();
            framework.waitForStop(0);
        } catch (BundleException failure) {
            throw StartException.of(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartException("The server was interrupted while it stopped", interrupted);
        }
    }
}
