package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.AccountName;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.ReplicationStatement.Binlog;
import io.hearth.sql.syntax.ReplicationStatement.ChangeFilter;
import io.hearth.sql.syntax.ReplicationStatement.ChangeSource;
import io.hearth.sql.syntax.ReplicationStatement.CloneInstance;
import io.hearth.sql.syntax.ReplicationStatement.CloneLocal;
import io.hearth.sql.syntax.ReplicationStatement.Filter;
import io.hearth.sql.syntax.ReplicationStatement.OptionValue;
import io.hearth.sql.syntax.ReplicationStatement.PurgeLogsBefore;
import io.hearth.sql.syntax.ReplicationStatement.PurgeLogsTo;
import io.hearth.sql.syntax.ReplicationStatement.ReplicaThread;
import io.hearth.sql.syntax.ReplicationStatement.RewrittenSchema;
import io.hearth.sql.syntax.ReplicationStatement.SourceOption;
import io.hearth.sql.syntax.ReplicationStatement.StartGroupReplication;
import io.hearth.sql.syntax.ReplicationStatement.StartReplica;
import io.hearth.sql.syntax.ReplicationStatement.StopGroupReplication;
import io.hearth.sql.syntax.ReplicationStatement.StopReplica;
import io.hearth.sql.syntax.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replication, the binary log, clones; and START and STOP, which begin other statements too. */
final class ReplicationStatements {
    private static final String[] FILTERS = {
        "REPLICATE_DO_DB",
        "REPLICATE_IGNORE_DB",
        "REPLICATE_DO_TABLE",
        "REPLICATE_IGNORE_TABLE",
        "REPLICATE_WILD_DO_TABLE",
        "REPLICATE_WILD_IGNORE_TABLE",
        "REPLICATE_REWRITE_DB"
    };

    private static final Set<String> SOURCE_OPTIONS =
            Set.of(
                    "SOURCE_BIND",
                    "SOURCE_HOST",
                    "SOURCE_USER",
                    "SOURCE_PASSWORD",
                    "SOURCE_PORT",
                    "PRIVILEGE_CHECKS_USER",
                    "REQUIRE_ROW_FORMAT",
                    "REQUIRE_TABLE_PRIMARY_KEY_CHECK",
                    "ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS",
                    "SOURCE_LOG_FILE",
                    "SOURCE_LOG_POS",
                    "SOURCE_AUTO_POSITION",
                    "RELAY_LOG_FILE",
                    "RELAY_LOG_POS",
                    "SOURCE_HEARTBEAT_PERIOD",
                    "SOURCE_CONNECT_RETRY",
                    "SOURCE_RETRY_COUNT",
                    "SOURCE_CONNECTION_AUTO_FAILOVER",
                    "SOURCE_DELAY",
                    "SOURCE_COMPRESSION_ALGORITHMS",
                    "SOURCE_ZSTD_COMPRESSION_LEVEL",
                    "SOURCE_SSL",
                    "SOURCE_SSL_CA",
                    "SOURCE_SSL_CAPATH",
                    "SOURCE_SSL_CERT",
                    "SOURCE_SSL_CRL",
                    "SOURCE_SSL_CRLPATH",
                    "SOURCE_SSL_KEY",
                    "SOURCE_SSL_CIPHER",
                    "SOURCE_SSL_VERIFY_SERVER_CERT",
                    "SOURCE_TLS_VERSION",
                    "SOURCE_TLS_CIPHERSUITES",
                    "SOURCE_PUBLIC_KEY_PATH",
                    "GET_SOURCE_PUBLIC_KEY",
                    "NETWORK_NAMESPACE",
                    "IGNORE_SERVER_IDS",
                    "GTID_ONLY");
    private static final Set<String> UNTIL_OPTIONS =
            Set.of(
                    "SOURCE_LOG_FILE",
                    "SOURCE_LOG_POS",
                    "RELAY_LOG_FILE",
                    "RELAY_LOG_POS",
                    "SQL_BEFORE_GTIDS",
                    "SQL_AFTER_GTIDS");
    private static final Set<String> CONNECTION_OPTIONS =
            Set.of("USER", "PASSWORD", "DEFAULT_AUTH", "PLUGIN_DIR");

    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Clauses clauses;

    private ReplicationStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("PURGE", grammar -> new ReplicationStatements(grammar).purge());
        parsers.put("BINLOG", grammar -> new ReplicationStatements(grammar).binlog());
        parsers.put("CHANGE", grammar -> new ReplicationStatements(grammar).change());
        parsers.put("START", grammar -> new ReplicationStatements(grammar).start());
        parsers.put("STOP", grammar -> new ReplicationStatements(grammar).stop());
        parsers.put("CLONE", grammar -> new ReplicationStatements(grammar).cloneServer());
    }

    // ---- logs

    private Statement purge() {
        cursor.expect("PURGE", "BINARY", "LOGS");
        if (cursor.accept("TO")) {
            return new PurgeLogsTo(cursor.stringLiteral());
        }
        cursor.expect("BEFORE");
        return new PurgeLogsBefore(grammar.expressions().expression());
    }

    private Statement binlog() {
        cursor.expect("BINLOG");
        return new Binlog(cursor.stringLiteral());
    }

    // ---- CHANGE REPLICATION

    private Statement change() {
        cursor.expect("CHANGE", "REPLICATION");
        if (cursor.accept("FILTER")) {
            List<Filter> filters = cursor.commaList(this::filter);
            return new ChangeFilter(filters, clauses.channel());
        }
        cursor.expect("SOURCE", "TO");
        List<SourceOption> options = cursor.commaList(() -> option(SOURCE_OPTIONS));
        return new ChangeSource(options, clauses.channel());
    }

    private SourceOption option(Set<String> names) {
        String name = cursor.value().toUpperCase(Locale.ROOT);
        if (cursor.kind() != TokenKind.WORD || !names.contains(name)) {
            throw cursor.syntaxError();
        }
        cursor.advance();
        cursor.expectSymbol("=");
        return new SourceOption(name, optionValue(name));
    }

    private OptionValue optionValue(String name) {
        if (name.equals("PRIVILEGE_CHECKS_USER") && !cursor.at("NULL")) {
            return new OptionValue.Account(clauses.account());
        }
        if (cursor.acceptSymbol("(")) {
            List<Long> numbers =
                    cursor.atSymbol(")") ? List.of() : cursor.commaList(cursor::unsignedNumber);
            cursor.expectSymbol(")");
            return new OptionValue.Numbers(numbers);
        }
        return switch (cursor.kind()) {
            case STRING -> new OptionValue.Text(cursor.take());
            case INTEGER, DECIMAL -> new OptionValue.Number(cursor.take());
            default ->
                    new OptionValue.Word(
                            cursor.expectAny("NULL", "ON", "OFF", "STREAM", "GENERATE", "LOCAL"));
        };
    }

    private Filter filter() {
        String name = cursor.expectAny(FILTERS);
        cursor.expectSymbol("=");
        List<String> schemas = List.of();
        List<ObjectName> tables = List.of();
        List<String> patterns = List.of();
        List<RewrittenSchema> pairs = List.of();
        cursor.expectSymbol("(");
        if (!cursor.atSymbol(")")) {
            switch (name) {
                case "REPLICATE_DO_DB", "REPLICATE_IGNORE_DB" ->
                        schemas = cursor.commaList(cursor::identifier);
                case "REPLICATE_DO_TABLE", "REPLICATE_IGNORE_TABLE" ->
                        tables = cursor.commaList(this::filteredTable);
                case "REPLICATE_REWRITE_DB" -> pairs = cursor.commaList(this::rewritten);
                default -> patterns = cursor.commaList(cursor::stringLiteral);
            }
        }
        cursor.expectSymbol(")");
        return new Filter(name, schemas, tables, patterns, pairs);
    }

    private ObjectName filteredTable() {
        ObjectName table = cursor.objectName();
        if (table.schema().isEmpty()) {
            throw cursor.syntaxError();
        }
        return table;
    }

    private RewrittenSchema rewritten() {
        cursor.expectSymbol("(");
        String from = cursor.identifier();
        cursor.expectSymbol(",");
        String to = cursor.identifier();
        cursor.expectSymbol(")");
        return new RewrittenSchema(from, to);
    }

    // ---- START and STOP

    private Statement start() {
        cursor.expect("START");
        if (cursor.accept("TRANSACTION")) {
            return TransactionStatements.start(cursor);
        }
        if (cursor.accept("GROUP_REPLICATION")) {
            return new StartGroupReplication(
                    cursor.atIdentifier()
                            ? cursor.commaList(() -> option(CONNECTION_OPTIONS))
                            : List.of());
        }
        cursor.expect("REPLICA");
        Set<ReplicaThread> threads = threads();
        List<SourceOption> until = new ArrayList<>();
        if (cursor.accept("UNTIL")) {
            until = until();
        }
        List<SourceOption> connection = new ArrayList<>();
        while (cursor.atIdentifier()) {
            connection.add(option(CONNECTION_OPTIONS));
        }
        return new StartReplica(threads, until, connection, clauses.channel());
    }

    private List<SourceOption> until() {
        if (cursor.accept("SQL_AFTER_MTS_GAPS")) {
            return List.of(
                    new SourceOption(
                            "SQL_AFTER_MTS_GAPS", new OptionValue.Word("SQL_AFTER_MTS_GAPS")));
        }
        return cursor.commaList(() -> option(UNTIL_OPTIONS));
    }

    private Set<ReplicaThread> threads() {
        Set<ReplicaThread> threads = EnumSet.noneOf(ReplicaThread.class);
        if (cursor.at("IO_THREAD") || cursor.at("SQL_THREAD") || cursor.at("RELAY_THREAD")) {
            threads.addAll(cursor.commaList(this::thread));
        }
        return threads;
    }

    private ReplicaThread thread() {
        return "SQL_THREAD".equals(cursor.expectAny("IO_THREAD", "RELAY_THREAD", "SQL_THREAD"))
                ? ReplicaThread.SQL_THREAD
                : ReplicaThread.IO_THREAD;
    }

    private Statement stop() {
        cursor.expect("STOP");
        if (cursor.accept("GROUP_REPLICATION")) {
            return new StopGroupReplication();
        }
        cursor.expect("REPLICA");
        Set<ReplicaThread> threads = threads();
        return new StopReplica(threads, clauses.channel());
    }

    // ---- CLONE

    private Statement cloneServer() {
        cursor.expect("CLONE");
        if (cursor.accept("LOCAL")) {
            return new CloneLocal(directory());
        }
        cursor.expect("INSTANCE", "FROM");
        AccountName account = clauses.account();
        cursor.expectSymbol(":");
        long port = cursor.unsignedNumber();
        cursor.expect("IDENTIFIED", "BY");
        String password = cursor.stringLiteral();
        Optional<String> directory =
                cursor.at("DATA") ? Optional.of(directory()) : Optional.empty();
        Optional<Boolean> tls = Optional.empty();
        if (cursor.accept("REQUIRE")) {
            tls = Optional.of(!cursor.accept("NO"));
            cursor.expect("SSL");
        }
        return new CloneInstance(account, port, password, directory, tls);
    }

    private String directory() {
        cursor.expect("DATA", "DIRECTORY");
        clauses.optionalEquals();
        return cursor.stringLiteral();
    }
}
