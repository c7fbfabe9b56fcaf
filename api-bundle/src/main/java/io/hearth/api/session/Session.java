package io.hearth.api.session;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One client's session (MySQL's THD), read-only to plugins. Any thread; what it tells holds until
 * the session ends, so keep it no longer than the call that brought it.
 */
@ProviderType
public interface Session {
    /**
     * The number that SHOW PROCESSLIST shows.
     *
     * @return unique among the sessions of a server's run
     */
    long id();

    /**
     * Who is logged in.
     *
     * @return the account's user name; empty if there is none
     */
    String user();

    /**
     * Where the client is.
     *
     * @return a host name or address; empty if there is none
     */
    String host();
}
