package io.hearth.sql.parser;

import io.hearth.sql.syntax.FlushStatement.Logging;
import io.hearth.sql.syntax.MaintenanceStatement.AnalyzeTables;
import io.hearth.sql.syntax.MaintenanceStatement.CacheIndex;
import io.hearth.sql.syntax.MaintenanceStatement.CachedTable;
import io.hearth.sql.syntax.MaintenanceStatement.CheckOption;
import io.hearth.sql.syntax.MaintenanceStatement.CheckTables;
import io.hearth.sql.syntax.MaintenanceStatement.ChecksumOption;
import io.hearth.sql.syntax.MaintenanceStatement.ChecksumTables;
import io.hearth.sql.syntax.MaintenanceStatement.DropHistogram;
import io.hearth.sql.syntax.MaintenanceStatement.LoadIndex;
import io.hearth.sql.syntax.MaintenanceStatement.OptimizeTables;
import io.hearth.sql.syntax.MaintenanceStatement.RepairOption;
import io.hearth.sql.syntax.MaintenanceStatement.RepairTables;
import io.hearth.sql.syntax.MaintenanceStatement.UpdateHistogram;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** ANALYZE, CHECK, REPAIR, OPTIMIZE, CHECKSUM, CACHE INDEX and LOAD INDEX. */
final class MaintenanceStatements {
    private final TokenCursor cursor;
    private final Clauses clauses;

    private MaintenanceStatements(Grammar grammar) {
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("ANALYZE", grammar -> new MaintenanceStatements(grammar).analyze());
        parsers.put("CHECK", grammar -> new MaintenanceStatements(grammar).check());
        parsers.put("REPAIR", grammar -> new MaintenanceStatements(grammar).repair());
        parsers.put("OPTIMIZE", grammar -> new MaintenanceStatements(grammar).optimize());
        parsers.put("CHECKSUM", grammar -> new MaintenanceStatements(grammar).checksum());
        parsers.put("CACHE", grammar -> new MaintenanceStatements(grammar).cacheIndex());
        StatementParser load = parsers.get("LOAD");
        parsers.put("LOAD", grammar -> load(grammar, load));
    }

    /** LOAD INDEX; every other LOAD is the given parser's. */
    private static Statement load(Grammar grammar, StatementParser others) {
        if (grammar.cursor().peekAt(1, "INDEX")) {
            return new MaintenanceStatements(grammar).loadIndex();
        }
        return others.parse(grammar);
    }

    private Logging logging() {
        return clauses.local() ? Logging.LOCAL : Logging.LOGGED;
    }

    // ---- ANALYZE

    private Statement analyze() {
        cursor.expect("ANALYZE");
        Logging logging = logging();
        clauses.expectTable();
        List<ObjectName> tables = clauses.tableList();
        if (tables.size() > 1 || !cursor.at("UPDATE") && !cursor.at("DROP")) {
            return new AnalyzeTables(logging, tables);
        }
        boolean update = "UPDATE".equals(cursor.expectAny("UPDATE", "DROP"));
        cursor.expect("HISTOGRAM", "ON");
        List<String> columns = cursor.commaList(cursor::identifier);
        return update
                ? updateHistogram(logging, tables.get(0), columns)
                : new DropHistogram(logging, tables.get(0), columns);
    }

    private Statement updateHistogram(Logging logging, ObjectName table, List<String> columns) {
        OptionalLong buckets = OptionalLong.empty();
        if (cursor.accept("WITH")) {
            buckets = OptionalLong.of(cursor.unsignedNumber());
            cursor.expect("BUCKETS");
        }
        Optional<Boolean> automatic = cursor.acceptAny("MANUAL", "AUTO").map("AUTO"::equals);
        if (automatic.isPresent()) {
            cursor.expect("UPDATE");
        }
        Optional<String> data = Optional.empty();
        if (cursor.accept("USING")) {
            cursor.expect("DATA");
            data = Optional.of(cursor.stringLiteral());
        }
        return new UpdateHistogram(logging, table, columns, buckets, automatic, data);
    }

    // ---- CHECK, REPAIR, OPTIMIZE, CHECKSUM

    private Statement check() {
        cursor.expect("CHECK");
        clauses.expectTable();
        List<ObjectName> tables = clauses.tableList();
        Set<CheckOption> options = EnumSet.noneOf(CheckOption.class);
        Optional<String> word = checkOption();
        while (word.isPresent()) {
            options.add(CheckOption.valueOf(word.get()));
            word = checkOption();
        }
        return new CheckTables(tables, options);
    }

    private Optional<String> checkOption() {
        return cursor.accept("FOR", "UPGRADE")
                ? Optional.of(CheckOption.FOR_UPGRADE.name())
                : cursor.acceptAny("QUICK", "FAST", "MEDIUM", "EXTENDED", "CHANGED");
    }

    private Statement repair() {
        cursor.expect("REPAIR");
        Logging logging = logging();
        clauses.expectTable();
        List<ObjectName> tables = clauses.tableList();
        Set<RepairOption> options = EnumSet.noneOf(RepairOption.class);
        Optional<String> word = cursor.acceptAny("QUICK", "EXTENDED", "USE_FRM");
        while (word.isPresent()) {
            options.add(RepairOption.valueOf(word.get()));
            word = cursor.acceptAny("QUICK", "EXTENDED", "USE_FRM");
        }
        return new RepairTables(logging, tables, options);
    }

    private Statement optimize() {
        cursor.expect("OPTIMIZE");
        Logging logging = logging();
        clauses.expectTable();
        return new OptimizeTables(logging, clauses.tableList());
    }

    private Statement checksum() {
        cursor.expect("CHECKSUM");
        clauses.expectTable();
        List<ObjectName> tables = clauses.tableList();
        return new ChecksumTables(
                tables, cursor.acceptAny("QUICK", "EXTENDED").map(ChecksumOption::valueOf));
    }

    // ---- key caches

    private Statement cacheIndex() {
        cursor.expect("CACHE", "INDEX");
        List<CachedTable> tables = cursor.commaList(() -> cachedTable(false));
        cursor.expect("IN");
        return new CacheIndex(tables, cursor.accept("DEFAULT") ? "DEFAULT" : cursor.identifier());
    }

    private Statement loadIndex() {
        cursor.expect("LOAD", "INDEX", "INTO", "CACHE");
        return new LoadIndex(cursor.commaList(() -> cachedTable(true)));
    }

    private CachedTable cachedTable(boolean load) {
        ObjectName table = cursor.objectName();
        boolean all = false;
        List<String> partitions = List.of();
        if (cursor.accept("PARTITION")) {
            all = cursor.atSymbol("(") && cursor.peekAt(1, "ALL");
            partitions = all ? List.of() : cursor.parenthesisedList(cursor::identifier);
            if (all) {
                cursor.advance();
                cursor.advance();
                cursor.expectSymbol(")");
            }
        }
        List<String> keys = List.of();
        if (cursor.acceptAny("INDEX", "KEY").isPresent()) {
            keys =
                    cursor.parenthesisedList(
                            () -> cursor.accept("PRIMARY") ? "PRIMARY" : cursor.identifier());
        }
        return new CachedTable(
                table, partitions, all, keys, load && cursor.accept("IGNORE", "LEAVES"));
    }
}
