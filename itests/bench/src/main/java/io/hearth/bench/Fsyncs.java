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

    /**
     * Does what a durable install and uninstall have to do at least, and nothing else: a new file
     * is written, synced, named and its folder synced; the other syncs follow a block that is added
     * to a file that stands there; in the end the new file is removed.
     *
     * @return the time, in nanoseconds
     */
    static long bare(Path folder, byte[] content, int count) throws IOException {
        Path draft = folder.resolve("sync-probe.new");
        Path file = folder.resolve("sync-probe.jar");
        Path log = folder.resolve("sync-probe.log");
        long begin = System.nanoTime();
        append(draft, content);
        Files.move(draft, file);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        for (int i = 2; i < count; i++) {
            append(log, new byte[BLOCK]);
        }
        Files.delete(file);
        return System.nanoTime() - begin;
    }

    private static void append(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
    }
}
