package io.hearth.sql.infoschema.jvm;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.text;
import static io.hearth.sql.infoschema.support.Columns.yesNo;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** JVM_THREADS: the platform threads of the server. Immutable; any thread. */
final class ThreadsTable implements FilledTable {
    private static final int STACK = 8;
    private static final int NANOSECOND_DIGITS = 9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public List<Column> columns() {
        return List.of(
                required("THREAD_ID", count()),
                required("NAME", text(256)),
                required("STATE", text(16)),
                required("IS_DAEMON", ColumnType.enumOf("NO", "YES")),
                required("PRIORITY", ColumnType.integer()),
                optional("CPU_SECONDS", ColumnType.decimal(20, 6)),
                required("BLOCKED_COUNT", count()),
                required("WAITED_COUNT", count()),
                required("STACK", longText()).withComment("Innermost first"));
    }

    /** Stacks are dear: they are taken only if someone looks at them. */
    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        int depth = request.wants(STACK) ? Integer.MAX_VALUE : 0;
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds(), depth))
                .filter(Objects::nonNull)
                .forEach(thread -> sink.row(row(thread)));
    }

    private Object[] row(ThreadInfo thread) {
        return new Object[] {
            thread.getThreadId(),
            thread.getThreadName(),
            thread.getThreadState().name(),
            yesNo(thread.isDaemon()),
            thread.getPriority(),
            cpuSeconds(thread.getThreadId()),
            thread.getBlockedCount(),
            thread.getWaitedCount(),
            Arrays.stream(thread.getStackTrace())
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n"))
        };
    }

    private BigDecimal cpuSeconds(long thread) {
        boolean told = threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
        long nanos = told ? threads.getThreadCpuTime(thread) : -1;
        return nanos < 0 ? null : BigDecimal.valueOf(nanos, NANOSECOND_DIGITS);
    }
}
