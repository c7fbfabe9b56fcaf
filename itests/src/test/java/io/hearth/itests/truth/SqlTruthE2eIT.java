package io.hearth.itests.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.server.HearthServer;
import io.hearth.itests.server.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each statement of the scripts answers what a real server answered. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlTruthE2eIT {
    private HearthServer server;
    private int port;

    @BeforeAll
    void start() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "truth").toAbsolutePath());
        Installation installation =
                Installation.copyTo(Files.createTempDirectory(folder, "t").resolve("h"));
        server = installation.startReady();
        port = installation.port();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static List<Path> scripts() {
        return Scripts.all();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void answersAsARealServer(Path script) throws SQLException {
        Map<String, String> expected = Scripts.expected(script);
        Map<String, String> actual = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(address())) {
            Asker asker = new Asker(connection);
            for (String statement : Answers.statements(script)) {
                actual.put(statement, asker.ask(statement));
            }
        }
        assertThat(Answers.write(actual)).isEqualTo(Answers.write(expected));
    }

    private String address() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/?user=root";
    }
}
