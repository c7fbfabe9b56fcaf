package io.hearth.sql.executor;

import io.hearth.sql.expression.VectorExpression;
import io.hearth.sql.plan.RowRange;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sorts its input's rows; gives them when it has read them all. One execution's. */
final class SortOperator implements Operator {
    private final Operator input;
    private final List<SqlType> types;
    private final VectorExpression[] keys;
    private final SortColumn[] order;
    private final Optional<RowRange> limit;
    private ExecutionContext context;
    private StatementMemory.Share memory;
    private long wanted;
    private SortBuffer buffer;
    private Batch output;
    private int[] sorted;
    private int given;

    SortOperator(
            Operator input,
            List<SqlType> types,
            VectorExpression[] keys,
            SortColumn[] order,
            Optional<RowRange> limit) {
        this.input = input;
        this.types = types;
        this.keys = keys;
        this.order = order;
        this.limit = limit;
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        memory = execution.memory().share();
        wanted = limit.map(range -> RowRanges.end(range, execution)).orElse(RowRanges.ALL);
        if (wanted > 0) {
            input.open(execution);
        }
    }

    @Override
    public Batch next() {
        if (wanted == 0) {
            return NoRows.batch();
        }
        if (sorted == null) {
            collect();
        }
        context.checkpoint();
        int count = Math.min(sorted.length - given, ColumnVector.USUAL_CAPACITY);
        if (count == 0) {
            return NoRows.batch();
        }
        if (output == null) {
            output = Batch.of(types, count);
        }
        buffer.rows().read(Arrays.copyOfRange(sorted, given, given + count), count, output, 0);
        output.setSize(count);
        given += count;
        return output;
    }

    private void collect() {
        buffer = new SortBuffer(types, order, wanted, context::checkpoint);
        Batch batch = input.next();
        while (batch.selected() > 0) {
            buffer.add(batch, keysOf(batch));
            memory.set(buffer.memory());
            batch = input.next();
        }
        input.close();
        memory.set(buffer.memory() + 2L * Integer.BYTES * buffer.rows().size());
        sorted = buffer.sorted();
    }

    private ColumnVector[] keysOf(Batch batch) {
        ColumnVector[] values = new ColumnVector[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = order[i].comparable(keys[i].evaluate(batch, context), batch.rows());
        }
        return values;
    }

    @Override
    public void close() {
        buffer = null;
        sorted = new int[0];
        given = 0;
        Closing.all(input, memory);
    }
}
