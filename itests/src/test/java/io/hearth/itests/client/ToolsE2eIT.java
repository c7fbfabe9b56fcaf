package io.hearth.itests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What graphical tools send at connect is answered. */
class ToolsE2eIT extends ClientTest {
    @ParameterizedTest
    @ValueSource(strings = {"dbeaver", "heidisql", "workbench"})
    void everyStatementOfAToolIsAnswered(String tool) throws SQLException, IOException {
        String address = "jdbc:mariadb://127.0.0.1:" + hearth.port() + "/";
        List<String> failures = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address, "root", "")) {
            for (String statement : statements(tool)) {
                try (Statement run = connection.createStatement()) {
                    run.execute(statement);
                } catch (SQLException failure) {
                    failures.add(statement + ": " + failure.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static List<String> statements(String tool) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/tools", tool + ".sql")).stream()
                .filter(line -> !line.startsWith("--"))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
    }
}
