package io.hearth.sql.executor;

import io.hearth.sql.plan.RowRange;
import io.hearth.sql.scan.ScanLayout;
import io.hearth.sql.scan.TableReader;
import io.hearth.sql.vector.Batch;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a table. One execution's. */
final class ScanOperator implements Operator {
    private final ScanLayout layout;
    private final Optional<RowRange> limit;
    private StatementMemory.Share memory;
    private TableReader reader;

    ScanOperator(ScanLayout layout, Optional<RowRange> limit) {
        this.layout = layout;
        this.limit = limit;
    }

    @Override
    public void open(ExecutionContext context) {
        memory = context.memory().share();
        reader = new TableReader(layout, context.apiSession(), context, wanted(context));
        reader.open();
    }

    private OptionalLong wanted(ExecutionContext context) {
        long end = limit.map(range -> RowRanges.end(range, context)).orElse(RowRanges.ALL);
        return end == RowRanges.ALL ? OptionalLong.empty() : OptionalLong.of(end);
    }

    @Override
    public Batch next() {
        Batch batch = reader.next();
        memory.set(reader.memory());
        return batch;
    }

    @Override
    public void close() {
        Closing.all(reader, memory);
    }
}
