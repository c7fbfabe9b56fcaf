package io.hearth.sql.executor;

import io.hearth.sql.plan.RowCount;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.type.Decimals;
import io.hearth.sql.type.NumberParser;
import java.math.BigDecimal;

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
        long rows = whole(context.parameter(((RowCount.Parameter) count).index()));
        // An unsigned number beyond the range of long is negative here: it means all rows.
        return rows < 0 ? ALL : rows;
    }

    /** A parameter sent as another type means the whole number that it is read as. */
    private static long whole(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Decimals.toLong(decimal, false);
        }
        if (value instanceof Double real) {
            return Math.round(real);
        }
        if (value instanceof byte[] text) {
            return new NumberParser().toLong(text, 0, text.length, true);
        }
        return value == null ? 0 : (Long) value;
    }
}
