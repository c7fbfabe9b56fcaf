package io.hearth.example.os;

import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes that the server's user may see. Immutable; any thread.
 *
 * <p>With {@code WHERE PID = 4711} or {@code PID IN (…)} only those processes are looked up.
 */
@DeclarePlugin(
        name = "OS_PROCESSES",
        type = PluginType.INFORMATION_SCHEMA,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Processes of the operating system",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class ProcessesTable implements InformationSchemaTable {
    static final int PID = 0;
    static final int PARENT_PID = 1;
    static final int NAME = 2;
    static final int USER = 3;
    static final int START_TIME = 4;
    static final int CPU_SECONDS = 5;
    static final int COMMAND_LINE = 6;

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("PID", ColumnType.bigint().asUnsigned()).notNull(),
                Column.of("PARENT_PID", ColumnType.bigint().asUnsigned()),
                Column.of("NAME", ColumnType.varchar(255)).withComment("File name of its program"),
                Column.of("USER", ColumnType.varchar(255)),
                Column.of("START_TIME", ColumnType.of(Kind.TIMESTAMP)),
                Column.of("CPU_SECONDS", ColumnType.decimal(20, 3)),
                Column.of("COMMAND_LINE", ColumnType.of(Kind.LONGTEXT)));
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) {
        Conditions conditions = Conditions.on(request, PID, NAME);
        conditions.takeFrom(request);
        return new ProcessCursor(candidates(conditions).iterator(), conditions, request);
    }

    private static Stream<ProcessHandle> candidates(Conditions conditions) {
        return conditions
                .listed(PID)
                .map(pids -> pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream()))
                .orElseGet(ProcessHandle::allProcesses);
    }
}
