package io.hearth.api.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.table.ColumnType.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {
    @Test
    void aLongVarcharIsALongtext() {
        assertThat(ColumnType.varchar(21_845).kind()).isEqualTo(Kind.VARCHAR);
        assertThat(ColumnType.varchar(21_846)).isEqualTo(ColumnType.of(Kind.LONGTEXT));
    }

    @Test
    void anEnumHasElementsAndNothingElseHas() {
        assertThat(ColumnType.enumOf("NO", "YES").elements()).containsExactly("NO", "YES");
        assertThatThrownBy(() -> ColumnType.of(Kind.ENUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ENUM with 0 elements");
        assertThatThrownBy(() -> new ColumnType(Kind.INT, 11, 0, false, List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecimalHasAtMost65Digits() {
        assertThat(ColumnType.decimal(65, 30).length()).isEqualTo(65);
        assertThatThrownBy(() -> ColumnType.decimal(66, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
