package io.hearth.itests.plugin;

import io.hearth.api.infoschema.FlushedTable;
import io.hearth.api.infoschema.ShownTable;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.PluginContext;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.Condition;
import io.hearth.api.table.RowCursor;
import io.hearth.api.table.RowWriter;
import io.hearth.api.table.ScanRequest;
import java.util.List;

/** Numbers from 1 to 5,000 and their squares; takes conditions on the number. */
@DeclarePlugin(name = "SQUARES", type = PluginType.INFORMATION_SCHEMA)
public final class SquaresTable implements ShownTable, FlushedTable {
    private static final int LAST = 5_000;

    private PluginContext context;

    @Override
    public void init(PluginContext given) {
        context = given;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("NUMBER", ColumnType.integer()).notNull().withComment("from 1"),
                Column.of("SQUARE", ColumnType.bigint().asUnsigned()).notNull(),
                Column.of("WORD", ColumnType.varchar(10)).defaultsTo("odd"));
    }

    @Override
    public List<String> showHeadings() {
        return List.of("Number", "", "Word");
    }

    @Override
    public void flush(Session session) {
        Evidence.write(context, "flushed");
    }

    @Override
    public RowCursor open(Session session, ScanRequest request) {
        List<Condition> taken =
                request.conditions().stream().filter(test -> test.column() == 0).toList();
        taken.forEach(request::take);
        Evidence.write(
                context,
                "open taking %d of %d, limit %s, filtered %s, square %s"
                        .formatted(
                                taken.size(),
                                request.conditions().size(),
                                request.limit(),
                                request.isFiltered(),
                                request.wants(1)));
        return new Numbers(taken);
    }

    /** One scan. */
    public final class Numbers implements RowCursor {
        private final List<Condition> conditions;
        private int next = 1;

        Numbers(List<Condition> conditions) {
            this.conditions = conditions;
        }

        @Override
        public int next(RowWriter rows) {
            int written = 0;
            for (; next <= LAST && rows.remaining() > 0; next++) {
                int number = next;
                if (conditions.stream().allMatch(test -> test.matches(number))) {
                    rows.setLong(0, number);
                    rows.setLong(1, (long) number * number);
                    rows.setString(2, number % 2 == 0 ? "even" : null);
                    rows.endRow();
                    written++;
                }
            }
            return written;
        }

        @Override
        public void close() {
            Evidence.write(context, "closed");
        }
    }
}
