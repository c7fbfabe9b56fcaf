package io.hearth.sql.session;

import java.util.Optional;

/**
 * What a session is doing, as SHOW PROCESSLIST shows it. Immutable.
 *
 * @param command such as {@code Query} or {@code Sleep}
 * @param since when it began, {@link System#nanoTime}
 * @param state a word on the stage; empty if there is nothing to say
 * @param info the statement's text
 */
public record Activity(String command, long since, String state, Optional<String> info) {
    /** Waiting for the client. */
    public static final String SLEEP = "Sleep";

    /** Running a statement. */
    public static final String QUERY = "Query";

    /** Running a prepared statement. */
    public static final String EXECUTE = "Execute";

    /** Preparing a statement. */
    public static final String PREPARE = "Prepare";

    /** Logging in. */
    public static final String CONNECT = "Connect";

    /**
     * Something that begins now.
     *
     * @param command what
     * @param state on which stage
     * @param info the statement's text
     * @return the activity
     */
    public static Activity now(String command, String state, Optional<String> info) {
        return new Activity(command, System.nanoTime(), state, info);
    }

    /**
     * How long it has lasted.
     *
     * @return whole seconds
     */
    public long seconds() {
        return Math.max(0, System.nanoTime() - since) / 1_000_000_000L;
    }
}
