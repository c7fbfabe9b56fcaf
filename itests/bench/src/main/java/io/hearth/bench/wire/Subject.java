package io.hearth.bench.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that is measured. Immutable.
 *
 * @param name for the output
 * @param port on loopback; root has no password
 * @param pid its process
 */
record Subject(String name, int port, long pid) {
    /** USER_HZ, as the kernel counts for programs. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TICKS = 11;

    /** Processor time of the whole process so far. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
                / TICKS_PER_SECOND;
    }

    double residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException("no VmRSS of process " + pid));
    }
}
