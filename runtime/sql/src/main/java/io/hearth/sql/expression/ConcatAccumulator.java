package io.hearth.sql.expression;

import static io.hearth.api.error.ErrorCode.ER_CUT_VALUE_GROUP_CONCAT;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.BytesVector;
import io.hearth.sql.vector.ColumnVector;
import io.hearth.sql.vector.Rows;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the rows of each group for GROUP_CONCAT and puts them together in order at the end; rows
 * with a NULL among their values are left out. One execution's.
 */
final class ConcatAccumulator implements Accumulator {
    private static final int FIRST_ROWS = 16;

    private final ColumnVector[] kept;
    private final ValueOrder[] orders;
    private final int values;
    private final GroupConcat function;
    private final byte[] separator;
    private final TupleSet seen;
    private final boolean binary;
    private int size;
    private final List<int[]> rowsOfGroup = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private long indexes;
    private EvaluationContext context;

    ConcatAccumulator(List<SqlType> types, int values, GroupConcat function, boolean distinct) {
        this.kept =
                types.stream()
                        .map(type -> ColumnVector.of(type.withNullable(true), FIRST_ROWS))
                        .toArray(ColumnVector[]::new);
        this.orders = types.stream().map(ValueOrder::of).toArray(ValueOrder[]::new);
        this.values = values;
        this.function = function;
        this.separator = function.separator().getBytes(StandardCharsets.UTF_8);
        this.seen = distinct ? new TupleSet(types.subList(0, values)) : null;
        this.binary = types.subList(0, values).stream().anyMatch(type -> !type.isCharacter());
    }

    @Override
    public void ensureGroups(int groups) {
        while (rowsOfGroup.size() < groups) {
            rowsOfGroup.add(new int[1]);
            counts.add(0);
        }
    }

    @Override
    public void add(
            ColumnVector[] arguments, Rows rows, int[] groups, EvaluationContext statement) {
        context = statement;
        ensureGroups(1);
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            int group = groups == null ? 0 : groups[row];
            if (noNull(arguments, row) && (seen == null || seen.add(group, arguments, row))) {
                keep(arguments, row, group);
            }
        }
    }

    private boolean noNull(ColumnVector[] arguments, int row) {
        for (int i = 0; i < values; i++) {
            if (arguments[i].isNull(row)) {
                return false;
            }
        }
        return true;
    }

    private void keep(ColumnVector[] arguments, int row, int group) {
        for (int i = 0; i < kept.length; i++) {
            kept[i].ensureCapacity(size + 1);
            kept[i].copy(size, arguments[i], row);
        }
        int count = counts.get(group);
        if (rowsOfGroup.get(group).length == count) {
            rowsOfGroup.set(group, Arrays.copyOf(rowsOfGroup.get(group), count * 2));
            indexes += count;
        }
        rowsOfGroup.get(group)[count] = size++;
        counts.set(group, count + 1);
    }

    @Override
    public void results(int firstGroup, int count, ColumnVector result) {
        ensureGroups(firstGroup + count);
        for (int i = 0; i < count; i++) {
            if (counts.get(firstGroup + i) == 0) {
                result.setNull(i);
            } else {
                byte[] text = text(firstGroup + i);
                ((BytesVector) result).setReference(i, text, 0, text.length);
            }
        }
    }

    private byte[] text(int group) {
        long most = context.session().groupConcatMaxLength();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int number = 0;
        for (int row : sorted(group)) {
            if (number++ > 0) {
                text.write(separator, 0, separator.length);
            }
            for (int i = 0; i < values; i++) {
                BytesVector bytes = (BytesVector) kept[i];
                text.write(bytes.buffer(row), bytes.offset(row), bytes.length(row));
            }
            if (text.size() > most) {
                context.warning(ER_CUT_VALUE_GROUP_CONCAT, number, function.name());
                return cut(text.toByteArray(), (int) most);
            }
        }
        return text.toByteArray();
    }

    private int[] sorted(int group) {
        int[] rows = Arrays.copyOf(rowsOfGroup.get(group), counts.get(group));
        return function.descending().isEmpty()
                ? rows
                : Arrays.stream(rows)
                        .boxed()
                        .sorted(this::compare)
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private int compare(int one, int other) {
        for (int key = 0; key < function.descending().size(); key++) {
            ColumnVector column = kept[values + key];
            int order =
                    column.isNull(one) || column.isNull(other)
                            ? Boolean.compare(column.isNull(other), column.isNull(one))
                            : orders[values + key].compare(column, one, column, other);
            if (order != 0) {
                return function.descending().get(key) ? -order : order;
            }
        }
        return 0;
    }

    /** So many bytes at most, no character in parts. */
    private byte[] cut(byte[] text, int length) {
        int end = length;
        while (!binary && end > 0 && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(text, end);
    }

    @Override
    public long memory() {
        long sum = (indexes + counts.size()) * Integer.BYTES + (seen == null ? 0 : seen.memory());
        for (ColumnVector column : kept) {
            sum += column.memory();
        }
        return sum;
    }
}
