package io.hearth.itests.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of the SQL scripts. */
final class Scripts {
    private static final Path FOLDER = Path.of("src/test/resources/sql");

    private Scripts() {}

    /** All scripts, by name. */
    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".test")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What each statement must answer: MySQL's answer where one is kept, else the recorded one. */
    static Map<String, String> expected(Path script) {
        Map<String, String> answers = new LinkedHashMap<>(Answers.read(sibling(script, ".result")));
        Map<String, String> ofMySql = Answers.read(sibling(script, ".mysql"));
        if (!answers.keySet().containsAll(ofMySql.keySet())) {
            throw new IllegalStateException(script + ": the .mysql file has other statements");
        }
        answers.putAll(ofMySql);
        return answers;
    }

    static Path sibling(Path script, String ending) {
        String name = script.getFileName().toString();
        return script.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
