package io.hearth.sql.infoschema.jvm;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;

/** JVM_MEMORY: the memory of the server by pool. Immutable; any thread. */
final class MemoryTable implements FilledTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("POOL", name()),
                required("KIND", ColumnType.enumOf("HEAP", "NON_HEAP", "BUFFER")),
                required("USED_BYTES", count()),
                optional("COMMITTED_BYTES", count()),
                optional("MAXIMUM_BYTES", count()),
                optional("PEAK_BYTES", count()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getUsage();
            if (usage != null) {
                sink.row(
                        pool.getName(),
                        pool.getType().name(),
                        usage.getUsed(),
                        usage.getCommitted(),
                        usage.getMax() < 0 ? null : usage.getMax(),
                        pool.getPeakUsage().getUsed());
            }
        }
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            sink.row(
                    pool.getName(),
                    "BUFFER",
                    pool.getMemoryUsed(),
                    pool.getTotalCapacity(),
                    null,
                    null);
        }
    }
}
