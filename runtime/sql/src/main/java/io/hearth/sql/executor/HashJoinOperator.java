package io.hearth.sql.executor;

import io.hearth.sql.expression.ExpressionCompiler;
import io.hearth.sql.expression.Predicate;
import io.hearth.sql.expression.VectorExpression;
import io.hearth.sql.plan.JoinKind;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.Optional;

/**
 * Keeps the rows of one input in memory and looks up those of the other one, batch by batch. One
 * execution's.
 */
final class HashJoinOperator implements Operator {
    private final JoinLayout layout;
    private final Operator build;
    private final Operator probe;
    private final VectorExpression[] probeKeys;
    private final Optional<Predicate> residual;
    private final JoinPairs pairs = new JoinPairs();
    private BuildSide kept;
    private Batch pairBatch;
    private Batch output;
    private Batch probeBatch;
    private int[] found = {};
    private int[] chosen = {};
    private int position;
    private int chain = BuildSide.NONE;
    private boolean isInChain;
    private boolean hasMatch;
    private boolean isProbeDone;
    private int nextKept;
    private ExecutionContext context;
    private StatementMemory.Share memory;

    HashJoinOperator(JoinLayout layout, Operator left, Operator right) {
        this.layout = layout;
        this.build = layout.buildsLeft() ? left : right;
        this.probe = layout.buildsLeft() ? right : left;
        this.probeKeys = Compiled.all(layout.probeKeys());
        this.residual = layout.join().residual().map(ExpressionCompiler::predicate);
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        memory = execution.memory().share();
        build.open(execution);
    }

    @Override
    public Batch next() {
        if (kept == null) {
            collect();
        }
        while (!isProbeDone) {
            context.checkpoint();
            if (!fill()) {
                isProbeDone = true;
            } else if (select()) {
                return output;
            }
        }
        return layout.givesBuildRowsAtEnd() ? keptRows() : NoRows.batch();
    }

    private void collect() {
        kept = layout.buildSide();
        Batch batch = build.next();
        while (batch.selected() > 0) {
            kept.add(batch, context);
            memory.set(kept.memory());
            batch = build.next();
        }
        build.close();
        prepareOutput();
        if (kept.rows().size() == 0 && layout.isEmptyWithoutBuildRows()) {
            isProbeDone = true;
        } else {
            probe.open(context);
        }
    }

    private void prepareOutput() {
        pairBatch = Batch.of(layout.pairTypes(), 16);
        int columns = layout.givesLeftOnly() ? layout.leftCount() : layout.pairTypes().size();
        ColumnVector[] given = new ColumnVector[columns];
        for (int i = 0; i < columns; i++) {
            given[i] = pairBatch.column(i);
        }
        output = new Batch(given);
    }

    /** Collects the next pairs, all of one streaming batch; false if there are no more. */
    private boolean fill() {
        pairs.clear();
        while (pairs.count() == 0) {
            if (probeBatch == null || position == probeBatch.selected()) {
                probeBatch = probe.next();
                if (probeBatch.selected() == 0) {
                    return false;
                }
                lookUp();
            }
            while (position < probeBatch.selected() && !pairs.isFull()) {
                addPairs(probeBatch.rows().row(position));
            }
        }
        return true;
    }

    private void lookUp() {
        position = 0;
        ColumnVector[] values = new ColumnVector[probeKeys.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = probeKeys[i].evaluate(probeBatch, context);
        }
        if (found.length < probeBatch.size()) {
            found = new int[probeBatch.size()];
        }
        kept.find(values, probeBatch.rows(), found);
    }

    /**
     * Adds pairs of a streaming row as long as there is room; goes on to the next one at its end.
     */
    private void addPairs(int row) {
        if (!isInChain) {
            chain = found[row];
            isInChain = true;
            if (residual.isEmpty() && decideAtOnce(row)) {
                return;
            }
        }
        while (chain != BuildSide.NONE && !pairs.isFull()) {
            pairs.add(row, chain);
            if (layout.buildsLeft() && residual.isEmpty()) {
                kept.matched().set(chain);
            }
            chain = kept.after(chain);
        }
        if (chain == BuildSide.NONE && !needsEnd()) {
            endRow();
        } else if (chain == BuildSide.NONE && !pairs.isFull()) {
            pairs.add(row, BuildSide.NONE);
            endRow();
        }
    }

    /** Without a residual condition the first look-up tells whether there is a match. */
    private boolean decideAtOnce(int row) {
        boolean isMatched = chain != BuildSide.NONE;
        if (layout.buildsLeft()) {
            if (!layout.givesLeftOnly()) {
                return false;
            }
            markChain();
        } else if (layout.givesLeftOnly()) {
            if (isMatched == (layout.kind() == JoinKind.SEMI)) {
                pairs.add(row, BuildSide.NONE);
            }
        } else if (layout.kind() == JoinKind.LEFT && !isMatched) {
            pairs.add(row, BuildSide.NONE);
        } else {
            return false;
        }
        endRow();
        return true;
    }

    private void markChain() {
        for (int row = chain; row != BuildSide.NONE; row = kept.after(row)) {
            if (kept.matched().get(row)) {
                return;
            }
            kept.matched().set(row);
        }
    }

    /** Whether a pair must tell {@link #sweep} that a streaming row's pairs have ended. */
    private boolean needsEnd() {
        return residual.isPresent() && !layout.buildsLeft() && layout.kind() != JoinKind.INNER;
    }

    private void endRow() {
        isInChain = false;
        position++;
    }

    /** Makes the output of the pairs; false if none is left. */
    private boolean select() {
        boolean left = layout.buildsLeft();
        pairs.write(
                probeBatch,
                left ? layout.leftCount() : 0,
                kept.rows(),
                left ? 0 : layout.leftCount(),
                pairBatch);
        output.setSize(pairs.count());
        if (residual.isPresent()) {
            sweep(residual.get());
        }
        memory.set(kept.memory() + memoryOfPairs());
        return output.selected() > 0;
    }

    private long memoryOfPairs() {
        long sum = 0;
        for (int i = 0; i < pairBatch.columnCount(); i++) {
            sum += pairBatch.column(i).memory();
        }
        return sum;
    }

    /** Keeps the pairs for which the condition is true, and ends of rows as the kind wants them. */
    private void sweep(Predicate condition) {
        selectRealPairs();
        condition.select(pairBatch, context);
        int count = pairs.count();
        if (chosen.length < count) {
            chosen = new int[count];
        }
        int given = 0;
        int passed = 0;
        for (int pair = 0; pair < count; pair++) {
            if (pairs.buildRow(pair) == BuildSide.NONE) {
                boolean wanted = layout.kind() == JoinKind.SEMI ? hasMatch : !hasMatch;
                hasMatch = false;
                if (wanted) {
                    chosen[given++] = pair;
                }
            } else if (passed < pairBatch.selected() && pairBatch.rows().row(passed) == pair) {
                passed++;
                hasMatch = needsEnd();
                if (layout.buildsLeft()) {
                    kept.matched().set(pairs.buildRow(pair));
                }
                if (!layout.givesLeftOnly()) {
                    chosen[given++] = pair;
                }
            }
        }
        output.select(chosen, given);
    }

    private void selectRealPairs() {
        if (!needsEnd()) {
            return;
        }
        int[] real = new int[pairs.count()];
        int count = 0;
        for (int pair = 0; pair < real.length; pair++) {
            if (pairs.buildRow(pair) != BuildSide.NONE) {
                real[count++] = pair;
            }
        }
        pairBatch.select(real, count);
    }

    /** Kept left rows, matched or not as the kind wants them, when all others have passed. */
    private Batch keptRows() {
        context.checkpoint();
        boolean wantsMatched = layout.kind() == JoinKind.SEMI;
        int size = kept.rows().size();
        int[] rows = new int[Math.min(size - nextKept, ColumnVector.USUAL_CAPACITY)];
        int[] none = new int[rows.length];
        int count = 0;
        for (; nextKept < size && count < rows.length; nextKept++) {
            if (kept.matched().get(nextKept) == wantsMatched) {
                none[count] = BuildSide.NONE;
                rows[count++] = nextKept;
            }
        }
        kept.rows().read(rows, count, pairBatch, 0);
        for (int i = layout.leftCount(); i < pairBatch.columnCount(); i++) {
            VectorCopy.gather(pairBatch.column(i), pairBatch.column(i), none, count);
        }
        output.setSize(count);
        return output;
    }

    @Override
    public void close() {
        isProbeDone = true;
        Closing.all(build, probe, memory);
    }
}
