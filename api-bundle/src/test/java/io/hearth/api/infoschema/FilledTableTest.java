package io.hearth.api.infoschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.Condition;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FilledTableTest {
    private static final Session SESSION =
            new Session() {
                @Override
                public long id() {
                    return 7;
                }

                @Override
                public String user() {
                    return "root";
                }

                @Override
                public String host() {
                    return "localhost";
                }
            };

    private final AtomicInteger handedOver = new AtomicInteger();

    /** The numbers from 0 to 9, for as long as they are wanted. */
    private final class Numbers implements FilledTable {
        @Override
        public List<Column> columns() {
            return List.of(Column.of("NUMBER", ColumnType.bigint()));
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            long number = 0;
            boolean more = true;
            while (more && number < 10) {
                handedOver.incrementAndGet();
                more = sink.row(number++);
            }
        }
    }

    /** A condition that even numbers satisfy. */
    private static final class Even implements Condition {
        @Override
        public int column() {
            return 0;
        }

        @Override
        public Operator operator() {
            return Operator.IN;
        }

        @Override
        public List<Object> values() {
            return List.of(0L, 2L, 4L, 6L, 8L);
        }

        @Override
        public boolean matches(Object value) {
            return matches(((Long) value).longValue());
        }

        @Override
        public boolean matches(long value) {
            return value % 2 == 0;
        }
    }

    @Test
    void handsOutAllRowsInAsManyBatchesAsItTakes() throws Exception {
        RowList first = new RowList(1, 6);
        RowList second = new RowList(1, 6);
        try (RowCursor cursor = open(request(List.of(), OptionalLong.empty(), false))) {
            assertThat(cursor.next(first)).isEqualTo(6);
            assertThat(cursor.next(second)).isEqualTo(4);
            assertThat(cursor.next(new RowList(1, 6))).isZero();
        }
        assertThat(second.rows).containsExactly(List.of(6L), List.of(7L), List.of(8L), List.of(9L));
    }

    @Test
    void keepsOnlyRowsThatTheConditionLetsThrough() throws Exception {
        Condition even = new Even();
        FakeRequest request = request(List.of(even), OptionalLong.empty(), false);
        assertThat(read(request)).containsExactly(0L, 2L, 4L, 6L, 8L);
        assertThat(request.taken).containsExactly(even);
    }

    @Test
    void isToldAtTheLimitThatNoMoreRowsAreWanted() throws Exception {
        FakeRequest request = request(List.of(new Even()), OptionalLong.of(2), false);
        assertThat(read(request)).containsExactly(0L, 2L);
        assertThat(handedOver).hasValue(3);
    }

    @Test
    void isFilledWholeWhenTheServerTestsMoreThanItTold() throws Exception {
        assertThat(read(request(List.of(), OptionalLong.of(2), true))).hasSize(10);
    }

    @Test
    void isNotFilledWhenNoRowIsWanted() throws Exception {
        assertThat(read(request(List.of(), OptionalLong.of(0), false))).isEmpty();
        assertThat(handedOver).hasValue(0);
    }

    @Test
    void countsTheMemoryOfTheRowsItKeeps() throws Exception {
        FakeRequest all = request(List.of(), OptionalLong.empty(), false);
        read(all);
        FakeRequest half = request(List.of(new Even()), OptionalLong.empty(), false);
        read(half);
        assertThat(half.reserved).isPositive().isEqualTo(all.reserved / 2);
    }

    @Test
    void refusesARowWithAnotherNumberOfValues() {
        FilledTable table =
                new FilledTable() {
                    @Override
                    public List<Column> columns() {
                        return List.of(Column.of("A", ColumnType.bigint()));
                    }

                    @Override
                    public void fillTable(Session session, ScanRequest request, RowSink sink) {
                        sink.row(1, 2);
                    }
                };
        RowCursor cursor = table.open(SESSION, request(List.of(), OptionalLong.empty(), false));
        assertThatThrownBy(() -> cursor.next(new RowList(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of 2 values for 1 columns");
    }

    private List<Object> read(FakeRequest request) throws Exception {
        RowList rows = new RowList(1, 100);
        try (RowCursor cursor = open(request)) {
            cursor.next(rows);
        }
        return rows.rows.stream().map(row -> row.get(0)).toList();
    }

    private RowCursor open(FakeRequest request) {
        return new Numbers().open(SESSION, request);
    }

    private static FakeRequest request(
            List<Condition> conditions, OptionalLong limit, boolean filtered) {
        return new FakeRequest(conditions, limit, filtered);
    }
}
