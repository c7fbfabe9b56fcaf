package io.hearth.sql.syntax;

import io.hearth.sql.syntax.Query.Limit;
import io.hearth.sql.syntax.Reference.VariableScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SHOW statements. Immutable.
 *
 * <p>{@code FROM} and {@code IN} are one, and so are the synonyms of MySQL's grammar ({@code
 * SCHEMAS}, {@code FIELDS}, {@code KEYS}, {@code CHARSET}); {@code SHOW LOCAL} is {@code SHOW
 * SESSION}.
 */
public sealed interface ShowStatement extends Statement {

    /**
     * {@code SHOW PLUGINS [LIKE | WHERE]}.
     *
     * @param filter which rows
     */
    record ShowPlugins(Optional<ShowFilter> filter) implements ShowStatement {}

    /**
     * {@code SHOW PLUGINS SONAME ['library' | LIKE 'pattern' | WHERE condition]} (MariaDB's): the
     * plugins in the files of the plugin directory, also those not installed.
     *
     * @param library only this file; never together with a filter
     * @param filter which rows; LIKE is on the file's name
     */
    record ShowPluginsSoname(Optional<String> library, Optional<ShowFilter> filter)
            implements ShowStatement {}

    /**
     * {@code SHOW name [LIKE | WHERE]} of an information_schema plugin that allows it (MariaDB's);
     * any word that begins no other SHOW statement. An unknown name is a syntax error.
     *
     * @param name as typed
     * @param filter which rows
     * @param place for error 1064, which is given when there is no such table
     */
    record ShowPluginTable(String name, Optional<ShowFilter> filter, SourcePlace place)
            implements ShowStatement {}

    /**
     * {@code SHOW [GLOBAL | SESSION] VARIABLES [LIKE | WHERE]}.
     *
     * @param scope GLOBAL or SESSION; SESSION if nothing was said
     * @param filter which rows
     */
    record ShowVariables(VariableScope scope, Optional<ShowFilter> filter)
            implements ShowStatement {}

    /**
     * {@code SHOW [GLOBAL | SESSION] STATUS [LIKE | WHERE]}.
     *
     * @param scope GLOBAL or SESSION; SESSION if nothing was said
     * @param filter which rows
     */
    record ShowStatus(VariableScope scope, Optional<ShowFilter> filter) implements ShowStatement {}

    /**
     * {@code SHOW {DATABASES | SCHEMAS} [LIKE | WHERE]}.
     *
     * @param filter which rows
     */
    record ShowDatabases(Optional<ShowFilter> filter) implements ShowStatement {}

    /**
     * {@code SHOW [EXTENDED] [FULL] TABLES [FROM schema] [LIKE | WHERE]}.
     *
     * @param extended hidden ones too
     * @param full with the column Table_type
     * @param schema absent for the session's
     * @param filter which rows
     */
    record ShowTables(
            boolean extended, boolean full, Optional<String> schema, Optional<ShowFilter> filter)
            implements ShowStatement {}

    /** Lists of things in a schema that all have the same form. */
    enum SchemaList {
        /** {@code SHOW TABLE STATUS}. */
        TABLE_STATUS,
        /** {@code SHOW OPEN TABLES}. */
        OPEN_TABLES,
        /** {@code SHOW TRIGGERS}. */
        TRIGGERS,
        /** {@code SHOW FULL TRIGGERS}. */
        FULL_TRIGGERS,
        /** {@code SHOW EVENTS}. */
        EVENTS
    }

    /**
     * {@code SHOW list [FROM schema] [LIKE | WHERE]}.
     *
     * @param list of what
     * @param schema absent for the session's
     * @param filter which rows
     */
    record ShowSchemaList(SchemaList list, Optional<String> schema, Optional<ShowFilter> filter)
            implements ShowStatement {}

    /**
     * {@code SHOW [EXTENDED] [FULL] {COLUMNS | FIELDS} FROM table [FROM schema] [LIKE | WHERE]}.
     *
     * @param extended hidden ones too
     * @param full with collation, privileges and comment
     * @param table with the second FROM's schema
     * @param filter which rows
     */
    record ShowColumns(
            boolean extended, boolean full, ObjectName table, Optional<ShowFilter> filter)
            implements ShowStatement {}

    /**
     * {@code SHOW [EXTENDED] {INDEX | INDEXES | KEYS} FROM table [FROM schema] [WHERE]}.
     *
     * @param extended hidden ones too
     * @param table with the second FROM's schema
     * @param where which rows
     */
    record ShowIndex(boolean extended, ObjectName table, Optional<Expression> where)
            implements ShowStatement {}

    /** What SHOW CREATE can show besides databases and users. */
    enum CreateKind {
        /** A table or a view. */
        TABLE,
        /** A view. */
        VIEW,
        /** A stored procedure. */
        PROCEDURE,
        /** A stored function. */
        FUNCTION,
        /** A trigger. */
        TRIGGER,
        /** An event. */
        EVENT
    }

    /**
     * {@code SHOW CREATE {TABLE | VIEW | …} name}.
     *
     * @param kind what it is
     * @param name which
     */
    record ShowCreate(CreateKind kind, ObjectName name) implements ShowStatement {}

    /**
     * {@code SHOW CREATE {DATABASE | SCHEMA} [IF NOT EXISTS] name}.
     *
     * @param ifNotExists whether the shown statement has that too
     * @param name the schema
     */
    record ShowCreateDatabase(boolean ifNotExists, String name) implements ShowStatement {}

    /**
     * {@code SHOW CREATE USER account}.
     *
     * @param account which
     */
    record ShowCreateUser(AccountName account) implements ShowStatement {}

    /**
     * {@code SHOW [STORAGE] ENGINES}; MySQL takes no filter, Hearth does.
     *
     * @param filter which rows
     */
    record ShowEngines(Optional<ShowFilter> filter) implements ShowStatement {}

    /** What SHOW ENGINE asks an engine for. */
    enum EngineReport {
        /** {@code STATUS}. */
        STATUS,
        /** {@code MUTEX}. */
        MUTEX,
        /** {@code LOGS}. */
        LOGS
    }

    /**
     * {@code SHOW ENGINE {name | ALL} {STATUS | MUTEX | LOGS}}.
     *
     * @param engine absent for ALL
     * @param report what
     */
    record ShowEngine(Optional<String> engine, EngineReport report) implements ShowStatement {}

    /**
     * {@code SHOW {CHARACTER SET | CHARSET} [LIKE | WHERE]}.
     *
     * @param filter which rows
     */
    record ShowCharacterSet(Optional<ShowFilter> filter) implements ShowStatement {}

    /**
     * {@code SHOW COLLATION [LIKE | WHERE]}.
     *
     * @param filter which rows
     */
    record ShowCollation(Optional<ShowFilter> filter) implements ShowStatement {}

    /** {@code SHOW PRIVILEGES}. */
    record ShowPrivileges() implements ShowStatement {}

    /**
     * {@code SHOW GRANTS [FOR account [USING role, …]]}.
     *
     * @param account absent for the session's own
     * @param roles as if these were active
     */
    record ShowGrants(Optional<AccountName> account, List<AccountName> roles)
            implements ShowStatement {
        /** Copies the list. */
        public ShowGrants {
            roles = List.copyOf(roles);
        }
    }

    /**
     * {@code SHOW [FULL] PROCESSLIST}.
     *
     * @param full with whole statements
     */
    record ShowProcesslist(boolean full) implements ShowStatement {}

    /** The two kinds of stored routines. */
    enum RoutineKind {
        /** A procedure. */
        PROCEDURE,
        /** A function. */
        FUNCTION
    }

    /**
     * {@code SHOW {PROCEDURE | FUNCTION} STATUS [LIKE | WHERE]}.
     *
     * @param kind of which
     * @param filter which rows
     */
    record ShowRoutineStatus(RoutineKind kind, Optional<ShowFilter> filter)
            implements ShowStatement {}

    /**
     * {@code SHOW {PROCEDURE | FUNCTION} CODE name}.
     *
     * @param kind of which
     * @param name which
     */
    record ShowRoutineCode(RoutineKind kind, ObjectName name) implements ShowStatement {}

    /**
     * {@code SHOW {WARNINGS | ERRORS} [LIMIT]}.
     *
     * @param errorsOnly whether only errors
     * @param limit which of them
     */
    record ShowWarnings(boolean errorsOnly, Optional<Limit> limit) implements ShowStatement {}

    /**
     * {@code SHOW COUNT(*) {WARNINGS | ERRORS}}.
     *
     * @param errorsOnly whether only errors
     */
    record ShowWarningCount(boolean errorsOnly) implements ShowStatement {}

    /** {@code SHOW PROFILES}. */
    record ShowProfiles() implements ShowStatement {}

    /** What SHOW PROFILE shows. */
    enum ProfileType {
        /** Everything. */
        ALL,
        /** {@code BLOCK IO}. */
        BLOCK_IO,
        /** {@code CONTEXT SWITCHES}. */
        CONTEXT_SWITCHES,
        /** {@code CPU}. */
        CPU,
        /** {@code IPC}. */
        IPC,
        /** {@code MEMORY}. */
        MEMORY,
        /** {@code PAGE FAULTS}. */
        PAGE_FAULTS,
        /** {@code SOURCE}. */
        SOURCE,
        /** {@code SWAPS}. */
        SWAPS
    }

    /**
     * {@code SHOW PROFILE [type, …] [FOR QUERY n] [LIMIT]}.
     *
     * @param types empty for the times only
     * @param query absent for the last statement
     * @param limit which rows
     */
    record ShowProfile(Set<ProfileType> types, Optional<Long> query, Optional<Limit> limit)
            implements ShowStatement {
        /** Copies the set. */
        public ShowProfile {
            types = Set.copyOf(types);
        }
    }

    /** {@code SHOW BINARY LOGS}. */
    record ShowBinaryLogs() implements ShowStatement {}

    /** {@code SHOW BINARY LOG STATUS}; MySQL's older {@code SHOW MASTER STATUS} too. */
    record ShowBinaryLogStatus() implements ShowStatement {}

    /**
     * {@code SHOW {BINLOG | RELAYLOG} EVENTS [IN 'file'] [FROM position] [LIMIT] [FOR CHANNEL]}.
     *
     * @param relay whether of the relay log
     * @param file absent for the first
     * @param position absent for its begin
     * @param limit how many
     * @param channel of the relay log only
     */
    record ShowLogEvents(
            boolean relay,
            Optional<String> file,
            Optional<Long> position,
            Optional<Limit> limit,
            Optional<String> channel)
            implements ShowStatement {}

    /** {@code SHOW REPLICAS}. */
    record ShowReplicas() implements ShowStatement {}

    /**
     * {@code SHOW REPLICA STATUS [FOR CHANNEL 'channel']}.
     *
     * @param channel absent for all
     */
    record ShowReplicaStatus(Optional<String> channel) implements ShowStatement {}

    /**
     * {@code SHOW PARSE_TREE statement}.
     *
     * @param statement what is shown
     */
    record ShowParseTree(Statement statement) implements ShowStatement {}
}
