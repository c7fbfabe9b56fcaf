package io.hearth.itests.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records what a real server answers to the scripts; {@code itests/record} starts one for it. */
public final class Recorder {
    private Recorder() {}

    /**
     * Writes a {@code .result} beside each {@code .test}.
     *
     * @param arguments the folder of the scripts, and the JDBC address of the server
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".test")).sorted().toList();
            for (Path script : scripts) {
                record(script, arguments[1]);
            }
        }
    }

    private static void record(Path script, String address) throws IOException, SQLException {
        Map<String, String> answers = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(address)) {
            Asker asker = new Asker(connection);
            for (String statement : Answers.statements(script)) {
                answers.put(statement, asker.ask(statement));
            }
        }
        Files.writeString(Scripts.sibling(script, ".result"), Answers.write(answers));
        System.out.println(script.getFileName() + ": " + answers.size() + " statements");
    }
}
