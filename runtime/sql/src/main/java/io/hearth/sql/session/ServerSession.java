package io.hearth.sql.session;

import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.SessionVariables;
import io.hearth.sql.type.SqlMode;

import java.util.Optional;
import java.util.Set;

/**
 * One client's session. Its own thread changes it, one statement at a time; {@link #kill}, {@link
 * #killStatement} and what SHOW PROCESSLIST shows may be asked by any thread.
 */
public final class ServerSession implements HostSession {
    private final Identity identity;
    private final SessionSettings settings;
    private final Runnable onKill;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Interruption interruption = new Interruption();
    private final Transaction transaction = new Transaction();
    private final Counts counts = new Counts();
    private volatile SessionVariables variables;
    private volatile String schema;
    private volatile Activity activity = Activity.now(Activity.CONNECT, "", Optional.empty());

    /**
     * A session that has logged in.
     *
     * @param identity whose it is
     * @param settings the variables it obeys
     * @param variables its own values of them
     * @param onKill what KILL does to the client's side; any thread
     */
    public ServerSession(
            Identity identity,
            SessionSettings settings,
            SessionVariables variables,
            Runnable onKill) {
        this.identity = identity;
        this.settings = settings;
        this.variables = variables;
        this.onKill = onKill;
    }

    @Override
    public long id() {
        return identity.id();
    }

    @Override
    public String user() {
        return identity.user();
    }

    @Override
    public String host() {
        return identity.host();
    }

    @Override
    public SessionVariables variables() {
        return variables;
    }

    /**
     * Whose session it is.
     *
     * @return the same each time
     */
    public Identity identity() {
        return identity;
    }

    /**
     * The default schema.
     *
     * @return empty if there is none
     */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /**
     * Makes a schema the default; that it exists is the caller's to check.
     *
     * @param name its name; empty for none
     */
    public void schema(Optional<String> name) {
        schema = name.orElse(null);
    }

    /**
     * The warnings of its last statement.
     *
     * @return the same object each time
     */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * Whether its statement should stop.
     *
     * @return the same object each time
     */
    public Interruption interruption() {
        return interruption;
    }

    /**
     * Its transaction.
     *
     * @return the same object each time
     */
    public Transaction transaction() {
        return transaction;
    }

    /**
     * What its last statements counted.
     *
     * @return the same object each time
     */
    public Counts counts() {
        return counts;
    }

    /**
     * The variables it obeys.
     *
     * @return the same object each time
     */
    public SessionSettings settings() {
        return settings;
    }

    /**
     * Its sql_mode.
     *
     * @return unmodifiable
     */
    public Set<SqlMode> sqlMode() {
        return settings.sqlMode().get(this);
    }

    /**
     * What it is doing.
     *
     * @return a snapshot
     */
    public Activity activity() {
        return activity;
    }

    /**
     * It does something else from now on.
     *
     * @param next what
     */
    public void activity(Activity next) {
        activity = next;
    }

    /** Stops the running statement; any thread. */
    public void killStatement() {
        interruption.stopStatement();
    }

    /** Stops the running statement and ends the session; any thread. */
    public void kill() {
        interruption.stopSession();
        onKill.run();
    }

    /**
     * Forgets all that statements have left, as if it had just logged in.
     *
     * @param fresh new values of the variables
     */
    public void reset(SessionVariables fresh) {
        variables = fresh;
        transaction.end();
        counts.reset();
        diagnostics.clear(settings.maxErrorCount().get(this), true);
    }
}
