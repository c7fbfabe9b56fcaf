package io.hearth.sql.parser;

import io.hearth.sql.lexer.TokenKind;
import io.hearth.sql.syntax.FlushStatement;
import io.hearth.sql.syntax.FlushStatement.Flush;
import io.hearth.sql.syntax.FlushStatement.FlushPluginTable;
import io.hearth.sql.syntax.FlushStatement.FlushTables;
import io.hearth.sql.syntax.FlushStatement.FlushTarget;
import io.hearth.sql.syntax.FlushStatement.Logging;
import io.hearth.sql.syntax.FlushStatement.TablesLock;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.SourcePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FLUSH. */
final class FlushStatements {
    private static final String[] LOGS = {"BINARY", "ENGINE", "ERROR", "GENERAL", "SLOW", "RELAY"};
    private static final String[] OTHERS = {
        "LOGS", "PRIVILEGES", "STATUS", "USER_RESOURCES", "OPTIMIZER_COSTS", "HOSTS"
    };

    private final TokenCursor cursor;
    private final Clauses clauses;
    private final List<FlushTarget> targets = new ArrayList<>();
    private Optional<String> channel = Optional.empty();

    private FlushStatements(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("FLUSH", grammar -> new FlushStatements(grammar).flush());
    }

    private FlushStatement flush() {
        cursor.expect("FLUSH");
        boolean local = clauses.local();
        Logging logging = local ? Logging.LOCAL : Logging.LOGGED;
        if (cursor.at("TABLES") || cursor.at("TABLE")) {
            cursor.advance();
            return tables(logging);
        }
        if (!acceptTarget()) {
            return pluginTable(local);
        }
        while (cursor.acceptSymbol(",")) {
            if (!acceptTarget()) {
                throw cursor.syntaxError();
            }
        }
        return new Flush(logging, targets, channel);
    }

    private boolean acceptTarget() {
        if (cursor.kind() != TokenKind.WORD) {
            return false;
        }
        Optional<String> log = cursor.acceptAny(LOGS);
        if (log.isPresent()) {
            cursor.expect("LOGS");
            targets.add(FlushTarget.valueOf(log.get() + "_LOGS"));
            if (targets.contains(FlushTarget.RELAY_LOGS) && cursor.at("FOR")) {
                channel = clauses.channel();
            }
            return true;
        }
        Optional<String> other = cursor.acceptAny(OTHERS);
        other.map(FlushTarget::valueOf).ifPresent(targets::add);
        return other.isPresent();
    }

    private FlushStatement pluginTable(boolean local) {
        SourcePlace place = cursor.place();
        if (local) {
            throw cursor.syntaxError();
        }
        return new FlushPluginTable(cursor.identifier(), place);
    }

    private FlushStatement tables(Logging logging) {
        List<ObjectName> tables = cursor.atIdentifier() ? clauses.tableList() : List.of();
        TablesLock lock = TablesLock.NONE;
        if (cursor.accept("WITH")) {
            cursor.expect("READ", "LOCK");
            lock = TablesLock.READ_LOCK;
        } else if (!tables.isEmpty() && cursor.accept("FOR")) {
            cursor.expect("EXPORT");
            lock = TablesLock.FOR_EXPORT;
        }
        return new FlushTables(logging, tables, lock);
    }
}
