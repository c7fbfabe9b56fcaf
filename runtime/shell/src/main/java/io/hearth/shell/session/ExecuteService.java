package io.hearth.shell.session;

import io.hearth.shell.command.FailureText;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the launcher calls for {@code --execute}: an OSGi service {@code
 * java.util.function.Function} with the property {@link #PROPERTY}. Takes commands separated by
 * semicolons or line ends, runs them in a new session, prints results to standard output and
 * failures to standard error. Returns 0 if all succeeded; stops at the first that fails and returns
 * 1. Thread-safe.
 */
public final class ExecuteService implements Function<String, Integer> {
    /** The service property that tells this function from others; its value is true. */
    public static final String PROPERTY = "hearth.execute";

    private static final Logger LOG = LoggerFactory.getLogger(ExecuteService.class);

    private static final long LOOK_MILLIS = 50;

    private final Gogo gogo;
    private final BooleanSupplier isStopping;

    /**
     * The service.
     *
     * @param gogo is started at the first call
     * @param isStopping tells when the server goes down: Gogo then forgets commands that are
     *     running, and nobody would wake the one who waits for them
     */
    public ExecuteService(Gogo gogo, BooleanSupplier isStopping) {
        this.gogo = gogo;
        this.isStopping = isStopping;
    }

    @Override
    public Integer apply(String text) {
        FutureTask<Integer> commands = new FutureTask<>(() -> run(text));
        Thread thread = new Thread(commands, "hearth-execute");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(commands);
        } catch (ExecutionException failure) {
            LOG.error("The commands cannot be run", failure.getCause());
            System.err.println(FailureText.of(failure.getCause()));
            return 1;
        } catch (InterruptedException interrupted) {
            commands.cancel(true);
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** A server that was told to stop by a command has done what was asked. */
    private int await(FutureTask<Integer> commands)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return commands.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                if (isStopping.getAsBoolean()) {
                    return 0;
                }
            }
        }
    }

    private int run(String text) throws BundleException {
        try (CommandRunner runner = gogo.open(gogo.streams())) {
            boolean succeeded = runner.run(text);
            return succeeded || isStopping.getAsBoolean() ? 0 : 1;
        }
    }
}
