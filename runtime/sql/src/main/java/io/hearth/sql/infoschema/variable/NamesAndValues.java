package io.hearth.sql.infoschema.variable;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ScanRequest;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.NamedValue;
import io.hearth.sql.infoschema.support.Conditions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table of names and values. With {@code name = '…'} or {@code name LIKE '…'} only those values
 * are read. Immutable; any thread.
 */
final class NamesAndValues implements FilledTable {
    private static final int NAME = 0;

    private final List<Column> columns;
    private final Source source;
    private final UnaryOperator<String> spelling;

    /** Where names and values come from. */
    interface Source {
        /** Those whose names match, and perhaps others. */
        List<NamedValue> read(LikePattern names, Session session);
    }

    NamesAndValues(List<Column> columns, Source source, UnaryOperator<String> spelling) {
        this.columns = columns;
        this.source = source;
        this.spelling = spelling;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        LikePattern names = Conditions.of(request).pattern(NAME);
        for (NamedValue variable : source.read(names, session)) {
            if (!sink.row(spelling.apply(variable.name()), variable.value())) {
                return;
            }
        }
    }
}
