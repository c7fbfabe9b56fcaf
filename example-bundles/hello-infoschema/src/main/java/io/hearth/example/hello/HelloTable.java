package io.hearth.example.hello;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.plugin.DeclarePlugin;
import io.hearth.api.plugin.Maturity;
import io.hearth.api.plugin.PluginType;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ScanRequest;
import java.util.List;

/** The table information_schema.HELLO: one column, one row. */
@DeclarePlugin(
        name = "HELLO",
        type = PluginType.INFORMATION_SCHEMA,
        version = "1.0.0",
        author = "The Hearth authors",
        description = "Table example, says hello",
        license = "Apache-2.0",
        maturity = Maturity.STABLE)
public final class HelloTable implements FilledTable {
    @Override
    public List<Column> columns() {
        return List.of(Column.of("HELLO", ColumnType.varchar(64)).notNull());
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        sink.row("plugin: hello, information_schema!!!");
    }
}
