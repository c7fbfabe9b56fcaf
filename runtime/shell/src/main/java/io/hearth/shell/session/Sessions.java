package io.hearth.shell.session;

import org.osgi.framework.BundleException;

/** Opens sessions of Gogo. Thread-safe. */
@FunctionalInterface
public interface Sessions {
    /**
     * Opens a session.
     *
     * @param streams where it reads and prints
     * @return a runner, for one thread at a time; the caller closes it
     * @throws BundleException if a bundle of Gogo is missing or does not start
     */
    CommandRunner open(Streams streams) throws BundleException;
}
