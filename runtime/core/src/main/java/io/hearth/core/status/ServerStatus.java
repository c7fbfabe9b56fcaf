package io.hearth.core.status;

import io.hearth.api.variable.StatusVariable;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** What can be measured of the server itself. Stateless. */
public final class ServerStatus {
    private ServerStatus() {}

    /**
     * Where the figures about plugins come from.
     *
     * @param active plugins that are ACTIVE
     * @param failed plugins that should be and are not
     * @param errors failed calls into plugins since the start
     * @param threads threads of daemons
     * @param restarts of daemons' tasks since the start
     */
    public record Figures(
            LongSupplier active,
            LongSupplier failed,
            LongSupplier errors,
            LongSupplier threads,
            LongSupplier restarts) {}

    /**
     * The server's status variables.
     *
     * @param started when the server did
     * @param plugins figures about plugins
     * @return the variables
     */
    public static List<StatusVariable> variables(Instant started, Figures plugins) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        return List.of(
                StatusVariable.ofLong(
                        "Uptime", () -> Duration.between(started, Instant.now()).toSeconds()),
                StatusVariable.ofLong("Plugins_active", plugins.active()),
                StatusVariable.ofLong("Plugins_failed", plugins.failed()),
                StatusVariable.ofLong("Plugin_errors", plugins.errors()),
                StatusVariable.ofLong("Daemon_threads", plugins.threads()),
                StatusVariable.ofLong("Daemon_restarts", plugins.restarts()),
                StatusVariable.ofArray("Memory_heap", heap(memory)),
                StatusVariable.ofLong(
                        "Memory_non_heap_used", () -> memory.getNonHeapMemoryUsage().getUsed()),
                StatusVariable.ofArray("Gc", collections()));
    }

    private static List<StatusVariable> heap(MemoryMXBean memory) {
        return List.of(
                StatusVariable.ofLong("used", () -> memory.getHeapMemoryUsage().getUsed()),
                StatusVariable.ofLong(
                        "committed", () -> memory.getHeapMemoryUsage().getCommitted()),
                StatusVariable.ofLong("max", () -> memory.getHeapMemoryUsage().getMax()));
    }

    private static List<StatusVariable> collections() {
        return List.of(
                StatusVariable.ofLong(
                        "count", () -> sum(GarbageCollectorMXBean::getCollectionCount)),
                StatusVariable.ofLong(
                        "time_ms", () -> sum(GarbageCollectorMXBean::getCollectionTime)));
    }

    /** A collector that does not know answers -1. */
    private static long sum(ToLongFunction<GarbageCollectorMXBean> figure) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(figure)
                .filter(number -> number > 0)
                .sum();
    }
}
