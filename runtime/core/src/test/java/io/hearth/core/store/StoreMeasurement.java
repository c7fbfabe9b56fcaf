package io.hearth.core.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what a durable commit costs, next to a bare write and sync. Arguments: [directory]. */
final class StoreMeasurement {
    private static final int COMMITS = 2_000;
    private static final byte[] BLOCK = new byte[8192];

    private StoreMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : ".");
        Path directory = Files.createTempDirectory(parent, "measure");
        measureSync(directory.resolve("bare"));
        try (Datadir datadir = Datadir.open(directory)) {
            for (int threads : new int[] {1, 1, 2, 8, 32}) {
                measureCommits(datadir.dictionary(), threads);
            }
            System.out.printf("file: %d bytes%n", Files.size(directory.resolve("dictionary.mv")));
        }
        long start = System.nanoTime();
        Datadir.open(directory).close();
        System.out.printf("open and close: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private static void measureSync(Path file) throws IOException {
        try (RandomAccessFile bare = new RandomAccessFile(file.toFile(), "rw")) {
            long start = System.nanoTime();
            for (int i = 0; i < COMMITS; i++) {
                bare.seek(i % 50 * BLOCK.length);
                bare.write(BLOCK);
                bare.getFD().sync();
            }
            report("bare 8 KB write and sync", start);
        }
    }

    private static void measureCommits(Dictionary dictionary, int threads)
            throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            String table = "t" + thread;
            Thread next = new Thread(() -> commit(dictionary, table, COMMITS / threads));
            next.start();
            running.add(next);
        }
        for (Thread thread : running) {
            thread.join();
        }
        report("two-row commits, " + threads + " threads", start);
    }

    private static void commit(Dictionary dictionary, String table, int count) {
        for (int i = 0; i < count; i++) {
            Row row = Row.of("value", "v".repeat(100) + i);
            dictionary.commit(
                    new Change().put(table, "a" + i % 100, row).put(table, "b" + i % 100, row));
        }
    }

    private static void report(String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %.0f per second, %.0f us each%n",
                what, COMMITS / seconds, seconds * 1e6 / COMMITS);
    }
}
