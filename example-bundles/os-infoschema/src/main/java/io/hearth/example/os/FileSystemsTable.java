package io.hearth.example.os;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.util.Iterator;
import java.util.List;

/**
 * The file systems that are mounted. Immutable; any thread.
 *
 * <p>A file system of the network may take long to tell its size, or hang: with a condition on NAME
 * or TYPE the others are not asked.
 */
@DeclarePlugin(
        name = "OS_FILE_SYSTEMS",
        type = PluginType.INFORMATION_SCHEMA,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Mounted file systems of the operating system",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class FileSystemsTable implements FilledTable {
    static final int NAME = 0;
    static final int TYPE = 1;
    static final int TOTAL_BYTES = 3;
    static final int USABLE_BYTES = 4;

    private final Iterable<FileStore> stores;

    /** Called by the host. */
    public FileSystemsTable() {
        this(FileSystems.getDefault().getFileStores());
    }

    FileSystemsTable(Iterable<FileStore> stores) {
        this.stores = stores;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("NAME", ColumnType.varchar(255)).notNull(),
                Column.of("TYPE", ColumnType.varchar(64)).notNull(),
                Column.of("READ_ONLY", ColumnType.enumOf("NO", "YES")).notNull(),
                Column.of("TOTAL_BYTES", ColumnType.bigint().asUnsigned()),
                Column.of("USABLE_BYTES", ColumnType.bigint().asUnsigned()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        Conditions conditions = Conditions.on(request, NAME, TYPE);
        Iterator<FileStore> rest = stores.iterator();
        boolean more = true;
        while (more && rest.hasNext()) {
            FileStore store = rest.next();
            if (conditions.accepts(NAME, store.name()) && conditions.accepts(TYPE, store.type())) {
                more =
                        sink.row(
                                store.name(),
                                store.type(),
                                store.isReadOnly() ? "YES" : "NO",
                                request.wants(TOTAL_BYTES) ? size(store::getTotalSpace) : null,
                                request.wants(USABLE_BYTES) ? size(store::getUsableSpace) : null);
            }
        }
    }

    /** NULL for a file system that does not tell, such as another user's. */
    private static Long size(Size size) {
        try {
            return size.bytes();
        } catch (IOException untold) {
            return null;
        }
    }

    /** Something to ask of a file system. */
    private interface Size {
        long bytes() throws IOException;
    }
}
