package io.hearth.sql.server;

import io.hearth.api.session.SqlService;
import io.hearth.api.variable.StatusVariable;
import io.hearth.api.variable.SystemVariable;
import io.hearth.core.admin.Warning;
import io.hearth.core.host.PluginTypeHost;
import io.hearth.core.host.VariableRegistrar.Registration;
import io.hearth.sql.account.AccountStore;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.front.SqlFrontEnd;
import io.hearth.sql.infoschema.BuiltInTables;
import io.hearth.sql.infoschema.Sources;
import io.hearth.sql.infoschema.host.InformationSchemaHost;
import io.hearth.sql.session.Diagnostic;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.SessionSettings;
import io.hearth.sql.session.SessionState;
import io.hearth.sql.session.Sessions;
import io.hearth.sql.session.WriteProtection;
import io.hearth.sql.statement.Counters;
import io.hearth.sql.statement.Statements;
import io.hearth.sql.statement.TableNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;

/**
 * The SQL part, put together over core's services: the one place where its objects meet.
 * Thread-safe.
 */
public final class SqlPart implements AutoCloseable {
    private static final String OWNER = "io.hearth.sql";
    private static final long MEMORY_SHARE = 4;

    private final Sessions sessions = new Sessions();
    private final Catalog catalog = new Catalog();
    private final SqlServer server;
    private final InformationSchemaHost host;
    private final BuiltInTables tables;
    private final Registration variables;

    /**
     * Puts it together; statements can be run when this returns.
     *
     * @param core core's services
     * @param framework for the tables that show the framework
     */
    public SqlPart(CoreServices core, BundleContext framework) {
        SessionSettings settings = new SessionSettings();
        AccountStore accounts = new AccountStore(core.dictionary().table(OWNER, "account"));
        Counters counters = new Counters();
        WriteProtection protection = new WriteProtection();
        String version = core.variables().global("version").text();
        QueryPipeline queries =
                new PlannedQueries(
                        catalog, core.leases(), core.variables(), version, SqlPart::memory);
        Statements statements =
                new Statements(
                        new Statements.Parts(
                                core.plugins(),
                                core.variables(),
                                sessions,
                                accounts,
                                catalog,
                                new TableNames(catalog),
                                queries,
                                new PlanExplainer(queries),
                                protection,
                                counters,
                                core.stopServer()));
        this.server =
                new SqlServer(
                        new StatementRunner(statements, queries, counters),
                        queries,
                        sessions,
                        settings,
                        core.variables(),
                        accounts,
                        catalog,
                        version);
        this.variables =
                core.registrar()
                        .register(
                                variables(settings, protection),
                                SessionState.all(),
                                status(statements, counters));
        this.host = new InformationSchemaHost(catalog, core.failures(), SqlPart::memory);
        this.tables = new BuiltInTables(catalog, sources(core, accounts, framework));
    }

    private static List<SystemVariable<?>> variables(
            SessionSettings settings, WriteProtection protection) {
        List<SystemVariable<?>> all = new ArrayList<>(settings.all());
        all.addAll(protection.all());
        all.addAll(ServerFacts.all());
        return all;
    }

    private static List<StatusVariable> status(Statements statements, Counters counters) {
        List<StatusVariable> all = new ArrayList<>(counters.variables(statements.counterNames()));
        all.add(StatusVariable.ofLong("Queries", () -> counters.server().get(Counters.QUESTIONS)));
        all.add(StatusVariable.ofLong("Prepared_stmt_count", () -> statements.preparer().open()));
        return all;
    }

    private static long memory() {
        return Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
    }

    private Sources sources(CoreServices core, AccountStore accounts, BundleContext framework) {
        return new Sources(
                core.plugins(),
                core.variables(),
                new Directories(sessions),
                () -> Directories.accounts(accounts),
                framework,
                host::leftBehind,
                (session, warning) -> warn((ServerSession) session, warning),
                Instant.now());
    }

    private static void warn(ServerSession session, Warning warning) {
        session.diagnostics().add(Diagnostic.of(warning));
    }

    /**
     * What wire and shell use.
     *
     * @return the same object each time
     */
    public SqlFrontEnd frontEnd() {
        return new FrontEnd(server);
    }

    /**
     * What plugins use.
     *
     * @return the same object each time
     */
    public SqlService service() {
        return new PluginSessions(server);
    }

    /**
     * Takes in table plugins.
     *
     * @return the same object each time
     */
    public PluginTypeHost host() {
        return new TablePluginHost(host, server.queries()::dropStalePlans);
    }

    /**
     * Loads the planner's classes on a thread of its own, while the parts that the server needs are
     * still being started.
     */
    public static void warmUpPlanner() {
        Thread thread = new Thread(WarmUp::planner, "hearth-sql-planner-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Lets the first statements be as quick as the later ones: the planner's and the executor's
     * classes are loaded on a thread of their own.
     */
    public void warmUp() {
        Thread thread = new Thread(new WarmUp(server), "hearth-sql-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all sessions. */
    @Override
    public void close() {
        sessions.shutDown();
        tables.close();
        variables.close();
    }
}
