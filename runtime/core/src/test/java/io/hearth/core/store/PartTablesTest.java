package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.core.host.DictionaryTables.DictionaryTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTablesTest {
    @TempDir private Path data;

    @Test
    void rowsOutliveTheServersRunAndStayApartByBundle() throws DatadirException {
        Map<String, String> ann = Map.of("user", "ann", "host", "%");
        try (Datadir first = Datadir.open(data, false)) {
            DictionaryTable table = new PartTables(first.dictionary()).table("io.x", "account");
            table.change(Map.of("ann", Optional.of(ann), "bob", Optional.of(Map.of("a", "b"))));
            table.change(Map.of("bob", Optional.empty()));
        }
        try (Datadir second = Datadir.open(data, false)) {
            PartTables tables = new PartTables(second.dictionary());
            assertThat(tables.table("io.x", "account").rows())
                    .containsExactly(Map.entry("ann", ann));
            assertThat(tables.table("io.y", "account").rows()).isEmpty();
        }
    }
}
