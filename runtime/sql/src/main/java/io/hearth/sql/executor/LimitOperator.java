package io.hearth.sql.executor;

import io.hearth.sql.plan.RowRange;
import io.hearth.sql.vector.Batch;
import java.util.Arrays;

/** Skips rows, then ends early. An input that is not needed is not opened. One execution's. */
final class LimitOperator implements Operator {
    private final Operator input;
    private final RowRange range;
    private long toSkip;
    private long toGive;

    LimitOperator(Operator input, RowRange range) {
        this.input = input;
        this.range = range;
    }

    @Override
    public void open(ExecutionContext context) {
        toSkip = RowRanges.offset(range, context);
        toGive = RowRanges.count(range, context);
        if (toGive > 0) {
            input.open(context);
        }
    }

    @Override
    public Batch next() {
        while (toGive > 0) {
            Batch batch = input.next();
            int selected = batch.selected();
            if (selected == 0) {
                toGive = 0;
            } else if (selected <= toSkip) {
                toSkip -= selected;
            } else {
                return part(batch);
            }
        }
        return NoRows.batch();
    }

    private Batch part(Batch batch) {
        int from = (int) toSkip;
        int count = (int) Math.min(toGive, batch.selected() - from);
        if (count < batch.selected()) {
            batch.select(positions(batch, from, count), count);
        }
        toSkip = 0;
        toGive = toGive == RowRanges.ALL ? toGive : toGive - count;
        return batch;
    }

    private static int[] positions(Batch batch, int from, int count) {
        int[] selection = batch.selection();
        if (selection != null) {
            return Arrays.copyOfRange(selection, from, from + count);
        }
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
        }
        return positions;
    }

    @Override
    public void close() {
        input.close();
    }
}
