package io.hearth.sql.session;

import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.HostSession;
import io.hearth.core.admin.SessionVariables;
import io.hearth.sql.account.Privileges;
import io.hearth.sql.type.SqlMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private final UserVariables userVariables = new UserVariables();
    private final StatementCounts statementCounts = new StatementCounts();
    private final Set<String> changedVariables = new LinkedHashSet<>();
    private final NamedStatements statements = new NamedStatements();
    private final RandomSeeds randomSeeds = new RandomSeeds();
    private volatile long pseudoThreadId;
    private final Privileges privileges = Privileges.ALL;
    private volatile OptionalDouble timestamp = OptionalDouble.empty();
    private volatile Instant statementStart = Instant.now();
    private volatile SessionVariables variables;
    private volatile Modes modes = new Modes(null, Set.of());
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
     * Its {@code @x} variables.
     *
     * @return the same object each time
     */
    public UserVariables userVariables() {
        return userVariables;
    }

    /**
     * How many statements of each kind it has run.
     *
     * @return the same object each time
     */
    public StatementCounts statementCounts() {
        return statementCounts;
    }

    /**
     * Its prepared statements.
     *
     * @return the same object each time
     */
    public NamedStatements statements() {
        return statements;
    }

    /**
     * What RAND() begins with.
     *
     * @return the same object each time
     */
    public RandomSeeds randomSeeds() {
        return randomSeeds;
    }

    /**
     * {@code @@pseudo_thread_id}.
     *
     * @return its number, or what was set
     */
    public long pseudoThreadId() {
        return pseudoThreadId == 0 ? id() : pseudoThreadId;
    }

    /**
     * {@code SET pseudo_thread_id}.
     *
     * @param id what is shown; 0 for its number
     */
    public void pseudoThreadId(long id) {
        pseudoThreadId = id;
    }

    /**
     * What it may do.
     *
     * @return asked by each statement
     */
    public Privileges privileges() {
        return privileges;
    }

    /**
     * What NOW() gives to the running statement.
     *
     * @return when it began, or what {@code SET timestamp} says
     */
    public Instant now() {
        OptionalDouble set = timestamp;
        if (set.isEmpty()) {
            return statementStart;
        }
        BigDecimal seconds = BigDecimal.valueOf(set.getAsDouble());
        long whole = seconds.longValue();
        long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole, nanos / 1000 * 1000);
    }

    /** Forgets the warnings of the statement before. */
    public void clearDiagnostics() {
        diagnostics.clear(settings.maxErrorCount().get(this), settings.sqlNotes().get(this));
    }

    /** A statement begins now. */
    public void beginStatement() {
        statementStart = Instant.now();
    }

    /**
     * {@code SET timestamp}.
     *
     * @param seconds since 1970; empty for the clock
     */
    public void timestamp(OptionalDouble seconds) {
        timestamp = seconds;
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
        Set<SqlMode> value = settings.sqlMode().get(this);
        Modes known = modes;
        if (known.value() != value) {
            known = new Modes(value, Set.copyOf(value));
            modes = known;
        }
        return known.copy();
    }

    /** A value of sql_mode and the same as a set that is never copied again. */
    private record Modes(Set<SqlMode> value, Set<SqlMode> copy) {}

    /**
     * Its time zone.
     *
     * @return of its value of {@code time_zone}
     */
    public ZoneId timeZone() {
        return TimeZones.zone(settings.timeZone().get(this));
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

    /**
     * Whether each statement commits by itself.
     *
     * @return its value of {@code autocommit}
     */
    public boolean isAutocommit() {
        return settings.autocommit().get(this);
    }

    /** COMMIT RELEASE: the session ends once the statement has been answered. */
    public void release() {
        onKill.run();
    }

    /**
     * Notes that a variable has been set, for clients that track it.
     *
     * @param assignment what was set
     */
    public void changed(Assignment assignment) {
        if (assignment.target() == Target.SESSION) {
            changedVariables.add(assignment.variable().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * The variables that were set since the last call.
     *
     * @return names in lower case, in order, each once
     */
    public List<String> takeChangedVariables() {
        List<String> names = List.copyOf(changedVariables);
        changedVariables.clear();
        return names;
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

    /** The session has ended: what is open is rolled back, what was prepared is forgotten. */
    public void close() {
        transaction.end();
        statements.closeAll();
    }

    /**
     * Forgets all that statements have left, as if it had just logged in.
     *
     * @param fresh new values of the variables
     */
    public void reset(SessionVariables fresh) {
        variables = fresh;
        transaction.end();
        statements.closeAll();
        counts.reset();
        userVariables.clear();
        pseudoThreadId = 0;
        timestamp = OptionalDouble.empty();
        diagnostics.clear(settings.maxErrorCount().get(this), true);
    }
}
