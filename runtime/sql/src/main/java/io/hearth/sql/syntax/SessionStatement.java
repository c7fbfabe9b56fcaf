package io.hearth.sql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Statements about the session, about other statements and about the server. Immutable. */
public sealed interface SessionStatement extends Statement {

    /**
     * {@code USE schema}.
     *
     * @param schema as typed
     */
    record Use(String schema) implements SessionStatement {}

    /**
     * {@code {DESCRIBE | DESC | EXPLAIN} table [column | 'pattern']}.
     *
     * @param table which
     * @param column a LIKE pattern for the columns; a name is one too
     */
    record Describe(ObjectName table, Optional<String> column) implements SessionStatement {}

    /** The forms of a plan. */
    enum ExplainFormat {
        /** MySQL's rows. */
        TRADITIONAL,
        /** JSON. */
        JSON,
        /** Text, indented. */
        TREE
    }

    /**
     * {@code EXPLAIN [ANALYZE] [FORMAT = format] [INTO @variable] [FOR SCHEMA schema] statement}.
     *
     * @param analyze whether it is run and measured
     * @param format absent for the session's explain_format
     * @param into the user variable that takes the plan instead of the client
     * @param schema the schema in which the statement is explained, instead of the session's
     * @param statement a query or a statement that changes rows
     */
    record Explain(
            boolean analyze,
            Optional<ExplainFormat> format,
            Optional<String> into,
            Optional<String> schema,
            Statement statement)
            implements SessionStatement {
        /** Checks that nothing is null. */
        public Explain {
            requireNonNull(statement, "statement");
        }
    }

    /**
     * {@code EXPLAIN [FORMAT = format] FOR CONNECTION id}.
     *
     * @param format absent for the session's explain_format
     * @param connection the other session
     */
    record ExplainConnection(Optional<ExplainFormat> format, long connection)
            implements SessionStatement {}

    /**
     * {@code HELP topic}.
     *
     * @param topic a word or a pattern
     */
    record Help(String topic) implements SessionStatement {}

    /**
     * {@code KILL [CONNECTION | QUERY] id}.
     *
     * @param queryOnly whether the session stays
     * @param connection which; any expression
     */
    record Kill(boolean queryOnly, Expression connection) implements SessionStatement {}

    /**
     * {@code PREPARE name FROM {'text' | @variable}}.
     *
     * @param name as typed
     * @param source a string or where one is
     */
    record Prepare(String name, PreparedText source) implements SessionStatement {}

    /** Where PREPARE takes the statement from. */
    sealed interface PreparedText {
        /**
         * A string.
         *
         * @param text the statement
         */
        record Text(String text) implements PreparedText {}

        /**
         * A user variable.
         *
         * @param name without the sign
         */
        record Variable(String name) implements PreparedText {}
    }

    /**
     * {@code EXECUTE name [USING @variable, …]}.
     *
     * @param name as typed
     * @param variables the user variables, without signs
     */
    record Execute(String name, List<String> variables) implements SessionStatement {
        /** Copies the list. */
        public Execute {
            variables = List.copyOf(variables);
        }
    }

    /**
     * {@code {DEALLOCATE | DROP} PREPARE name}.
     *
     * @param name as typed
     */
    record Deallocate(String name) implements SessionStatement {}

    /** {@code SHUTDOWN}. */
    record Shutdown() implements SessionStatement {}

    /** {@code RESTART}. */
    record Restart() implements SessionStatement {}
}
