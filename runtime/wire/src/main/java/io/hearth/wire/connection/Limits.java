package io.hearth.wire.connection;

/** What the server allows now, for all clients together. Any thread. */
public interface Limits {
    /**
     * The variable max_connections.
     *
     * @return at least 1
     */
    long maxConnections();

    /**
     * The variable max_user_connections.
     *
     * @return 0 for no limit
     */
    long maxUserConnections();

    /**
     * The variable connect_timeout.
     *
     * @return seconds
     */
    long connectTimeout();
}
