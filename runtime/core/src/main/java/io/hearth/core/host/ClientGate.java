package io.hearth.core.host;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The part of the server that lets clients in. Registered as an OSGi service; core opens it when
 * all plugins have started, or at once if it comes later, and closes it before the first plugin
 * stops.
 */
@ConsumerType
public interface ClientGate {
    /**
     * Begins to let clients in. Called once.
     *
     * @return the TCP port, for the line that says the server is ready; 0 if there is none
     * @throws io.hearth.api.error.ServerException if it cannot; the server then does not start, and
     *     the message is the one sentence that the operator reads
     */
    int open();

    /**
     * Lets nobody in any more and ends all sessions. Called at most once, also when never opened.
     */
    void close();
}
