package io.hearth.sql.account;

/** What a statement needs to be allowed. */
public enum Privilege {
    /** Stop the server. */
    SHUTDOWN,
    /** See other users' sessions. */
    PROCESS,
    /** Kill other users' sessions. */
    CONNECTION_ADMIN,
    /** Set global variables. */
    SYSTEM_VARIABLES_ADMIN,
    /** Persist read-only variables. */
    PERSIST_RO_VARIABLES_ADMIN,
    /** Add rows to mysql.plugin: INSTALL. */
    PLUGIN_INSERT,
    /** Take rows from mysql.plugin: UNINSTALL. */
    PLUGIN_DELETE,
    /** FLUSH. */
    RELOAD,
    /** Make and change accounts. */
    CREATE_USER,
    /** LOCK TABLES. */
    LOCK_TABLES
}
