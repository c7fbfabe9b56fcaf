package io.hearth.sql.infoschema.host;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.plugin.Plugin;
import io.hearth.api.plugin.PluginType;
import io.hearth.core.admin.ThreadInfo;
import io.hearth.core.host.HostedPlugin;
import io.hearth.core.host.PluginFailures;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.Collation;
import java.util.List;
import java.util.function.LongSupplier;
import org.osgi.framework.Version;

/**
 * Puts the tables of INFORMATION SCHEMA plugins into the catalog. Thread-safe.
 *
 * <p>Core calls {@link #register} with a time limit and catches what it throws.
 */
public final class InformationSchemaHost implements PluginTypeHost {
    /** Version of {@code io.hearth.api.infoschema} that is served; a test compares them. */
    private static final Version VERSION = new Version(1, 0, 0);

    private final Catalog catalog;
    private final PluginFailures failures;
    private final LongSupplier mostBytes;
    private final LeftBehindCalls leftBehind = new LeftBehindCalls();

    /**
     * A host without plugins.
     *
     * @param catalog takes the tables
     * @param failures counts calls that fail
     * @param mostBytes how much a plugin may keep of rows for one mention of its table
     */
    public InformationSchemaHost(Catalog catalog, PluginFailures failures, LongSupplier mostBytes) {
        this.catalog = catalog;
        this.failures = failures;
        this.mostBytes = mostBytes;
    }

    @Override
    public PluginType type() {
        return PluginType.INFORMATION_SCHEMA;
    }

    @Override
    public Version version() {
        return VERSION;
    }

    @Override
    public Registration register(HostedPlugin plugin) {
        InformationSchemaTable table = table(plugin);
        List<TableColumn> columns =
                TableDefinitions.columns(table.columns(), Collation.UTF8MB3_GENERAL_CI);
        PluginThreads threads =
                new PluginThreads(plugin.name(), table.getClass().getClassLoader(), leftBehind);
        PluginTable source =
                new PluginTable(plugin.name(), table, columns, threads, failures, mostBytes);
        io.hearth.sql.catalog.Registration registration = add(source);
        return () -> {
            registration.close();
            source.close();
        };
    }

    /**
     * Calls into plugins that did not end when their statement was stopped.
     *
     * @return one entry for each that still runs
     */
    public List<ThreadInfo> leftBehind() {
        return leftBehind.list();
    }

    private static InformationSchemaTable table(HostedPlugin plugin) {
        Plugin instance =
                plugin.instance()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "it is a declaration without a class; a table"
                                                        + " needs one that implements "
                                                        + InformationSchemaTable.class.getName()));
        if (instance instanceof InformationSchemaTable table) {
            return table;
        }
        throw new IllegalArgumentException(
                "class "
                        + instance.getClass().getName()
                        + " does not implement "
                        + InformationSchemaTable.class.getName());
    }

    private io.hearth.sql.catalog.Registration add(PluginTable source) {
        try {
            return catalog.add(source);
        } catch (ServerException refused) {
            source.close();
            boolean taken = refused.code() == ErrorCode.ER_TABLE_EXISTS_ERROR;
            throw taken ? clash(source.name()) : refused;
        }
    }

    private ServerException clash(String name) {
        String owner =
                catalog.table(Catalog.INFORMATION_SCHEMA, name)
                        .flatMap(there -> there.plugin())
                        .map(plugin -> "plugin '" + plugin + "' has it")
                        .orElse("the server has one of its own");
        return ErrorCode.ER_TABLE_EXISTS_ERROR.withReason(owner, name);
    }
}
