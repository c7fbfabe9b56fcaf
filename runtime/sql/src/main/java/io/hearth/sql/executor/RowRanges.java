package io.hearth.sql.executor;

import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;

/** The numbers of LIMIT clauses in one execution. */
final class RowRanges {
    /** No limit: more rows than there can be. */
    static final long ALL = Long.MAX_VALUE;

    private RowRanges() {}

    static long offset(RowRange range, ExecutionContext context) {
        return number(range.offset(), context);
    }

    static long count(RowRange range, ExecutionContext context) {
        return range.count().map(count -> number(count, context)).orElse(ALL);
    }

    /** How many rows of the input are looked at. */
    static long end(RowRange range, ExecutionContext context) {
        long end = offset(range, context) + count(range, context);
        return end < 0 ? ALL : end;
    }

    private static long number(RowCount count, ExecutionContext context) {
        if (count instanceof RowCount.Fixed fixed) {
            return fixed.rows();
        }
        Object value = context.parameter(((RowCount.Parameter) count).index());
        // An unsigned number beyond the range of long is negative here: it means all rows.
        return value == null ? 0 : (long) value < 0 ? ALL : (long) value;
    }
}
