package io.hearth.sql.session;

import static java.util.Objects.requireNonNull;

import io.hearth.sql.syntax.Statement;
import io.hearth.sql.type.SqlMode;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A statement that was prepared, by PREPARE or by the protocol. Immutable but for being closed; its
 * session's thread.
 */
public final class PreparedStatement implements AutoCloseable {
    private final String text;
    private final Statement statement;
    private final int parameters;
    private final Set<SqlMode> modes;
    private final Runnable whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A prepared statement.
     *
     * @param text as it was given
     * @param statement its tree
     * @param parameters how many question marks it has
     * @param modes the sql_mode under which it was parsed
     * @param whenClosed told once
     */
    public PreparedStatement(
            String text,
            Statement statement,
            int parameters,
            Set<SqlMode> modes,
            Runnable whenClosed) {
        this.text = requireNonNull(text, "text");
        this.statement = requireNonNull(statement, "statement");
        this.parameters = parameters;
        this.modes = Set.copyOf(modes);
        this.whenClosed = requireNonNull(whenClosed, "whenClosed");
    }

    /**
     * Its text.
     *
     * @return as it was given
     */
    public String text() {
        return text;
    }

    /**
     * Its tree.
     *
     * @return the same object each time
     */
    public Statement statement() {
        return statement;
    }

    /**
     * The sql_mode under which it was parsed.
     *
     * @return unmodifiable
     */
    public Set<SqlMode> modes() {
        return modes;
    }

    /**
     * How many question marks it has.
     *
     * @return 0 or more
     */
    public int parameters() {
        return parameters;
    }

    /** Forgets it; closing again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
        }
    }
}
