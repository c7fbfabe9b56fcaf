package io.hearth.sql.statement;

import io.hearth.core.admin.PluginAdmin;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.sql.account.AccountStore;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.session.ServerSession;
import io.hearth.sql.session.Sessions;
import io.hearth.sql.session.WriteProtection;
import io.hearth.sql.statement.StatementKind.Trait;
import io.hearth.sql.syntax.AccountStatement;
import io.hearth.sql.syntax.DataStatement;
import io.hearth.sql.syntax.FlushStatement;
import io.hearth.sql.syntax.PluginStatement;
import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.SessionStatement;
import io.hearth.sql.syntax.SetStatement;
import io.hearth.sql.syntax.ShowStatement;
import io.hearth.sql.syntax.Statement;
import io.hearth.sql.syntax.TableStatement;
import io.hearth.sql.syntax.TransactionStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** All kinds of statements, and the way in which each is run. Immutable; any thread. */
public final class Statements {
    private final Map<Class<?>, StatementKind<?>> kinds = new HashMap<>();
    private final Queries queries;
    private final WriteProtection protection;
    private final Counters counters;
    private final Preparer preparer;
    private final StatementKind<Query> query;
    private final Unsupported others;

    /**
     * What statements work on.
     *
     * @param plugins installs and removes plugins
     * @param variables system variables
     * @param sessions all sessions
     * @param accounts all accounts
     * @param catalog schemas and tables
     * @param tables finds them
     * @param queries runs queries
     * @param explainer shows plans
     * @param protection whether statements may write
     * @param counters counts statements
     * @param stopServer stops the server in order, and returns at once
     */
    public record Parts(
            PluginAdmin plugins,
            VariableAdmin variables,
            Sessions sessions,
            AccountStore accounts,
            Catalog catalog,
            TableNames tables,
            Queries queries,
            Explainer explainer,
            WriteProtection protection,
            Counters counters,
            Runnable stopServer) {}

    /**
     * All kinds.
     *
     * @param parts what they work on
     */
    public Statements(Parts parts) {
        this.queries = parts.queries();
        this.protection = parts.protection();
        this.counters = parts.counters();
        this.preparer = new Preparer(this::kind);
        this.others = new Unsupported(parts.tables());
        this.query =
                StatementKind.of(Query.class, "Com_select", new SelectInto(queries), Trait.TIMED);
        addPlugins(new PluginStatements(parts.plugins()));
        addTransactions(new TransactionStatements(parts.tables()));
        addVariables(parts);
        addSessions(parts);
        addServerShows(parts);
        addSchemaShows(parts);
        addAccounts(parts);
    }

    private <S extends Statement> void add(
            Class<S> syntax, String counter, StatementHandler<S> handler, Trait... traits) {
        kinds.put(syntax, StatementKind.of(syntax, "Com_" + counter, handler, traits));
    }

    /** A SHOW that is a query. */
    private <S extends Statement> void show(
            Class<S> syntax, String counter, BiFunction<S, ServerSession, Query> rewrite) {
        add(
                syntax,
                "show_" + counter,
                (statement, execution) ->
                        queries.run(
                                rewrite.apply(statement, execution.session()), execution.ofMade()));
    }

    private void addPlugins(PluginStatements plugins) {
        add(
                PluginStatement.InstallPlugin.class,
                "install_plugin",
                plugins::install,
                Trait.COMMITS,
                Trait.WRITES);
        add(
                PluginStatement.InstallSoname.class,
                "install_plugin",
                plugins::installAll,
                Trait.COMMITS,
                Trait.WRITES);
        add(
                PluginStatement.UninstallPlugin.class,
                "uninstall_plugin",
                plugins::uninstall,
                Trait.COMMITS,
                Trait.WRITES);
        add(
                PluginStatement.UninstallSoname.class,
                "uninstall_plugin",
                plugins::uninstallAll,
                Trait.COMMITS,
                Trait.WRITES);
        add(
                PluginStatement.UpgradePlugin.class,
                "upgrade_plugin",
                plugins::upgrade,
                Trait.COMMITS,
                Trait.WRITES);
    }

    private void addTransactions(TransactionStatements transactions) {
        add(
                TransactionStatement.StartTransaction.class,
                "begin",
                transactions::start,
                Trait.COMMITS);
        add(TransactionStatement.Commit.class, "commit", transactions::commit);
        add(TransactionStatement.Rollback.class, "rollback", transactions::rollback);
        add(TransactionStatement.Savepoint.class, "savepoint", transactions::savepoint);
        add(
                TransactionStatement.RollbackToSavepoint.class,
                "rollback_to_savepoint",
                transactions::rollbackTo);
        add(
                TransactionStatement.ReleaseSavepoint.class,
                "release_savepoint",
                transactions::release);
        add(
                TransactionStatement.LockTables.class,
                "lock_tables",
                transactions::lock,
                Trait.COMMITS,
                Trait.NOT_PREPARABLE);
        add(
                TransactionStatement.UnlockTables.class,
                "unlock_tables",
                transactions::unlock,
                Trait.NOT_PREPARABLE);
    }

    private void addVariables(Parts parts) {
        SetHandler setter = new SetHandler(parts.variables(), queries);
        VariableStatements variables = new VariableStatements(parts.variables(), setter);
        add(SetStatement.Set.class, "set_option", setter);
        add(SetStatement.SetTransaction.class, "set_option", variables::setTransaction);
        add(SetStatement.ResetPersist.class, "reset", variables::resetPersist);
    }

    private void addSessions(Parts parts) {
        SessionStatements sessions =
                new SessionStatements(
                        parts.tables(), queries, parts.sessions(), parts.stopServer());
        add(SessionStatement.Use.class, "change_db", sessions::use);
        add(DataStatement.Do.class, "do", sessions::evaluate);
        add(SessionStatement.Kill.class, "kill", sessions::kill);
        add(SessionStatement.Shutdown.class, "shutdown", sessions::shutdown, Trait.NOT_PREPARABLE);
        PrepareStatements prepared = new PrepareStatements(preparer, this::run);
        add(SessionStatement.Prepare.class, "prepare_sql", prepared::prepare, Trait.NOT_PREPARABLE);
        add(
                SessionStatement.Execute.class,
                "execute_sql",
                prepared::execute,
                Trait.NOT_PREPARABLE,
                Trait.KEEPS_WARNINGS);
        add(
                SessionStatement.Deallocate.class,
                "dealloc_sql",
                prepared::deallocate,
                Trait.NOT_PREPARABLE);
        FlushStatements flush = new FlushStatements(counters.server(), parts.tables());
        add(FlushStatement.Flush.class, "flush", flush::flush, Trait.COMMITS);
        add(FlushStatement.FlushTables.class, "flush", flush::tables, Trait.COMMITS);
        PluginTableStatements pluginTables = new PluginTableStatements(parts.catalog());
        add(FlushStatement.FlushPluginTable.class, "flush", pluginTables::flush, Trait.COMMITS);
        show(
                ShowStatement.ShowPluginTable.class,
                "generic",
                (statement, session) -> pluginTables.show(statement));
        add(SessionStatement.Explain.class, "explain", parts.explainer()::explain, Trait.TIMED);
    }

    private void addServerShows(Parts parts) {
        ServerShows shows = new ServerShows();
        show(ShowStatement.ShowVariables.class, "variables", (one, in) -> shows.variables(one));
        show(ShowStatement.ShowStatus.class, "status", (one, in) -> shows.status(one));
        show(ShowStatement.ShowPlugins.class, "plugins", (one, in) -> shows.plugins(one));
        show(
                ShowStatement.ShowPluginsSoname.class,
                "plugins",
                (one, in) -> shows.pluginsOfFiles(one));
        show(ShowStatement.ShowEngines.class, "storage_engines", (one, in) -> shows.engines(one));
        show(ShowStatement.ShowProcesslist.class, "processlist", (one, in) -> shows.processes(one));
        show(
                ShowStatement.ShowCharacterSet.class,
                "charsets",
                (one, in) -> shows.characterSets(one));
        show(ShowStatement.ShowCollation.class, "collations", (one, in) -> shows.collations(one));
        WarningStatements warnings = new WarningStatements(queries);
        add(
                ShowStatement.ShowWarnings.class,
                "show_warnings",
                warnings::show,
                Trait.KEEPS_WARNINGS);
        add(
                ShowStatement.ShowWarningCount.class,
                "show_warnings",
                warnings::count,
                Trait.KEEPS_WARNINGS);
    }

    private void addSchemaShows(Parts parts) {
        SchemaShows shows = new SchemaShows(parts.tables());
        show(ShowStatement.ShowDatabases.class, "databases", (one, in) -> shows.databases(one));
        show(ShowStatement.ShowTables.class, "tables", shows::tables);
        show(ShowStatement.ShowColumns.class, "fields", shows::columns);
        show(SessionStatement.Describe.class, "fields", shows::describe);
        show(ShowStatement.ShowIndex.class, "keys", shows::indexes);
        show(ShowStatement.ShowSchemaList.class, "table_status", shows::list);
        show(
                ShowStatement.ShowRoutineStatus.class,
                "procedure_status",
                (one, in) -> shows.routines(one));
        CreateShows creates = new CreateShows(parts.tables());
        add(ShowStatement.ShowCreate.class, "show_create_table", creates::table);
        add(ShowStatement.ShowCreateDatabase.class, "show_create_db", creates::database);
    }

    private void addAccounts(Parts parts) {
        AccountStatements accounts = new AccountStatements(parts.accounts());
        add(
                AccountStatement.CreateUser.class,
                "create_user",
                accounts::create,
                Trait.COMMITS,
                Trait.WRITES);
        add(
                AccountStatement.AlterUser.class,
                "alter_user",
                accounts::alter,
                Trait.COMMITS,
                Trait.WRITES);
        add(
                AccountStatement.SetPassword.class,
                "set_password",
                accounts::setPassword,
                Trait.COMMITS,
                Trait.WRITES);
        AccountShows shows = new AccountShows(parts.accounts());
        add(ShowStatement.ShowGrants.class, "show_grants", shows::grants);
        add(ShowStatement.ShowCreateUser.class, "show_create_user", shows::create);
        add(ShowStatement.ShowPrivileges.class, "show_privileges", shows::privileges);
    }

    /**
     * The status variables that count statements.
     *
     * @return their names
     */
    public Collection<String> counterNames() {
        Collection<String> names = new TreeSet<>();
        names.add(Counters.QUESTIONS);
        names.add(query.counter());
        kinds.values().forEach(kind -> names.add(kind.counter()));
        return names;
    }

    /**
     * Prepares statements.
     *
     * @return the same object each time
     */
    public Preparer preparer() {
        return preparer;
    }

    /** The kind of a statement; never null. */
    StatementKind<?> kind(Statement statement) {
        if (statement instanceof Query) {
            return query;
        }
        StatementKind<?> known = kinds.get(statement.getClass());
        return known == null ? unknown(statement) : known;
    }

    private StatementKind<Statement> unknown(Statement statement) {
        return statement instanceof TableStatement
                ? StatementKind.of(Statement.class, "", others::run, Trait.COMMITS)
                : StatementKind.of(Statement.class, "", others::run);
    }

    /**
     * A query is about to run that was planned before and is not parsed: what {@link #run} would do
     * before it.
     *
     * @param session whose it is
     */
    public void beforeKnownQuery(ServerSession session) {
        prepare(query, session);
    }

    /**
     * Runs a statement as its session's settings say.
     *
     * @param statement its tree
     * @param execution on whose behalf, with which parameters
     * @return what it answers, for the caller to close
     * @throws io.hearth.api.error.ServerException if it fails
     */
    public Reply run(Statement statement, Execution execution) {
        StatementKind<?> kind = kind(statement);
        prepare(kind, execution.session());
        return kind.run(statement, execution);
    }

    private void prepare(StatementKind<?> kind, ServerSession session) {
        if (!kind.counter().isEmpty()) {
            counters.add(kind.counter(), session);
        }
        if (!kind.is(Trait.KEEPS_WARNINGS)) {
            session.clearDiagnostics();
        }
        if (kind.is(Trait.TIMED)) {
            session.interruption().limit(session.settings().maxExecutionTime().get(session));
        }
        if (kind.is(Trait.WRITES)) {
            protection.requireWritable();
        }
        if (kind.is(Trait.COMMITS)) {
            session.transaction().end();
        }
    }
}
