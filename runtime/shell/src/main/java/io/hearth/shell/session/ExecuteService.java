package io.hearth.shell.session;

import io.hearth.shell.command.FailureText;
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

    private final Gogo gogo;

    /**
     * The service.
     *
     * @param gogo is started at the first call
     */
    public ExecuteService(Gogo gogo) {
        this.gogo = gogo;
    }

    @Override
    public Integer apply(String text) {
        try (CommandRunner runner = gogo.open(gogo.streams())) {
            return runner.run(text) ? 0 : 1;
        } catch (BundleException failure) {
            LOG.error("The commands cannot be run", failure);
            System.err.println(FailureText.of(failure));
            return 1;
        }
    }
}
