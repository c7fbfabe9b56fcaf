package io.hearth.sql.printer;

import io.hearth.sql.syntax.FlushStatement.Logging;
import io.hearth.sql.syntax.MaintenanceStatement.AnalyzeTables;
import io.hearth.sql.syntax.MaintenanceStatement.CacheIndex;
import io.hearth.sql.syntax.MaintenanceStatement.CachedTable;
import io.hearth.sql.syntax.MaintenanceStatement.CheckTables;
import io.hearth.sql.syntax.MaintenanceStatement.ChecksumTables;
import io.hearth.sql.syntax.MaintenanceStatement.DropHistogram;
import io.hearth.sql.syntax.MaintenanceStatement.LoadIndex;
import io.hearth.sql.syntax.MaintenanceStatement.OptimizeTables;
import io.hearth.sql.syntax.MaintenanceStatement.RepairTables;
import io.hearth.sql.syntax.MaintenanceStatement.UpdateHistogram;
import io.hearth.sql.syntax.ObjectName;
import java.util.List;
import java.util.Set;

/** ANALYZE, CHECK, REPAIR, OPTIMIZE, CHECKSUM and key caches. */
final class MaintenancePrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private MaintenancePrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(
                AnalyzeTables.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                UpdateHistogram.class,
                (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                DropHistogram.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                CheckTables.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                RepairTables.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                OptimizeTables.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                ChecksumTables.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(
                CacheIndex.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
        registry.put(LoadIndex.class, (tree, writer) -> new MaintenancePrinter(writer).print(tree));
    }

    private void begin(String word, Logging logging, List<ObjectName> tables) {
        writer.raw(word).wordIf(logging == Logging.LOCAL, "LOCAL").word("TABLE");
        clauses.tables(tables);
    }

    private void print(AnalyzeTables analyze) {
        begin("ANALYZE", analyze.logging(), analyze.tables());
    }

    private void print(UpdateHistogram update) {
        begin("ANALYZE", update.logging(), List.of(update.table()));
        writer.word("UPDATE HISTOGRAM ON");
        clauses.names(update.columns());
        update.buckets().ifPresent(count -> writer.word("WITH " + count + " BUCKETS"));
        update.automatic()
                .ifPresent(automatic -> writer.word(automatic ? "AUTO UPDATE" : "MANUAL UPDATE"));
        writer.clause("USING DATA", update.data(), writer::string);
    }

    private void print(DropHistogram drop) {
        begin("ANALYZE", drop.logging(), List.of(drop.table()));
        writer.word("DROP HISTOGRAM ON");
        clauses.names(drop.columns());
    }

    private void print(CheckTables check) {
        begin("CHECK", Logging.LOGGED, check.tables());
        options(check.options());
    }

    private void print(RepairTables repair) {
        begin("REPAIR", repair.logging(), repair.tables());
        options(repair.options());
    }

    private void options(Set<? extends Enum<?>> options) {
        options.stream()
                .map(Enum::name)
                .sorted()
                .map(name -> name.equals("USE_FRM") ? name : SetPrinter.spaced(name))
                .forEach(writer::word);
    }

    private void print(OptimizeTables optimize) {
        begin("OPTIMIZE", optimize.logging(), optimize.tables());
    }

    private void print(ChecksumTables checksum) {
        begin("CHECKSUM", Logging.LOGGED, checksum.tables());
        checksum.option().ifPresent(option -> writer.word(option.name()));
    }

    // ---- key caches

    private void print(CacheIndex cache) {
        writer.raw("CACHE INDEX ").list(cache.tables(), this::table);
        writer.word("IN").space();
        if (cache.cache().equals("DEFAULT")) {
            writer.raw("DEFAULT");
        } else {
            writer.name(cache.cache());
        }
    }

    private void print(LoadIndex load) {
        writer.raw("LOAD INDEX INTO CACHE ").list(load.tables(), this::table);
    }

    private void table(CachedTable table) {
        writer.name(table.table());
        writer.wordIf(table.allPartitions(), "PARTITION (ALL)");
        if (!table.partitions().isEmpty()) {
            writer.word("PARTITION").names(table.partitions());
        }
        if (!table.keys().isEmpty()) {
            writer.word("INDEX").names(table.keys());
        }
        writer.wordIf(table.ignoreLeaves(), "IGNORE LEAVES");
    }
}
