package io.hearth.sql.infoschema.charset;

import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.text;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.lexer.Keywords;
import io.hearth.sql.lexer.Keywords.Keyword;
import java.util.List;

/** KEYWORDS: the words of the grammar. Immutable; any thread. */
final class KeywordsTable implements FilledTable {
    @Override
    public List<Column> columns() {
        return List.of(optional("WORD", text(128)), optional("RESERVED", ColumnType.integer()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (Keyword keyword : Keywords.all()) {
            sink.row(keyword.text(), keyword.reserved() ? 1 : 0);
        }
    }
}
