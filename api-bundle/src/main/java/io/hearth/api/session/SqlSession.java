package io.hearth.api.session;

import org.osgi.annotation.versioning.ProviderType;

/** A session that a plugin runs statements in. One thread at a time. */
@ProviderType
public interface SqlSession extends AutoCloseable {
    /**
     * Runs one statement.
     *
     * @param statement the text; {@code ?} stands for a parameter
     * @param parameters their values, as {@link io.hearth.api.table.RowWriter#set} takes them; null
     *     for NULL
     * @return what it answers, for the caller to close before the next statement
     * @throws io.hearth.api.error.ServerException with MySQL's number if it fails
     */
    SqlResult execute(String statement, Object... parameters);

    /**
     * The session's number.
     *
     * @return as SHOW PROCESSLIST shows it
     */
    long id();

    /** Rolls back what is open and ends the session. */
    @Override
    void close();
}
