package io.hearth.sql.front;

import io.hearth.core.admin.HostSession;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One client's connection. One thread at a time runs statements and reads their results on it;
 * {@link #kill} and {@link #killQuery} may come from any thread.
 */
@ProviderType
public interface SqlConnection extends AutoCloseable {
    /**
     * The session that plugins and variables see.
     *
     * @return the same object each time
     */
    HostSession session();

    /**
     * Runs a text of one statement, or of several when that is allowed.
     *
     * @param text the statements
     * @param several whether more than one may stand in it
     * @return their results in order; to be closed before the next call. The next statement runs
     *     when its result is asked for
     */
    Results execute(String text, boolean several);

    /**
     * Prepares a statement.
     *
     * @param text one statement, with {@code ?} for parameters
     * @return the statement, for the caller to close
     * @throws io.hearth.api.error.ServerException 1064 and others; 1295 if it cannot be prepared
     */
    Prepared prepare(String text);

    /**
     * Makes a schema the default: USE, COM_INIT_DB.
     *
     * @param schema its name
     * @throws io.hearth.api.error.ServerException 1049 if there is none
     */
    void useSchema(String schema);

    /**
     * The default schema.
     *
     * @return empty if there is none
     */
    Optional<String> schema();

    /**
     * The session as it was after login: variables, user variables, prepared statements, schema and
     * transaction are gone (COM_RESET_CONNECTION).
     */
    void reset();

    /**
     * What goes behind each result: autocommit, open transaction.
     *
     * @return the state after the last statement
     */
    ServerState state();

    /**
     * What changed since the last call, for SESSION_TRACK.
     *
     * @return in the order of the changes
     */
    List<StateChange> takeChanges();

    /**
     * The value of a session variable that the wire obeys, such as {@code wait_timeout}.
     *
     * @param name its name
     * @return its value as a whole number
     */
    long wholeVariable(String name);

    /**
     * The collation that result texts are sent in; binary if {@code character_set_results} is NULL.
     *
     * @return number of the character set's default collation
     */
    int resultCollation();

    /**
     * The collation that statements and their parameters come in: character_set_client.
     *
     * @return number of the character set's default collation
     */
    int clientCollation();

    /** Marks the session idle or running for SHOW PROCESSLIST. */
    void idle();

    /** Interrupts the running statement (1317); any thread. */
    void killQuery();

    /** Interrupts the running statement and ends the session; any thread. */
    void kill();

    /**
     * Whether the session was killed.
     *
     * @return true if the client's side should be closed
     */
    boolean isKilled();

    /** Rolls back what is open and ends the session. */
    @Override
    void close();

    /**
     * The state after a statement.
     *
     * @param autocommit whether each statement commits by itself
     * @param inTransaction whether a transaction is open
     * @param noBackslashEscapes whether a backslash is an ordinary character in string literals
     */
    record ServerState(boolean autocommit, boolean inTransaction, boolean noBackslashEscapes) {}

    /**
     * A change of the session's state.
     *
     * @param kind what changed
     * @param name the variable; empty for a schema
     * @param value the new value
     */
    record StateChange(Kind kind, String name, String value) {
        /** What changed. */
        public enum Kind {
            /** The default schema. */
            SCHEMA,
            /** A session variable that session_track_system_variables names. */
            VARIABLE
        }
    }
}
