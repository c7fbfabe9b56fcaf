package io.hearth.sql.statement;

import io.hearth.sql.syntax.Query;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.ShowFilter;
import io.hearth.sql.syntax.ShowStatement.ShowCharacterSet;
import io.hearth.sql.syntax.ShowStatement.ShowCollation;
import io.hearth.sql.syntax.ShowStatement.ShowEngines;
import io.hearth.sql.syntax.ShowStatement.ShowPlugins;
import io.hearth.sql.syntax.ShowStatement.ShowPluginsSoname;
import io.hearth.sql.syntax.ShowStatement.ShowProcesslist;
import io.hearth.sql.syntax.ShowStatement.ShowStatus;
import io.hearth.sql.syntax.ShowStatement.ShowVariables;
import java.util.Optional;

/** SHOW statements about the server, as queries. Stateless; any thread. */
final class ServerShows {
    private static final String PLUGIN_COLUMNS =
            "PLUGIN_NAME AS Name, PLUGIN_STATUS AS Status, PLUGIN_TYPE AS Type, PLUGIN_LIBRARY AS"
                    + " Library, PLUGIN_LICENSE AS License";
    private static final String NAMED_VALUES =
            "SELECT VARIABLE_NAME AS Variable_name, VARIABLE_VALUE AS Value FROM"
                    + " performance_schema.";

    private final Templates templates = new Templates();

    Query variables(ShowVariables statement) {
        return named(statement.scope(), "_variables", statement.filter());
    }

    Query status(ShowStatus statement) {
        return named(statement.scope(), "_status", statement.filter());
    }

    private Query named(VariableScope scope, String what, Optional<ShowFilter> filter) {
        String table = (scope == VariableScope.GLOBAL ? "global" : "session") + what;
        return templates.fixed(NAMED_VALUES + table, filter, Optional.of("Variable_name"));
    }

    /** In load order, which no column tells. */
    Query plugins(ShowPlugins statement) {
        return templates.unsorted(
                "SELECT " + PLUGIN_COLUMNS + " FROM information_schema.PLUGINS",
                statement.filter(),
                "Name");
    }

    Query pluginsOfFiles(ShowPluginsSoname statement) {
        String all = "SELECT " + PLUGIN_COLUMNS + " FROM information_schema.ALL_PLUGINS";
        return statement
                .library()
                .map(
                        file ->
                                Templates.once(
                                        all + " WHERE PLUGIN_LIBRARY = " + Templates.quoted(file),
                                        Optional.empty(),
                                        Optional.empty()))
                .orElseGet(
                        () ->
                                templates.unsorted(
                                        all + " WHERE PLUGIN_LIBRARY IS NOT NULL",
                                        statement.filter(),
                                        "Library"));
    }

    Query engines(ShowEngines statement) {
        return templates.unsorted(
                "SELECT ENGINE AS Engine, SUPPORT AS Support, COMMENT AS Comment, TRANSACTIONS AS"
                        + " Transactions, XA, SAVEPOINTS AS Savepoints FROM"
                        + " information_schema.ENGINES",
                statement.filter(),
                "Engine");
    }

    Query processes(ShowProcesslist statement) {
        String info = statement.full() ? "INFO" : "SUBSTRING(INFO, 1, 100)";
        return templates.fixed(
                "SELECT ID AS Id, USER AS User, HOST AS Host, DB AS db, COMMAND AS Command, TIME AS"
                        + " Time, STATE AS State, "
                        + info
                        + " AS Info FROM information_schema.PROCESSLIST",
                Optional.empty(),
                Optional.of("Id"));
    }

    Query characterSets(ShowCharacterSet statement) {
        return templates.fixed(
                "SELECT CHARACTER_SET_NAME AS Charset, DESCRIPTION AS Description,"
                        + " DEFAULT_COLLATE_NAME AS `Default collation`, MAXLEN AS Maxlen FROM"
                        + " information_schema.CHARACTER_SETS",
                statement.filter(),
                Optional.of("Charset"));
    }

    Query collations(ShowCollation statement) {
        return templates.fixed(
                "SELECT COLLATION_NAME AS Collation, CHARACTER_SET_NAME AS Charset, ID AS Id,"
                        + " IS_DEFAULT AS `Default`, IS_COMPILED AS Compiled, SORTLEN AS Sortlen,"
                        + " PAD_ATTRIBUTE AS Pad_attribute FROM information_schema.COLLATIONS",
                statement.filter(),
                Optional.of("Collation"));
    }
}
