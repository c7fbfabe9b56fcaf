package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;

/** FLUSH statements. Immutable. */
public sealed interface FlushStatement extends Statement {

    /** Whether a statement is written to the binary log. */
    enum Logging {
        /** It is. */
        LOGGED,
        /** {@code NO_WRITE_TO_BINLOG} or {@code LOCAL}. */
        LOCAL
    }

    /** What FLUSH empties, closes or writes, besides tables. */
    enum FlushTarget {
        /** {@code BINARY LOGS}. */
        BINARY_LOGS,
        /** {@code ENGINE LOGS}. */
        ENGINE_LOGS,
        /** {@code ERROR LOGS}. */
        ERROR_LOGS,
        /** {@code GENERAL LOGS}. */
        GENERAL_LOGS,
        /** {@code SLOW LOGS}. */
        SLOW_LOGS,
        /** {@code RELAY LOGS [FOR CHANNEL]}. */
        RELAY_LOGS,
        /** {@code LOGS}: all of them. */
        LOGS,
        /** {@code PRIVILEGES}. */
        PRIVILEGES,
        /** {@code STATUS}. */
        STATUS,
        /** {@code USER_RESOURCES}. */
        USER_RESOURCES,
        /** {@code OPTIMIZER_COSTS}. */
        OPTIMIZER_COSTS,
        /** {@code HOSTS}: MariaDB's and MySQL's before 8.4. */
        HOSTS
    }

    /**
     * {@code FLUSH [LOCAL] target, …}.
     *
     * @param logging whether it is logged
     * @param targets at least one
     * @param channel of RELAY LOGS
     */
    record Flush(Logging logging, List<FlushTarget> targets, Optional<String> channel)
            implements FlushStatement {
        /** Copies the list. */
        public Flush {
            targets = List.copyOf(targets);
        }
    }

    /** What FLUSH TABLES does after closing. */
    enum TablesLock {
        /** Nothing. */
        NONE,
        /** {@code WITH READ LOCK}. */
        READ_LOCK,
        /** {@code FOR EXPORT}. */
        FOR_EXPORT
    }

    /**
     * {@code FLUSH [LOCAL] TABLES [table, …] [WITH READ LOCK | FOR EXPORT]}.
     *
     * @param logging whether it is logged
     * @param tables empty for all
     * @param lock what follows
     */
    record FlushTables(Logging logging, List<ObjectName> tables, TablesLock lock)
            implements FlushStatement {
        /** Copies the list. */
        public FlushTables {
            tables = List.copyOf(tables);
        }
    }

    /**
     * {@code FLUSH name} of an information_schema plugin that allows it (MariaDB's). An unknown
     * name is a syntax error.
     *
     * @param name as typed
     * @param place for error 1064, which is given when there is no such table
     */
    record FlushPluginTable(String name, SourcePlace place) implements FlushStatement {}
}
