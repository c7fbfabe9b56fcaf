package io.hearth.itests.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements and what they answered, as a file keeps them: the statement up to its semicolon at the
 * end of a line, the lines of the answer, an empty line.
 */
final class Answers {
    private static final String COMMENT = "--";

    private Answers() {}

    /** The statements of a script; lines that begin with two dashes are comments. */
    static List<String> statements(Path script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : lines(script)) {
            if (line.isBlank() || line.startsWith(COMMENT) && statement.length() == 0) {
                continue;
            }
            statement.append(statement.length() == 0 ? "" : "\n").append(line);
            if (line.endsWith(";")) {
                statements.add(statement.substring(0, statement.length() - 1));
                statement.setLength(0);
            }
        }
        if (statement.length() > 0) {
            throw new IllegalStateException(script + ": no semicolon behind " + statement);
        }
        return statements;
    }

    /** What a file tells of each statement; nothing if there is no such file. */
    static Map<String, String> read(Path file) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            return answers;
        }
        StringBuilder statement = new StringBuilder();
        List<String> answer = null;
        for (String line : lines(file)) {
            if (answer == null && (line.startsWith(COMMENT) || line.isEmpty())) {
                continue;
            }
            if (answer == null) {
                statement.append(statement.length() == 0 ? "" : "\n").append(line);
                if (line.endsWith(";")) {
                    answer = new ArrayList<>();
                }
            } else if (line.isEmpty()) {
                answers.put(
                        statement.substring(0, statement.length() - 1), String.join("\n", answer));
                statement.setLength(0);
                answer = null;
            } else {
                answer.add(line);
            }
        }
        return answers;
    }

    /** The text that {@link #read} reads. */
    static String write(Map<String, String> answers) {
        StringBuilder text = new StringBuilder();
        answers.forEach(
                (statement, answer) ->
                        text.append(statement).append(";\n").append(answer).append("\n\n"));
        return text.toString();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
