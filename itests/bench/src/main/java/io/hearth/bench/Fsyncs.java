package io.hearth.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Counts the syncs of a piece of work, and measures what as many cost by themselves. */
final class Fsyncs {
    private static final String EVENT = "jdk.FileForce";
    private static final int BLOCK = 4096;

    /** What was seen. */
    record Seen(int count, long nanos) {}

    interface Work {
        void run() throws Exception;
    }

    private Fsyncs() {}

    /** Counts by the flight recorder's events, which name each FileChannel.force. */
    static Seen during(Path folder, Work work) throws Exception {
        Path file = folder.resolve("fsyncs.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).withThreshold(Duration.ZERO).withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events =
                RecordingFile.readAllEvents(file).stream()
                        .filter(event -> event.getEventType().getName().equals(EVENT))
                        .toList();
        return new Seen(
                events.size(),
                events.stream().mapToLong(event -> event.getDuration().toNanos()).sum());
    }

    /** Writes and syncs a block as often, in a file of that folder; in nanoseconds. */
    static long bare(Path folder, int count) throws IOException {
        Path file = folder.resolve("fsync-probe");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(true);
            }
            return System.nanoTime() - begin;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
