package io.hearth.sql.parser;

import io.hearth.sql.syntax.AlterAction;
import io.hearth.sql.syntax.AlterAction.PartitionWork;
import io.hearth.sql.syntax.AlterAction.WorkPartitions;
import io.hearth.sql.syntax.ObjectName;
import io.hearth.sql.syntax.Partitioning.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What ALTER TABLE does with partitions that are there. */
final class AlterPartitions {
    private static final String[] WORKS = {
        "TRUNCATE", "ANALYZE", "CHECK", "OPTIMIZE", "REBUILD", "REPAIR", "DISCARD", "IMPORT", "DROP"
    };

    private final TokenCursor cursor;
    private final Clauses clauses;
    private final Partitions partitions;

    AlterPartitions(TokenCursor cursor, Clauses clauses, Partitions partitions) {
        this.cursor = cursor;
        this.clauses = clauses;
        this.partitions = partitions;
    }

    Optional<AlterAction> optional() {
        if (!cursor.peekAt(1, "PARTITION")) {
            return Optional.empty();
        }
        Optional<String> work = cursor.acceptAny(WORKS);
        if (work.isPresent()) {
            cursor.expect("PARTITION");
            return Optional.of(work(PartitionWork.valueOf(work.get())));
        }
        if (cursor.accept("ADD", "PARTITION")) {
            return Optional.of(add());
        }
        if (cursor.accept("COALESCE", "PARTITION")) {
            boolean local = clauses.local();
            return Optional.of(new AlterAction.CoalescePartitions(local, cursor.unsignedNumber()));
        }
        if (cursor.accept("REORGANIZE", "PARTITION")) {
            return Optional.of(reorganize());
        }
        return cursor.accept("EXCHANGE", "PARTITION") ? Optional.of(exchange()) : Optional.empty();
    }

    private AlterAction add() {
        boolean local = clauses.local();
        if (cursor.accept("PARTITIONS")) {
            return new AlterAction.AddPartitions(
                    local, List.of(), OptionalLong.of(cursor.unsignedNumber()));
        }
        return new AlterAction.AddPartitions(local, partitions.definitions(), OptionalLong.empty());
    }

    private AlterAction work(PartitionWork work) {
        boolean local = false;
        switch (work) {
            case ANALYZE, OPTIMIZE, REBUILD, REPAIR -> local = clauses.local();
            default -> {}
        }
        List<String> names = names(work != PartitionWork.DROP);
        List<String> options = new ArrayList<>();
        switch (work) {
            case CHECK -> readOptions(options, "QUICK", "FAST", "MEDIUM", "EXTENDED", "CHANGED");
            case REPAIR -> readOptions(options, "QUICK", "EXTENDED", "USE_FRM");
            case DISCARD, IMPORT -> cursor.expect("TABLESPACE");
            default -> {}
        }
        return new WorkPartitions(work, local, names, options);
    }

    private void readOptions(List<String> options, String... words) {
        Optional<String> word = cursor.acceptAny(words);
        while (word.isPresent()) {
            options.add(word.get());
            word = cursor.acceptAny(words);
        }
    }

    /** Empty for ALL. */
    private List<String> names(boolean mayBeAll) {
        return mayBeAll && cursor.accept("ALL") ? List.of() : cursor.commaList(cursor::identifier);
    }

    private AlterAction reorganize() {
        boolean local = clauses.local();
        if (!cursor.atIdentifier()) {
            return new AlterAction.ReorganizePartitions(local, List.of(), List.of());
        }
        List<String> names = cursor.commaList(cursor::identifier);
        cursor.expect("INTO");
        List<Definition> definitions = partitions.definitions();
        return new AlterAction.ReorganizePartitions(local, names, definitions);
    }

    private AlterAction exchange() {
        String partition = cursor.identifier();
        cursor.expect("WITH", "TABLE");
        ObjectName table = cursor.objectName();
        Optional<Boolean> validation = Optional.empty();
        if (cursor.at("WITH") || cursor.at("WITHOUT")) {
            validation = Optional.of("WITH".equals(cursor.expectAny("WITH", "WITHOUT")));
            cursor.expect("VALIDATION");
        }
        return new AlterAction.ExchangePartition(partition, table, validation);
    }
}
