package io.hearth.itests.plugin;

import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.util.List;

/** Two million rows that are made as they are read: a number, its last digits and a text. */
@DeclarePlugin(name = "GENERATED", type = PluginType.INFORMATION_SCHEMA)
public final class GeneratedTable implements InformationSchemaTable {
    /** How many rows there are. */
    public static final int ROWS = 2_000_000;

    private static final int DIGITS = 1000;

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("NUMBER", ColumnType.integer()).notNull(),
                Column.of("DIGITS", ColumnType.integer()).notNull(),
                Column.of("WORD", ColumnType.varchar(20)).notNull());
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) {
        return new Rows();
    }

    /** One scan. */
    public static final class Rows implements RowCursor {
        private int next = 1;

        @Override
        public int next(RowWriter rows) {
            int written = 0;
            for (; next <= ROWS && rows.remaining() > 0; next++) {
                rows.setLong(0, next);
                rows.setLong(1, next % DIGITS);
                rows.setString(2, "row " + next);
                rows.endRow();
                written++;
            }
            return written;
        }

        @Override
        public void close() {
            next = ROWS + 1;
        }
    }
}
