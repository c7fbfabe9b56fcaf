package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements about replication, the binary log and clones of the server. Immutable. */
public sealed interface ReplicationStatement extends Statement {

    /**
     * {@code PURGE BINARY LOGS TO 'file'}.
     *
     * @param file the first that stays
     */
    record PurgeLogsTo(String file) implements ReplicationStatement {}

    /**
     * {@code PURGE BINARY LOGS BEFORE time}.
     *
     * @param time any expression
     */
    record PurgeLogsBefore(Expression time) implements ReplicationStatement {}

    /**
     * {@code BINLOG 'events'}.
     *
     * @param events in base 64
     */
    record Binlog(String events) implements ReplicationStatement {}

    /**
     * An option {@code NAME = value}.
     *
     * @param name in upper case
     * @param value its value
     */
    record SourceOption(String name, OptionValue value) {}

    /** A value of an option. */
    sealed interface OptionValue {
        /**
         * A string.
         *
         * @param text the characters
         */
        record Text(String text) implements OptionValue {}

        /**
         * A number.
         *
         * @param number as written
         */
        record Number(String number) implements OptionValue {}

        /**
         * A word: NULL, ON, OFF, LOCAL, STREAM, GENERATE and the like.
         *
         * @param word in upper case
         */
        record Word(String word) implements OptionValue {}

        /**
         * An account, of PRIVILEGE_CHECKS_USER.
         *
         * @param account which
         */
        record Account(AccountName account) implements OptionValue {}

        /**
         * Numbers in parentheses, of IGNORE_SERVER_IDS.
         *
         * @param numbers may be empty
         */
        record Numbers(List<Long> numbers) implements OptionValue {
            /** Copies the list. */
            public Numbers {
                numbers = List.copyOf(numbers);
            }
        }
    }

    /**
     * {@code CHANGE REPLICATION SOURCE TO option, … [FOR CHANNEL 'channel']}.
     *
     * @param options at least one
     * @param channel absent for the default
     */
    record ChangeSource(List<SourceOption> options, Optional<String> channel)
            implements ReplicationStatement {
        /** Copies the list. */
        public ChangeSource {
            options = List.copyOf(options);
        }
    }

    /**
     * A filter of replication.
     *
     * @param name REPLICATE_DO_DB and the like
     * @param schemas of the _DB filters
     * @param tables of the _TABLE filters
     * @param patterns of the WILD filters
     * @param pairs of REPLICATE_REWRITE_DB
     */
    record Filter(
            String name,
            List<String> schemas,
            List<ObjectName> tables,
            List<String> patterns,
            List<RewrittenSchema> pairs) {
        /** Copies the lists. */
        public Filter {
            schemas = List.copyOf(schemas);
            tables = List.copyOf(tables);
            patterns = List.copyOf(patterns);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A pair of REPLICATE_REWRITE_DB.
     *
     * @param from there
     * @param to here
     */
    record RewrittenSchema(String from, String to) {}

    /**
     * {@code CHANGE REPLICATION FILTER filter, … [FOR CHANNEL 'channel']}.
     *
     * @param filters at least one
     * @param channel absent for all
     */
    record ChangeFilter(List<Filter> filters, Optional<String> channel)
            implements ReplicationStatement {
        /** Copies the list. */
        public ChangeFilter {
            filters = List.copyOf(filters);
        }
    }

    /** The two threads of a replica. */
    enum ReplicaThread {
        /** IO_THREAD. */
        IO_THREAD,
        /** SQL_THREAD. */
        SQL_THREAD
    }

    /**
     * {@code START REPLICA [thread, …] [UNTIL …] [USER = …] [FOR CHANNEL 'channel']}.
     *
     * @param threads empty for both
     * @param until where to stop, as options
     * @param connection USER, PASSWORD, DEFAULT_AUTH, PLUGIN_DIR
     * @param channel absent for all
     */
    record StartReplica(
            Set<ReplicaThread> threads,
            List<SourceOption> until,
            List<SourceOption> connection,
            Optional<String> channel)
            implements ReplicationStatement {
        /** Copies the collections. */
        public StartReplica {
            threads = Set.copyOf(threads);
            until = List.copyOf(until);
            connection = List.copyOf(connection);
        }
    }

    /**
     * {@code STOP REPLICA [thread, …] [FOR CHANNEL 'channel']}.
     *
     * @param threads empty for both
     * @param channel absent for all
     */
    record StopReplica(Set<ReplicaThread> threads, Optional<String> channel)
            implements ReplicationStatement {
        /** Copies the set. */
        public StopReplica {
            threads = Set.copyOf(threads);
        }
    }

    /**
     * {@code START GROUP_REPLICATION [option, …]}.
     *
     * @param connection USER, PASSWORD, DEFAULT_AUTH
     */
    record StartGroupReplication(List<SourceOption> connection) implements ReplicationStatement {
        /** Copies the list. */
        public StartGroupReplication {
            connection = List.copyOf(connection);
        }
    }

    /** {@code STOP GROUP_REPLICATION}. */
    record StopGroupReplication() implements ReplicationStatement {}

    /**
     * {@code CLONE LOCAL DATA DIRECTORY [=] 'directory'}.
     *
     * @param directory where to
     */
    record CloneLocal(String directory) implements ReplicationStatement {}

    /**
     * {@code CLONE INSTANCE FROM account:port IDENTIFIED BY 'password' …}.
     *
     * @param account who and where
     * @param port of the other server
     * @param password in clear
     * @param directory absent for this server's own
     * @param tls REQUIRE [NO] SSL; absent where nothing was said
     */
    record CloneInstance(
            AccountName account,
            long port,
            String password,
            Optional<String> directory,
            Optional<Boolean> tls)
            implements ReplicationStatement {}
}
