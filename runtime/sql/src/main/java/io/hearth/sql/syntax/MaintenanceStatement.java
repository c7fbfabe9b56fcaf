package io.hearth.sql.syntax;

import io.hearth.sql.syntax.FlushStatement.Logging;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Statements that check, repair and describe tables, and those about key caches. Immutable. */
public sealed interface MaintenanceStatement extends Statement {

    /**
     * {@code ANALYZE [LOCAL] TABLE table, …}.
     *
     * @param logging whether it is logged
     * @param tables at least one
     */
    record AnalyzeTables(Logging logging, List<ObjectName> tables) implements MaintenanceStatement {
        /** Copies the list. */
        public AnalyzeTables {
            tables = List.copyOf(tables);
        }
    }

    /**
     * {@code ANALYZE TABLE table UPDATE HISTOGRAM ON column, … [WITH n BUCKETS] [{MANUAL | AUTO}
     * UPDATE] [USING DATA 'json']}.
     *
     * @param logging whether it is logged
     * @param table which
     * @param columns at least one
     * @param buckets absent for 100
     * @param automatic MANUAL or AUTO UPDATE; absent where nothing was said
     * @param data the histogram itself
     */
    record UpdateHistogram(
            Logging logging,
            ObjectName table,
            List<String> columns,
            OptionalLong buckets,
            Optional<Boolean> automatic,
            Optional<String> data)
            implements MaintenanceStatement {
        /** Copies the list. */
        public UpdateHistogram {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code ANALYZE TABLE table DROP HISTOGRAM ON column, …}.
     *
     * @param logging whether it is logged
     * @param table which
     * @param columns at least one
     */
    record DropHistogram(Logging logging, ObjectName table, List<String> columns)
            implements MaintenanceStatement {
        /** Copies the list. */
        public DropHistogram {
            columns = List.copyOf(columns);
        }
    }

    /** How thoroughly CHECK TABLE looks. */
    enum CheckOption {
        /** FOR UPGRADE. */
        FOR_UPGRADE,
        /** QUICK. */
        QUICK,
        /** FAST. */
        FAST,
        /** MEDIUM. */
        MEDIUM,
        /** EXTENDED. */
        EXTENDED,
        /** CHANGED. */
        CHANGED
    }

    /**
     * {@code CHECK TABLE table, … option …}.
     *
     * @param tables at least one
     * @param options how
     */
    record CheckTables(List<ObjectName> tables, Set<CheckOption> options)
            implements MaintenanceStatement {
        /** Copies the collections. */
        public CheckTables {
            tables = List.copyOf(tables);
            options = Set.copyOf(options);
        }
    }

    /** How REPAIR TABLE works. */
    enum RepairOption {
        /** QUICK. */
        QUICK,
        /** EXTENDED. */
        EXTENDED,
        /** USE_FRM. */
        USE_FRM
    }

    /**
     * {@code REPAIR [LOCAL] TABLE table, … option …}.
     *
     * @param logging whether it is logged
     * @param tables at least one
     * @param options how
     */
    record RepairTables(Logging logging, List<ObjectName> tables, Set<RepairOption> options)
            implements MaintenanceStatement {
        /** Copies the collections. */
        public RepairTables {
            tables = List.copyOf(tables);
            options = Set.copyOf(options);
        }
    }

    /**
     * {@code OPTIMIZE [LOCAL] TABLE table, …}.
     *
     * @param logging whether it is logged
     * @param tables at least one
     */
    record OptimizeTables(Logging logging, List<ObjectName> tables)
            implements MaintenanceStatement {
        /** Copies the list. */
        public OptimizeTables {
            tables = List.copyOf(tables);
        }
    }

    /** How CHECKSUM TABLE works. */
    enum ChecksumOption {
        /** QUICK. */
        QUICK,
        /** EXTENDED. */
        EXTENDED
    }

    /**
     * {@code CHECKSUM TABLE table, … [QUICK | EXTENDED]}.
     *
     * @param tables at least one
     * @param option how
     */
    record ChecksumTables(List<ObjectName> tables, Optional<ChecksumOption> option)
            implements MaintenanceStatement {
        /** Copies the list. */
        public ChecksumTables {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table whose keys go into a key cache.
     *
     * @param table which
     * @param partitions only these
     * @param allPartitions PARTITION (ALL)
     * @param keys only these; empty for all
     * @param ignoreLeaves IGNORE LEAVES, of LOAD INDEX
     */
    record CachedTable(
            ObjectName table,
            List<String> partitions,
            boolean allPartitions,
            List<String> keys,
            boolean ignoreLeaves) {
        /** Copies the lists. */
        public CachedTable {
            partitions = List.copyOf(partitions);
            keys = List.copyOf(keys);
        }
    }

    /**
     * {@code CACHE INDEX table …, … IN cache}.
     *
     * @param tables at least one
     * @param cache its name; DEFAULT for the default one
     */
    record CacheIndex(List<CachedTable> tables, String cache) implements MaintenanceStatement {
        /** Copies the list. */
        public CacheIndex {
            tables = List.copyOf(tables);
        }
    }

    /**
     * {@code LOAD INDEX INTO CACHE table …, …}.
     *
     * @param tables at least one
     */
    record LoadIndex(List<CachedTable> tables) implements MaintenanceStatement {
        /** Copies the list. */
        public LoadIndex {
            tables = List.copyOf(tables);
        }
    }
}
