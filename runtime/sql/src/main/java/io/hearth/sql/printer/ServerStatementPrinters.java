package io.hearth.sql.printer;

/** All statements but queries and changes of rows. */
final class ServerStatementPrinters {
    private ServerStatementPrinters() {}

    static void register(StatementPrinters.Registry registry) {
        // Definitions, administration, transactions and utilities register here.
    }
}
