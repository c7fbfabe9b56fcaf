package io.hearth.example.os;

import static io.hearth.example.os.ProcessesTable.COMMAND_LINE;
import static io.hearth.example.os.ProcessesTable.CPU_SECONDS;
import static io.hearth.example.os.ProcessesTable.NAME;
import static io.hearth.example.os.ProcessesTable.PARENT_PID;
import static io.hearth.example.os.ProcessesTable.PID;
import static io.hearth.example.os.ProcessesTable.START_TIME;
import static io.hearth.example.os.ProcessesTable.USER;

import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;

/** Reads one process after the other, as far as rows are wanted. One thread. */
final class ProcessCursor implements RowCursor {
    private static final int MILLISECOND_DIGITS = 3;

    private final Iterator<ProcessHandle> processes;
    private final Conditions conditions;
    private final ScanRequest request;

    ProcessCursor(Iterator<ProcessHandle> processes, Conditions conditions, ScanRequest request) {
        this.processes = processes;
        this.conditions = conditions;
        this.request = request;
    }

    @Override
    public int next(RowWriter rows) {
        int written = 0;
        while (rows.remaining() > 0 && processes.hasNext()) {
            request.checkpoint();
            if (writtenInto(rows, processes.next())) {
                written++;
            }
        }
        return written;
    }

    private boolean writtenInto(RowWriter rows, ProcessHandle process) {
        if (!conditions.accepts(PID, process.pid())) {
            return false;
        }
        ProcessHandle.Info info = process.info();
        String name = info.command().map(ProcessCursor::fileName).orElse(null);
        if (!conditions.accepts(NAME, name)) {
            return false;
        }
        rows.setLong(PID, process.pid());
        rows.setString(NAME, name);
        writeParent(rows, process);
        writeInfo(rows, info);
        rows.endRow();
        return true;
    }

    /** Asked only if wanted: it costs a look into the operating system. */
    private static void writeParent(RowWriter rows, ProcessHandle process) {
        if (rows.wants(PARENT_PID)) {
            process.parent().ifPresent(parent -> rows.setLong(PARENT_PID, parent.pid()));
        }
    }

    /** A column that is not set is NULL. */
    private static void writeInfo(RowWriter rows, ProcessHandle.Info info) {
        info.user().ifPresent(user -> rows.setString(USER, user));
        info.startInstant().ifPresent(start -> rows.setDateTime(START_TIME, utc(start)));
        info.totalCpuDuration().ifPresent(cpu -> rows.setDecimal(CPU_SECONDS, seconds(cpu)));
        info.commandLine().ifPresent(line -> rows.setString(COMMAND_LINE, line));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), MILLISECOND_DIGITS);
    }

    private static String fileName(String command) {
        return Path.of(command).getFileName().toString();
    }
}
