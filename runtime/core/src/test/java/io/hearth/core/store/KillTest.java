package io.hearth.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives kill -9, and no change is there in part. */
class KillTest {
    private static final int KILLS = Boolean.getBoolean("hearth.long") ? 200 : 10;

    @TempDir Path directory;

    @Test
    void acknowledgedChangesSurviveAKillAndNoneIsThereInPart() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(random.nextInt(1, 200), random.nextInt(20_000_000), acknowledged);
            check(acknowledged, "kill " + kill + " of seed " + seed);
            runInOrder(kill, random.nextInt(60));
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private void runAndKill(int lines, int nanos, Map<String, Integer> acknowledged)
            throws Exception {
        try (ChildJvm child = ChildJvm.start(NumberedCommits.class, directory)) {
            assertThat(child.readLine()).isEqualTo("open");
            for (int line = 0; line < lines; line++) {
                note(child.readLine(), acknowledged);
            }
            CompletableFuture<Void> killed =
                    CompletableFuture.runAsync(
                            child::kill,
                            CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS));
            for (String line = child.readLine(); line != null; line = child.readLine()) {
                note(line, acknowledged);
            }
            killed.get(30, TimeUnit.SECONDS);
        }
    }

    /** A file that was recovered must also survive some commits and an end in order. */
    private void runInOrder(int kill, int commits) throws Exception {
        for (int round = 0; round < 2; round++) {
            String last = kill + "/" + round;
            try (Datadir datadir = Datadir.open(directory)) {
                Dictionary dictionary = datadir.dictionary();
                assertThat(dictionary.rows("done").keySet()).hasSize(kill * 2 + round);
                for (int i = 0; i < commits; i++) {
                    dictionary.commit(new Change().put("p", "" + i % 7, Row.of("n", last)));
                }
                dictionary.commit(new Change().put("done", last, Row.of("n", last)));
            }
        }
    }

    /** The last line may be cut off by the kill; a number cut short is lower, so it claims less. */
    private static void note(String line, Map<String, Integer> acknowledged) {
        String[] parts = line.split(" ");
        if (parts.length == 2) {
            acknowledged.merge(parts[0], Integer.parseInt(parts[1]), Math::max);
        }
    }

    private void check(Map<String, Integer> acknowledged, String when) throws Exception {
        try (Datadir datadir = Datadir.open(directory)) {
            Dictionary dictionary = datadir.dictionary();
            acknowledged.forEach(
                    (key, number) -> {
                        String found = dictionary.row("a", key).orElseThrow().require("n");
                        assertThat(Integer.parseInt(found)).as(when).isGreaterThanOrEqualTo(number);
                        for (String table : NumberedCommits.TABLES) {
                            assertThat(dictionary.row(table, key).orElseThrow().require("n"))
                                    .as(when)
                                    .isEqualTo(found);
                            String slot = key + "/" + Integer.parseInt(found) % 50;
                            assertThat(dictionary.row(table, slot).orElseThrow().require("n"))
                                    .as(when)
                                    .isEqualTo(found);
                        }
                    });
        }
    }
}
