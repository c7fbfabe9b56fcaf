package io.hearth.itests.plugin;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.InformationSchemaTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.ScanRequest;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Tables that do one thing wrong each. */
public final class BadTables {
    private static final List<Column> NUMBER =
            List.of(Column.of("NUMBER", ColumnType.bigint()).notNull());

    private BadTables() {}

    /** Gives two rows, then throws. */
    @DeclarePlugin(name = "HALFWAY", type = PluginType.INFORMATION_SCHEMA)
    public static final class Halfway implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            sink.row(1L);
            sink.row(2L);
            throw new IllegalStateException("the third row is missing");
        }
    }

    /** Gives a text where a number belongs. */
    @DeclarePlugin(name = "WRONG_TYPE", type = PluginType.INFORMATION_SCHEMA)
    public static final class WrongType implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            sink.row(List.of("no number"));
        }
    }

    /** Gives NULL in a column that has none. */
    @DeclarePlugin(name = "NULL_ROW", type = PluginType.INFORMATION_SCHEMA)
    public static final class NullRow implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            sink.row((Object) null);
        }
    }

    /** Overflows the stack when it is read. */
    @DeclarePlugin(name = "DEEP", type = PluginType.INFORMATION_SCHEMA)
    public static final class Deep implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            sink.row(depth(1));
        }

        private static long depth(long level) {
            return depth(level + 1) + 1;
        }
    }

    /** Has rows without end, one batch after the other. */
    @DeclarePlugin(name = "ENDLESS", type = PluginType.INFORMATION_SCHEMA)
    public static final class Endless implements InformationSchemaTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public RowCursor open(Session session, ScanRequest request) {
            long[] next = {0};
            return rows -> {
                int written = 0;
                for (; rows.remaining() > 0; written++) {
                    rows.setLong(0, next[0]++);
                    rows.endRow();
                }
                return written;
            };
        }
    }

    /** Fills without end, and never looks up. */
    @DeclarePlugin(name = "ENDLESS_FILL", type = PluginType.INFORMATION_SCHEMA)
    public static final class EndlessFill implements FilledTable {
        @Override
        public List<Column> columns() {
            return List.of(Column.of("TEXT", ColumnType.varchar(2_000)));
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            String text = "x".repeat(2_000);
            while (sink.row(text)) {
                // As long as someone takes it.
            }
        }
    }

    /** Waits for ever when it is read, but can be interrupted. */
    @DeclarePlugin(name = "WAITING", type = PluginType.INFORMATION_SCHEMA)
    public static final class Waiting implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink)
                throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Waits until a test lets it go, and does not hear interrupts. */
    @DeclarePlugin(name = "STUCK", type = PluginType.INFORMATION_SCHEMA)
    public static final class Stuck implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            Evidence.holdDeaf();
            sink.row(1L);
        }
    }

    /** Has no columns. */
    @DeclarePlugin(name = "NO_COLUMNS", type = PluginType.INFORMATION_SCHEMA)
    public static final class NoColumns implements FilledTable {
        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            throw new AssertionError("never filled");
        }
    }

    /** Is called as a table of the server. */
    @DeclarePlugin(name = "PLUGINS", type = PluginType.INFORMATION_SCHEMA)
    public static final class Clashing implements FilledTable {
        @Override
        public List<Column> columns() {
            return NUMBER;
        }

        @Override
        public void fillTable(Session session, ScanRequest request, RowSink sink) {
            throw new AssertionError("never filled");
        }
    }
}
