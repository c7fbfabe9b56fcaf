package io.hearth.sql.server;

import static java.util.Objects.requireNonNull;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.host.DictionaryTables;
import io.hearth.core.host.PluginFailures;
import io.hearth.core.host.PluginLeases;
import io.hearth.core.host.VariableRegistrar;

/**
 * What the SQL part needs of core.
 *
 * @param plugins installs and lists plugins
 * @param leases holds plugins in use
 * @param failures counts plugins' failures
 * @param variables reads and sets variables
 * @param registrar takes in the SQL part's own variables
 * @param dictionary keeps the accounts
 * @param stopServer stops the server in order, and returns at once
 */
public record CoreServices(
        PluginAdmin plugins,
        PluginLeases leases,
        PluginFailures failures,
        VariableAdmin variables,
        VariableRegistrar registrar,
        DictionaryTables dictionary,
        Runnable stopServer) {
    /** Checks that nothing is null. */
    public CoreServices {
        requireNonNull(plugins, "plugins");
        requireNonNull(leases, "leases");
        requireNonNull(failures, "failures");
        requireNonNull(variables, "variables");
        requireNonNull(registrar, "registrar");
        requireNonNull(dictionary, "dictionary");
        requireNonNull(stopServer, "stopServer");
    }
}
