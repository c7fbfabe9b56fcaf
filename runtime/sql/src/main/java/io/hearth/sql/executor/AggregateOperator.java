package io.hearth.sql.executor;

import io.hearth.sql.expression.Accumulator;
import io.hearth.sql.expression.VectorExpression;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.Batch;
import io.hearth.sql.vector.ColumnVector;
import java.util.List;

/** Groups its input's rows; gives the groups when it has read them all. One execution's. */
final class AggregateOperator implements Operator {
    private final Operator input;
    private final VectorExpression[] keys;
    private final ColumnVector[] keyValues;
    private final List<Call> calls;
    private final List<SqlType> types;
    private final KeyTable groups;
    private int[] numbers = {};
    private int groupCount;
    private int given;
    private boolean isComplete;
    private Batch output;
    private ExecutionContext context;
    private StatementMemory.Share memory;

    /** An aggregate of one execution. */
    record Call(VectorExpression[] arguments, ColumnVector[] values, Accumulator accumulator) {
        Call(VectorExpression[] arguments, Accumulator accumulator) {
            this(arguments, new ColumnVector[arguments.length], accumulator);
        }
    }

    AggregateOperator(
            Operator input, VectorExpression[] keys, List<Call> calls, List<SqlType> types) {
        this.input = input;
        this.keys = keys;
        this.keyValues = new ColumnVector[keys.length];
        this.calls = calls;
        this.types = types;
        List<SqlType> keyTypes = types.subList(0, keys.length);
        this.groups =
                new KeyTable(
                        keyTypes,
                        keyTypes.stream().map(SqlType::collation).toArray(Collation[]::new));
    }

    @Override
    public void open(ExecutionContext execution) {
        context = execution;
        memory = execution.memory().share();
        input.open(execution);
    }

    @Override
    public Batch next() {
        if (!isComplete) {
            collect();
            isComplete = true;
        }
        context.checkpoint();
        int count = Math.min(groupCount - given, ColumnVector.USUAL_CAPACITY);
        if (count == 0) {
            return NoRows.batch();
        }
        write(count);
        given += count;
        return output;
    }

    private void collect() {
        if (keys.length == 0) {
            groupCount = 1;
            ensureGroups();
        }
        Batch batch = input.next();
        while (batch.selected() > 0) {
            add(batch);
            batch = input.next();
        }
        input.close();
    }

    private void add(Batch batch) {
        int[] groupOfRow = keys.length == 0 ? null : groupsOf(batch);
        for (Call call : calls) {
            for (int i = 0; i < call.values.length; i++) {
                call.values[i] = call.arguments[i].evaluate(batch, context);
            }
            call.accumulator.add(call.values, batch.rows(), groupOfRow, context);
        }
        memory.set(memory());
    }

    private int[] groupsOf(Batch batch) {
        for (int i = 0; i < keys.length; i++) {
            keyValues[i] = keys[i].evaluate(batch, context);
        }
        if (numbers.length < batch.size()) {
            numbers = new int[batch.size()];
        }
        groups.findOrAdd(keyValues, batch.rows(), numbers);
        if (groups.size() > groupCount) {
            groupCount = groups.size();
            ensureGroups();
        }
        return numbers;
    }

    private void ensureGroups() {
        calls.forEach(call -> call.accumulator.ensureGroups(groupCount));
    }

    private long memory() {
        long sum = groups.memory();
        for (Call call : calls) {
            sum += call.accumulator.memory();
        }
        return sum;
    }

    private void write(int count) {
        if (output == null) {
            output = Batch.of(types, count);
        }
        output.reset();
        int[] rows = new int[keys.length == 0 ? 0 : count];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = given + i;
        }
        for (int i = 0; i < keys.length; i++) {
            VectorCopy.gather(output.column(i), groups.keys().column(i), rows, count);
        }
        for (int i = 0; i < calls.size(); i++) {
            ColumnVector result = output.column(keys.length + i);
            result.ensureCapacity(count);
            calls.get(i).accumulator.results(given, count, result);
        }
        output.setSize(count);
    }

    @Override
    public void close() {
        Closing.all(input, memory);
    }
}
