package io.hearth.sql.infoschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sql.catalog.SchemaSource;
import io.hearth.sql.catalog.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The columns of the built-in tables, as DESC shows them, are those of the lists in the resources:
 * {@code mysql.columns} from MySQL 8.4's documentation, {@code mariadb.columns} recorded from a
 * MariaDB 10.11, and {@code own.columns} for tables that neither has.
 */
class ColumnListsTest {
    private final Server server = new Server();

    @TestFactory
    Stream<DynamicTest> hasTheColumnsOf() throws Exception {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String list : List.of("mysql", "mariadb", "own")) {
            expected.putAll(read(list + ".columns"));
        }
        Map<String, List<String>> actual = actual();
        return expected.entrySet().stream()
                .map(
                        table ->
                                DynamicTest.dynamicTest(
                                        table.getKey(),
                                        () ->
                                                assertThat(actual.get(table.getKey()))
                                                        .isEqualTo(table.getValue())));
    }

    @Test
    void eachTableIsInOneOfTheLists() throws Exception {
        TreeSet<String> listed = new TreeSet<>();
        for (String list : List.of("mysql", "mariadb", "own")) {
            listed.addAll(read(list + ".columns").keySet());
        }
        assertThat(actual().keySet()).isEqualTo(listed);
    }

    private Map<String, List<String>> actual() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        for (SchemaSource schema : server.catalog.schemas()) {
            for (TableSource table : schema.tables()) {
                found.put(
                        schema.name() + "." + table.name(),
                        server
                                .rows(
                                        "COLUMNS",
                                        new FakeRequest(
                                                TextCondition.equalTo(1, schema.name()),
                                                TextCondition.equalTo(2, table.name())))
                                .stream()
                                .map(ColumnListsTest::line)
                                .toList());
            }
        }
        return found;
    }

    private static String line(Map<String, Object> column) {
        return "%s|%s|%s|%s"
                .formatted(
                        column.get("COLUMN_NAME"),
                        column.get("COLUMN_TYPE"),
                        column.get("IS_NULLABLE"),
                        column.get("COLUMN_DEFAULT") == null
                                ? "NULL"
                                : column.get("COLUMN_DEFAULT"));
    }

    /** A line with a table's name in brackets begins a table. */
    private static Map<String, List<String>> read(String resource) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (InputStream file = ColumnListsTest.class.getResourceAsStream(resource)) {
            String name = "";
            for (String line :
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    name = line.substring(1, line.length() - 1);
                    tables.put(name, new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    tables.get(name).add(line);
                }
            }
        }
        return tables;
    }
}
