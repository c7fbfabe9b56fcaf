package io.hearth.example.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelloTableTest {
    private final HelloTable table = new HelloTable();

    @Test
    void hasOneTextColumnThatIsNeverNull() {
        assertThat(table.columns())
                .containsExactly(Column.of("HELLO", ColumnType.varchar(64)).notNull());
    }

    /** The fill looks at neither session nor request; a sink is a lambda. */
    @Test
    void saysHelloOnce() {
        List<List<Object>> rows = new ArrayList<>();
        table.fillTable(null, null, values -> rows.add(Arrays.asList(values)));
        assertThat(rows).containsExactly(List.of("plugin: hello, information_schema!!!"));
    }
}
