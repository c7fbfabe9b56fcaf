package io.hearth.sql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code PARTITION BY …}. Immutable.
 *
 * @param method how rows are distributed
 * @param count {@code PARTITIONS n}
 * @param subMethod {@code SUBPARTITION BY}: HASH or KEY
 * @param subCount {@code SUBPARTITIONS n}
 * @param partitions empty where none were written
 */
public record Partitioning(
        Method method,
        OptionalLong count,
        Optional<Method> subMethod,
        OptionalLong subCount,
        List<Definition> partitions) {
    /** Copies the list. */
    public Partitioning {
        partitions = List.copyOf(partitions);
    }

    /** How rows are distributed. */
    public sealed interface Method {
        /**
         * {@code [LINEAR] HASH (expression)}.
         *
         * @param linear LINEAR
         * @param expression gives an integer
         */
        record Hash(boolean linear, Expression expression) implements Method {}

        /**
         * {@code [LINEAR] KEY [ALGORITHM = n] (column, …)}.
         *
         * @param linear LINEAR
         * @param algorithm 1 or 2
         * @param columns may be empty: the primary key
         */
        record ByKey(boolean linear, OptionalLong algorithm, List<String> columns)
                implements Method {
            /** Copies the list. */
            public ByKey {
                columns = List.copyOf(columns);
            }
        }

        /**
         * {@code RANGE (expression)} and {@code LIST (expression)}.
         *
         * @param list whether LIST
         * @param expression gives an integer
         */
        record ByValue(boolean list, Expression expression) implements Method {}

        /**
         * {@code RANGE COLUMNS (column, …)} and {@code LIST COLUMNS (column, …)}.
         *
         * @param list whether LIST
         * @param columns at least one
         */
        record ByColumns(boolean list, List<String> columns) implements Method {
            /** Copies the list. */
            public ByColumns {
                columns = List.copyOf(columns);
            }
        }
    }

    /** A bound of a partition. */
    public sealed interface Bound {
        /** {@code MAXVALUE}. */
        record MaxValue() implements Bound {}

        /**
         * A value.
         *
         * @param expression constant
         */
        record Value(Expression expression) implements Bound {}
    }

    /** Which rows a partition takes. */
    public sealed interface Values {
        /**
         * {@code VALUES LESS THAN (bound, …)} or {@code VALUES LESS THAN MAXVALUE}.
         *
         * @param bounds one per column
         */
        record LessThan(List<Bound> bounds) implements Values {
            /** Copies the list. */
            public LessThan {
                bounds = List.copyOf(bounds);
            }
        }

        /**
         * {@code VALUES IN (bound, …)} or {@code VALUES IN ((bound, …), …)}.
         *
         * @param rows each with one bound per column
         */
        record In(List<List<Bound>> rows) implements Values {
            /** Copies the list. */
            public In {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * One partition.
     *
     * @param name as typed
     * @param values which rows; absent for HASH and KEY
     * @param options its options
     * @param subpartitions empty where none were written
     */
    public record Definition(
            String name,
            Optional<Values> values,
            List<TableOption> options,
            List<Subpartition> subpartitions) {
        /** Copies the lists. */
        public Definition {
            options = List.copyOf(options);
            subpartitions = List.copyOf(subpartitions);
        }
    }

    /**
     * A part of a partition.
     *
     * @param name as typed
     * @param options its options
     */
    public record Subpartition(String name, List<TableOption> options) {
        /** Copies the list. */
        public Subpartition {
            options = List.copyOf(options);
        }
    }
}
