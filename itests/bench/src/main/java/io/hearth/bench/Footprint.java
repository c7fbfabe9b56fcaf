package io.hearth.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** Classes, metaspace, heap and threads of this process. */
record Footprint(int classes, double metaspace, double heap, int threads) {
    static Footprint now() {
        double metaspace =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToDouble(Footprint::megabytes)
                        .sum();
        return new Footprint(
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                metaspace,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static double megabytes(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed() / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                "%d classes, metaspace %.2f MB, heap %.1f MB, %d threads",
                classes, metaspace, heap, threads);
    }
}
