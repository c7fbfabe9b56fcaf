package io.hearth.sql.printer;

import io.hearth.sql.syntax.ShowStatement;
import io.hearth.sql.syntax.ShowStatement.ShowBinaryLogStatus;
import io.hearth.sql.syntax.ShowStatement.ShowBinaryLogs;
import io.hearth.sql.syntax.ShowStatement.ShowCharacterSet;
import io.hearth.sql.syntax.ShowStatement.ShowCollation;
import io.hearth.sql.syntax.ShowStatement.ShowColumns;
import io.hearth.sql.syntax.ShowStatement.ShowCreate;
import io.hearth.sql.syntax.ShowStatement.ShowCreateDatabase;
import io.hearth.sql.syntax.ShowStatement.ShowCreateUser;
import io.hearth.sql.syntax.ShowStatement.ShowDatabases;
import io.hearth.sql.syntax.ShowStatement.ShowEngine;
import io.hearth.sql.syntax.ShowStatement.ShowEngines;
import io.hearth.sql.syntax.ShowStatement.ShowGrants;
import io.hearth.sql.syntax.ShowStatement.ShowIndex;
import io.hearth.sql.syntax.ShowStatement.ShowLogEvents;
import io.hearth.sql.syntax.ShowStatement.ShowParseTree;
import io.hearth.sql.syntax.ShowStatement.ShowPluginTable;
import io.hearth.sql.syntax.ShowStatement.ShowPlugins;
import io.hearth.sql.syntax.ShowStatement.ShowPluginsSoname;
import io.hearth.sql.syntax.ShowStatement.ShowPrivileges;
import io.hearth.sql.syntax.ShowStatement.ShowProcesslist;
import io.hearth.sql.syntax.ShowStatement.ShowProfile;
import io.hearth.sql.syntax.ShowStatement.ShowProfiles;
import io.hearth.sql.syntax.ShowStatement.ShowReplicaStatus;
import io.hearth.sql.syntax.ShowStatement.ShowReplicas;
import io.hearth.sql.syntax.ShowStatement.ShowRoutineCode;
import io.hearth.sql.syntax.ShowStatement.ShowRoutineStatus;
import io.hearth.sql.syntax.ShowStatement.ShowSchemaList;
import io.hearth.sql.syntax.ShowStatement.ShowStatus;
import io.hearth.sql.syntax.ShowStatement.ShowTables;
import io.hearth.sql.syntax.ShowStatement.ShowVariables;
import io.hearth.sql.syntax.ShowStatement.ShowWarningCount;
import io.hearth.sql.syntax.ShowStatement.ShowWarnings;
import java.util.function.BiConsumer;

/** SHOW. */
final class ShowPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private ShowPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        new Register(registry)
                .put(ShowPlugins.class, ShowPrinter::plugins)
                .put(ShowPluginsSoname.class, ShowPrinter::soname)
                .put(ShowPluginTable.class, ShowPrinter::pluginTable)
                .put(ShowVariables.class, ShowPrinter::variables)
                .put(ShowStatus.class, ShowPrinter::status)
                .put(ShowDatabases.class, ShowPrinter::databases)
                .put(ShowTables.class, ShowPrinter::tables)
                .put(ShowSchemaList.class, ShowPrinter::schemaList)
                .put(ShowColumns.class, ShowPrinter::columns)
                .put(ShowIndex.class, ShowPrinter::index)
                .put(ShowCreate.class, ShowPrinter::create)
                .put(ShowCreateDatabase.class, ShowPrinter::createDatabase)
                .put(ShowCreateUser.class, ShowPrinter::createUser)
                .put(ShowEngines.class, ShowPrinter::engines)
                .put(ShowEngine.class, ShowPrinter::engine)
                .put(ShowCharacterSet.class, ShowPrinter::characterSet)
                .put(ShowCollation.class, ShowPrinter::collation)
                .put(ShowPrivileges.class, (printer, tree) -> printer.words("PRIVILEGES"))
                .put(ShowGrants.class, ShowPrinter::grants)
                .put(ShowProcesslist.class, ShowPrinter::processlist)
                .put(ShowRoutineStatus.class, ShowPrinter::routineStatus)
                .put(ShowRoutineCode.class, ShowPrinter::routineCode)
                .put(ShowWarnings.class, ShowPrinter::warnings)
                .put(ShowWarningCount.class, ShowPrinter::warningCount)
                .put(ShowProfiles.class, (printer, tree) -> printer.words("PROFILES"))
                .put(ShowProfile.class, ShowPrinter::profile)
                .put(ShowBinaryLogs.class, (printer, tree) -> printer.words("BINARY LOGS"))
                .put(
                        ShowBinaryLogStatus.class,
                        (printer, tree) -> printer.words("BINARY LOG STATUS"))
                .put(ShowLogEvents.class, ShowPrinter::logEvents)
                .put(ShowReplicas.class, (printer, tree) -> printer.words("REPLICAS"))
                .put(ShowReplicaStatus.class, ShowPrinter::replicaStatus)
                .put(ShowParseTree.class, ShowPrinter::parseTree);
    }

    /** Registers methods of a printer, which writes the first word itself. */
    private record Register(StatementPrinters.Registry registry) {
        <T extends ShowStatement> Register put(Class<T> kind, BiConsumer<ShowPrinter, T> method) {
            registry.put(
                    kind,
                    (tree, writer) -> {
                        writer.raw("SHOW");
                        method.accept(new ShowPrinter(writer), tree);
                    });
            return this;
        }
    }

    private void words(String words) {
        writer.word(words);
    }

    // ---- plugins and variables

    private void plugins(ShowPlugins show) {
        writer.word("PLUGINS");
        clauses.filter(show.filter());
    }

    private void soname(ShowPluginsSoname show) {
        writer.word("PLUGINS SONAME");
        show.library().ifPresent(library -> writer.space().string(library));
        clauses.filter(show.filter());
    }

    private void pluginTable(ShowPluginTable show) {
        writer.space().name(show.name());
        clauses.filter(show.filter());
    }

    private void variables(ShowVariables show) {
        writer.word(show.scope().name()).word("VARIABLES");
        clauses.filter(show.filter());
    }

    private void status(ShowStatus show) {
        writer.word(show.scope().name()).word("STATUS");
        clauses.filter(show.filter());
    }

    // ---- schemas and tables

    private void databases(ShowDatabases show) {
        writer.word("DATABASES");
        clauses.filter(show.filter());
    }

    private void tables(ShowTables show) {
        writer.wordIf(show.extended(), "EXTENDED").wordIf(show.full(), "FULL").word("TABLES");
        clauses.from(show.schema());
        clauses.filter(show.filter());
    }

    private void schemaList(ShowSchemaList show) {
        writer.word(SetPrinter.spaced(show.list().name()));
        clauses.from(show.schema());
        clauses.filter(show.filter());
    }

    private void columns(ShowColumns show) {
        writer.wordIf(show.extended(), "EXTENDED").wordIf(show.full(), "FULL");
        writer.word("COLUMNS FROM").space().name(show.table());
        clauses.filter(show.filter());
    }

    private void index(ShowIndex show) {
        writer.wordIf(show.extended(), "EXTENDED").word("INDEX FROM").space().name(show.table());
        clauses.where(show.where());
    }

    private void create(ShowCreate show) {
        writer.word("CREATE").word(show.kind().name()).space().name(show.name());
    }

    private void createDatabase(ShowCreateDatabase show) {
        writer.word("CREATE DATABASE");
        clauses.ifNotExists(show.ifNotExists());
        writer.space().name(show.name());
    }

    private void createUser(ShowCreateUser show) {
        writer.word("CREATE USER").space();
        clauses.account(show.account());
    }

    // ---- the server

    private void engines(ShowEngines show) {
        writer.word("ENGINES");
        clauses.filter(show.filter());
    }

    private void engine(ShowEngine show) {
        writer.word("ENGINE").space();
        if (show.engine().isPresent()) {
            writer.name(show.engine().get());
        } else {
            writer.raw("ALL");
        }
        writer.word(show.report().name());
    }

    private void characterSet(ShowCharacterSet show) {
        writer.word("CHARACTER SET");
        clauses.filter(show.filter());
    }

    private void collation(ShowCollation show) {
        writer.word("COLLATION");
        clauses.filter(show.filter());
    }

    private void grants(ShowGrants show) {
        writer.word("GRANTS").clause("FOR", show.account(), clauses::account);
        writer.clause("USING", show.roles(), clauses::account);
    }

    private void processlist(ShowProcesslist show) {
        writer.wordIf(show.full(), "FULL").word("PROCESSLIST");
    }

    private void routineStatus(ShowRoutineStatus show) {
        writer.word(show.kind().name()).word("STATUS");
        clauses.filter(show.filter());
    }

    private void routineCode(ShowRoutineCode show) {
        writer.word(show.kind().name()).word("CODE").space().name(show.name());
    }

    private void warnings(ShowWarnings show) {
        writer.word(show.errorsOnly() ? "ERRORS" : "WARNINGS");
        writer.queries().limit(show.limit());
    }

    private void warningCount(ShowWarningCount show) {
        writer.word("COUNT(*)").word(show.errorsOnly() ? "ERRORS" : "WARNINGS");
    }

    private void profile(ShowProfile show) {
        writer.word("PROFILE").space();
        writer.list(
                show.types().stream().sorted().toList(),
                type -> writer.raw(SetPrinter.spaced(type.name())));
        writer.clause("FOR QUERY", show.query(), number -> writer.raw(number.toString()));
        writer.queries().limit(show.limit());
    }

    private void logEvents(ShowLogEvents show) {
        writer.word(show.relay() ? "RELAYLOG" : "BINLOG").word("EVENTS");
        writer.clause("IN", show.file(), writer::string);
        writer.clause("FROM", show.position(), number -> writer.raw(number.toString()));
        writer.queries().limit(show.limit());
        clauses.channel(show.channel());
    }

    private void replicaStatus(ShowReplicaStatus show) {
        writer.word("REPLICA STATUS");
        clauses.channel(show.channel());
    }

    private void parseTree(ShowParseTree show) {
        writer.word("PARSE_TREE").space().statement(show.statement());
    }
}
