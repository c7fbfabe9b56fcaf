package io.hearth.sql.syntax;

import io.hearth.sql.syntax.Reference.VariableScope;
import java.util.List;
import java.util.Optional;

/** Statements that set and reset variables. Immutable. */
public sealed interface SetStatement extends Statement {

    /** What a transaction may do. */
    enum AccessMode {
        /** It may write. */
        READ_WRITE,
        /** It may only read. */
        READ_ONLY
    }

    /** What a transaction sees of others. */
    enum Isolation {
        /** Also what is not committed. */
        READ_UNCOMMITTED,
        /** What is committed when a statement begins. */
        READ_COMMITTED,
        /** What was committed at the first read. */
        REPEATABLE_READ,
        /** As if one ran after the other. */
        SERIALIZABLE
    }

    /**
     * {@code SET item, …}; all are checked first, then set in order.
     *
     * @param items at least one
     */
    record Set(List<SetItem> items) implements SetStatement {
        /** Copies the list. */
        public Set {
            items = List.copyOf(items);
        }
    }

    /**
     * {@code SET STATEMENT name = value, … FOR statement}: set while it runs (MariaDB's).
     *
     * @param variables what is set meanwhile
     * @param statement what is run
     */
    record SetForStatement(List<SetItem.SetVariable> variables, Statement statement)
            implements SetStatement {
        /** Copies the list. */
        public SetForStatement {
            variables = List.copyOf(variables);
        }
    }

    /**
     * {@code SET [GLOBAL | SESSION] TRANSACTION …}; at least one of the two is said.
     *
     * @param scope GLOBAL or SESSION; absent for the next transaction only
     * @param isolation the level
     * @param accessMode the mode
     */
    record SetTransaction(
            Optional<VariableScope> scope,
            Optional<Isolation> isolation,
            Optional<AccessMode> accessMode)
            implements SetStatement {}

    /**
     * {@code SET RESOURCE GROUP name [FOR thread, …]}.
     *
     * @param name the group
     * @param threads thread ids; empty for the session's own
     */
    record SetResourceGroup(String name, List<Long> threads) implements SetStatement {
        /** Copies the list. */
        public SetResourceGroup {
            threads = List.copyOf(threads);
        }
    }

    /**
     * {@code RESET PERSIST [[IF EXISTS] name]}.
     *
     * @param ifExists whether an unknown one gives a warning only
     * @param name the variable; absent for all
     */
    record ResetPersist(boolean ifExists, Optional<String> name) implements SetStatement {}

    /** Other things that RESET takes. */
    enum ResetOption {
        /** {@code BINARY LOGS AND GTIDS}, {@code MASTER}. */
        BINARY_LOGS_AND_GTIDS,
        /** {@code REPLICA [ALL] [FOR CHANNEL]}. */
        REPLICA,
        /** {@code QUERY CACHE}: gone in 8.0, MariaDB's. */
        QUERY_CACHE
    }

    /**
     * {@code RESET option, …}.
     *
     * @param options at least one
     * @param all whether REPLICA ALL was said
     * @param number the {@code TO} number of the binary logs
     * @param channel the channel of REPLICA
     */
    record Reset(
            List<ResetOption> options, boolean all, Optional<Long> number, Optional<String> channel)
            implements SetStatement {
        /** Copies the list. */
        public Reset {
            options = List.copyOf(options);
        }
    }
}
