package io.hearth.sql.printer;

/** All statements but queries and changes of rows. */
final class ServerStatementPrinters {
    private ServerStatementPrinters() {}

    static void register(StatementPrinters.Registry registry) {
        PluginPrinter.register(registry);
        ShowPrinter.register(registry);
        SetPrinter.register(registry);
        TransactionPrinter.register(registry);
        SessionPrinter.register(registry);
        AccountPrinter.register(registry);
        PrivilegePrinter.register(registry);
        TableStatementPrinter.register(registry);
        SchemaPrinter.register(registry);
        PhysicalPrinter.register(registry);
        MaintenancePrinter.register(registry);
        ReplicationPrinter.register(registry);
    }
}
