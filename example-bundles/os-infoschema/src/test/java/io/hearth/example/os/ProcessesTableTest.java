package io.hearth.example.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.table.Condition;
import io.hearth.api.table.RowCursor;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessesTableTest {
    private static final long OWN_PID = ProcessHandle.current().pid();

    private final ProcessesTable table = new ProcessesTable();

    @Test
    void showsTheProcessOfThisTest() throws Exception {
        Map<Integer, Object> own =
                read(new FakeRequest(Set.of())).stream()
                        .filter(row -> row.get(ProcessesTable.PID).equals(OWN_PID))
                        .findAny()
                        .orElseThrow();
        assertThat(own.get(ProcessesTable.NAME)).asString().startsWith("java");
        assertThat((LocalDateTime) own.get(ProcessesTable.START_TIME))
                .isBefore(LocalDateTime.now(ZoneOffset.UTC));
    }

    @Test
    void looksUpOneProcessAndTakesTheCondition() throws Exception {
        Condition pid = new EqualTo(ProcessesTable.PID, OWN_PID);
        FakeRequest request = new FakeRequest(Set.of(), pid);
        assertThat(read(request))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry(ProcessesTable.PID, OWN_PID));
        assertThat(request.taken).containsExactly(pid);
    }

    @Test
    void takesTheConditionOnTheName() throws Exception {
        Condition name = new EqualTo(ProcessesTable.NAME, "no program is called this");
        FakeRequest request = new FakeRequest(Set.of(), name);
        assertThat(read(request)).isEmpty();
        assertThat(request.taken).containsExactly(name);
    }

    @Test
    void leavesConditionsOnDearColumnsToTheServer() throws Exception {
        FakeRequest request =
                new FakeRequest(Set.of(), new EqualTo(ProcessesTable.USER, "nobody at all"));
        assertThat(read(request)).isNotEmpty();
        assertThat(request.taken).isEmpty();
    }

    @Test
    void givesAsManyRowsAtATimeAsAreAskedFor() throws Exception {
        RowList rows = new RowList(1);
        try (RowCursor cursor = table.open(null, new FakeRequest(Set.of()))) {
            assertThat(cursor.next(rows)).isEqualTo(1);
        }
        assertThat(rows.rows).hasSize(1);
    }

    private List<Map<Integer, Object>> read(FakeRequest request) throws Exception {
        RowList rows = new RowList(Integer.MAX_VALUE);
        try (RowCursor cursor = table.open(null, request)) {
            cursor.next(rows);
        }
        return rows.rows;
    }
}
