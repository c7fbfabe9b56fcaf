package io.hearth.sql.account;

/** What a statement needs to be allowed. */
public enum Privilege {
    /** Make and change accounts. */
    CREATE_USER("Create user", "Server Admin", "To create new users"),
    /** DELETE on mysql.plugin: UNINSTALL. */
    PLUGIN_DELETE("Delete", "Tables", "To delete existing rows"),
    /** INSERT on mysql.plugin: INSTALL. */
    PLUGIN_INSERT("Insert", "Tables", "To insert data into tables"),
    /** LOCK TABLES. */
    LOCK_TABLES("Lock tables", "Databases", "To use LOCK TABLES (together with SELECT privilege)"),
    /** See other users' sessions. */
    PROCESS("Process", "Server Admin", "To view the plain text of currently executing queries"),
    /** FLUSH. */
    RELOAD("Reload", "Server Admin", "To reload or refresh tables, logs and privileges"),
    /** Stop the server. */
    SHUTDOWN("Shutdown", "Server Admin", "To shut down the server"),
    /** Kill other users' sessions. */
    CONNECTION_ADMIN("CONNECTION_ADMIN", "Server Admin", ""),
    /** Persist read-only variables. */
    PERSIST_RO_VARIABLES_ADMIN("PERSIST_RO_VARIABLES_ADMIN", "Server Admin", ""),
    /** Set global variables. */
    SYSTEM_VARIABLES_ADMIN("SYSTEM_VARIABLES_ADMIN", "Server Admin", "");

    private final String label;
    private final String context;
    private final String comment;

    Privilege(String label, String context, String comment) {
        this.label = label;
        this.context = context;
        this.comment = comment;
    }

    /**
     * Its name in SHOW PRIVILEGES.
     *
     * @return such as {@code Shutdown}
     */
    public String label() {
        return label;
    }

    /**
     * What it is a privilege on.
     *
     * @return such as {@code Server Admin}
     */
    public String context() {
        return context;
    }

    /**
     * What it is for.
     *
     * @return a sentence without a full stop; empty for dynamic privileges
     */
    public String comment() {
        return comment;
    }
}
