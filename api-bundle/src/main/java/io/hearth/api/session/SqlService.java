package io.hearth.api.session;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs SQL from a plugin. An OSGi service of the SQL bundle; any thread. It is there while the
 * server can run statements, and a plugin looks it up when it needs it.
 */
@ProviderType
public interface SqlService {
    /**
     * Opens a session of the server's own user.
     *
     * @return the session, for the caller to close; SHOW PROCESSLIST lists it
     * @throws io.hearth.api.error.ServerException 1053 while the server goes down
     */
    SqlSession open();
}
