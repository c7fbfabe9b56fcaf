package io.hearth.sql.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.type.SqlType;
import io.hearth.sql.type.SqlType.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorTest {
    private static final List<SqlType> TYPES =
            List.of(
                    SqlType.bigint(),
                    SqlType.real(),
                    SqlType.decimal(10, 2),
                    SqlType.varchar(10),
                    SqlType.of(Kind.DATE));
    private static final List<Object> VALUES =
            List.of(7L, 1.5, new BigDecimal("2.50"), bytes("text"), 12L);

    @Test
    void everyKindHoldsValuesAndNulls() {
        for (int i = 0; i < TYPES.size(); i++) {
            ColumnVector vector = ColumnVector.of(TYPES.get(i), 1);
            vector.ensureCapacity(3);
            vector.set(0, VALUES.get(i));
            vector.set(1, null);
            vector.set(2, VALUES.get(i));
            assertThat(vector.get(0)).isEqualTo(VALUES.get(i));
            assertThat(vector.isNull(1)).isTrue();
            assertThat(vector.get(2)).isEqualTo(VALUES.get(i));
            vector.set(1, VALUES.get(i));
            assertThat(vector.isNull(1)).isFalse();
            vector.reset();
            assertThat(vector.mayHaveNulls()).isFalse();
        }
    }

    @Test
    void aConstantStandsForEveryRow() {
        for (int i = 0; i < TYPES.size(); i++) {
            ColumnVector constant = ColumnVector.constant(TYPES.get(i), VALUES.get(i));
            assertThat(constant.get(999)).isEqualTo(VALUES.get(i));
            assertThat(ColumnVector.constant(TYPES.get(i), null).isNull(999)).isTrue();
        }
    }

    @Test
    void selectedRowsAreCopiedToTheirPlaces() {
        for (int i = 0; i < TYPES.size(); i++) {
            ColumnVector from = ColumnVector.of(TYPES.get(i), 4);
            from.set(1, VALUES.get(i));
            from.setNull(3);
            ColumnVector to = ColumnVector.of(TYPES.get(i), 1);
            to.copy(from, new Rows(new int[] {1, 3}, 2));
            assertThat(to.get(1)).isEqualTo(VALUES.get(i));
            assertThat(to.isNull(3)).isTrue();
        }
    }

    @Test
    void earlierTextsStayWhenTheArenaGrows() {
        BytesVector vector = new BytesVector(SqlType.varchar(100), 1000);
        for (int row = 0; row < 1000; row++) {
            byte[] text = bytes("row " + row);
            vector.setBytes(row, text, 0, text.length);
        }
        for (int row = 0; row < 1000; row++) {
            assertThat(vector.getString(row)).isEqualTo("row " + row);
        }
        assertThat(vector.memory()).isGreaterThan(7000);
    }

    @Test
    void aTextIsWrittenInPlace() {
        BytesVector vector = new BytesVector(SqlType.varchar(10), 2);
        int at = vector.reserve(10);
        vector.arena()[at] = 'x';
        vector.finish(0, at, 1);
        byte[] next = bytes("yz");
        vector.setBytes(1, next, 0, 2);
        assertThat(vector.getString(0)).isEqualTo("x");
        assertThat(vector.getString(1)).isEqualTo("yz");
    }

    @Test
    void aBatchKnowsItsWantedRows() {
        Batch batch = Batch.of(TYPES, 4);
        batch.setSize(4);
        assertThat(batch.selected()).isEqualTo(4);
        batch.select(new int[] {0, 2}, 2);
        assertThat(batch.rows().row(1)).isEqualTo(2);
        assertThat(batch.rows().end()).isEqualTo(3);
        batch.reset();
        assertThat(batch.size()).isZero();
        assertThat(batch.rows().end()).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
