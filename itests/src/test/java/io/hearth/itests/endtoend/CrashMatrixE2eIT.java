package io.hearth.itests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.itests.crash.CrashRun;
import io.hearth.itests.crash.Places;
import io.hearth.itests.server.Installation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Servers that are killed at every place and at any moment, and looked at after the next start.
 *
 * <p>{@code -Dhearth.crash.seed} repeats the operations of a run, though not its timing; {@code
 * -Dhearth.crash.kills} says how many kills there are.
 */
class CrashMatrixE2eIT extends EndToEndTest {
    private static final int SERVERS = 2;
    private static final int KILLS =
            Integer.getInteger("hearth.crash.kills", Boolean.getBoolean("hearth.long") ? 1000 : 50);

    private final ExecutorService drivers = Executors.newFixedThreadPool(SERVERS);
    private final ScheduledExecutorService killer = Executors.newScheduledThreadPool(SERVERS);

    @AfterEach
    void endThreads() {
        drivers.shutdownNow();
        killer.shutdownNow();
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfDone() throws Exception {
        long seed = Long.getLong("hearth.crash.seed", System.nanoTime());
        System.out.println("crash matrix: seed " + seed + ", " + KILLS + " kills");
        List<Future<Set<String>>> runs = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            Installation copy = copyTo(folder.resolve("server-" + i));
            CrashRun run = new CrashRun(copy, seed + i, killer);
            List<String> places = Places.part(i, SERVERS);
            runs.add(drivers.submit(() -> run.run(places, KILLS / SERVERS)));
        }
        long begin = System.nanoTime();
        Set<String> diedAt = new HashSet<>();
        for (Future<Set<String>> run : runs) {
            diedAt.addAll(ended(run, seed));
        }
        System.out.printf("crash matrix: done in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(diedAt).as("seed " + seed).containsAll(Places.ALL);
    }

    private static Set<String> ended(Future<Set<String>> run, long seed) throws Exception {
        try {
            return run.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("seed " + seed, failure.getCause());
        }
    }
}
