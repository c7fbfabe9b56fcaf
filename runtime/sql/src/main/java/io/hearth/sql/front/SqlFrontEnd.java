package io.hearth.sql.front;

import org.osgi.annotation.versioning.ProviderType;

/** Opens connections to the SQL part. An OSGi service; any thread. */
@ProviderType
public interface SqlFrontEnd {
    /**
     * Opens a session for a client that has proved who it is.
     *
     * @param client who, and what it asked for
     * @return the connection, for the caller to close
     * @throws io.hearth.api.error.ServerException 1049 for an unknown schema, 1053 while the server
     *     goes down
     */
    SqlConnection open(Client client);

    /**
     * The accounts, for whoever authenticates.
     *
     * @return the same object each time
     */
    Accounts accounts();

    /**
     * The next number of a session: the wire shows it in its greeting, before {@link #open}.
     *
     * @return unique in this run of the server
     */
    long nextConnectionId();
}
