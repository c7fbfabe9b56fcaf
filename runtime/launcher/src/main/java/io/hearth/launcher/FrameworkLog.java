package io.hearth.launcher;

import java.util.function.BooleanSupplier;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the framework has to say to the log. Thread-safe.
 *
 * <p>While the server starts, an exception goes to the log file alone: it ends the start, and the
 * operator is to read one sentence about it.
 */
final class FrameworkLog implements FrameworkListener {
    private static final Logger LOG = LoggerFactory.getLogger("framework");
    private static final Logger DETAILS = LoggerFactory.getLogger("hearth.details");
    private static final int ERROR = 1;
    private static final int WARNING = 2;
    private static final int INFO = 3;

    private final BooleanSupplier starting;

    FrameworkLog(BooleanSupplier starting) {
        this.starting = starting;
    }

    /** Called by Felix, by name, with a level of the OSGi log service. */
    public void log(int level, String message, Throwable thrown) {
        if (level <= ERROR && thrown != null && starting.getAsBoolean()) {
            DETAILS.error(message, thrown);
        } else if (level <= ERROR) {
            LOG.error(message, thrown);
        } else if (level == WARNING) {
            LOG.warn(message, thrown);
        } else if (level == INFO) {
            LOG.info(message, thrown);
        } else {
            LOG.debug(message, thrown);
        }
    }

    /** Errors come through {@link #log} already; a warning comes here only. */
    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.WARNING) {
            LOG.warn("bundle {}", event.getBundle().getSymbolicName(), event.getThrowable());
        }
    }
}
