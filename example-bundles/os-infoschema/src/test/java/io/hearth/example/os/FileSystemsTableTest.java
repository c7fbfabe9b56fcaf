package io.hearth.example.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.table.ScanRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileSystemsTableTest {
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4);

    private final FakeStore root = new FakeStore("/dev/sda1", 1000);
    private final FakeStore gone = new FakeStore("server:/export", -1);
    private final FileSystemsTable table = new FileSystemsTable(List.of(root, gone));

    @Test
    void showsEachFileSystemWithItsSize() {
        assertThat(fill(new FakeRequest(ALL)))
                .containsExactly(
                        List.of("/dev/sda1", "ext4", "NO", 1000L, 1000L),
                        Arrays.asList("server:/export", "ext4", "NO", null, null));
    }

    @Test
    void asksNoFileSystemThatTheConditionExcludes() {
        assertThat(fill(new FakeRequest(ALL, new EqualTo(FileSystemsTable.NAME, "/dev/sda1"))))
                .hasSize(1);
        assertThat(gone.asked).isZero();
    }

    @Test
    void asksForNoSizeThatNobodyWants() {
        assertThat(fill(new FakeRequest(Set.of(FileSystemsTable.NAME)))).hasSize(2);
        assertThat(root.asked).isZero();
    }

    @Test
    void stopsWhenNoMoreRowsAreWanted() {
        List<Object> names = new ArrayList<>();
        table.fillTable(
                null,
                new FakeRequest(ALL),
                values -> {
                    names.add(values[0]);
                    return false;
                });
        assertThat(names).containsExactly("/dev/sda1");
    }

    @Test
    void readsTheFileSystemsOfThisMachine() {
        List<List<Object>> rows = new ArrayList<>();
        new FileSystemsTable()
                .fillTable(null, new FakeRequest(ALL), values -> rows.add(Arrays.asList(values)));
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(5));
    }

    private List<List<Object>> fill(ScanRequest request) {
        List<List<Object>> rows = new ArrayList<>();
        table.fillTable(null, request, values -> rows.add(Arrays.asList(values)));
        return rows;
    }
}
