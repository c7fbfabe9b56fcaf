package io.hearth.core.store;

import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A process that commits until it is killed: each of its threads writes number after number to one
 * row of each of three tables, and prints a number once its commit has returned.
 */
final class NumberedCommits {
    static final int THREADS = 4;
    static final String[] TABLES = {"a", "b", "c"};

    private NumberedCommits() {}

    public static void main(String[] arguments) throws DatadirException {
        Datadir datadir = Datadir.open(Path.of(arguments[0]));
        System.out.println("open");
        IntStream.range(0, THREADS)
                .forEach(
                        thread ->
                                new Thread(() -> commitForever(datadir.dictionary(), "" + thread))
                                        .start());
    }

    private static void commitForever(Dictionary dictionary, String key) {
        int number =
                dictionary.row("a", key).map(row -> Integer.parseInt(row.require("n"))).orElse(0);
        while (true) {
            number++;
            Change change = new Change();
            for (String table : TABLES) {
                change.put(table, key, Row.of("n", "" + number, "filler", "x".repeat(200)));
                change.put(table, key + "/" + number % 50, Row.of("n", "" + number));
            }
            dictionary.commit(change);
            System.out.println(key + " " + number);
        }
    }
}
