package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.count;
import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.longText;
import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;
import static io.hearth.sql.infoschema.support.Columns.text;
import static io.hearth.sql.infoschema.support.Columns.yesNo;

import io.hearth.api.infoschema.FilledTable;
import io.hearth.api.infoschema.RowSink;
import io.hearth.api.session.Session;
import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.api.table.ScanRequest;
import io.hearth.sql.catalog.Catalog;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.catalog.TableSource;
import java.util.List;

/**
 * COLUMNS: the columns of all tables; DESC and SHOW COLUMNS read it. With conditions on
 * TABLE_SCHEMA and TABLE_NAME only those tables are looked at. Immutable; any thread.
 */
final class ColumnsTable implements FilledTable {
    private static final String COMPUTED = "select";
    private static final String STORED = "select,insert,update,references";

    private final Catalog catalog;

    ColumnsTable(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("TABLE_CATALOG", name()),
                required("TABLE_SCHEMA", name()),
                required("TABLE_NAME", name()),
                optional("COLUMN_NAME", name()),
                required("ORDINAL_POSITION", smallCount()),
                optional("COLUMN_DEFAULT", ColumnType.of(Kind.TEXT)),
                defaulted("IS_NULLABLE", text(3)),
                optional("DATA_TYPE", longText()),
                optional("CHARACTER_MAXIMUM_LENGTH", ColumnType.bigint()),
                optional("CHARACTER_OCTET_LENGTH", ColumnType.bigint()),
                optional("NUMERIC_PRECISION", count()),
                optional("NUMERIC_SCALE", count()),
                optional("DATETIME_PRECISION", smallCount()),
                optional("CHARACTER_SET_NAME", name()),
                optional("COLLATION_NAME", name()),
                required("COLUMN_TYPE", ColumnType.of(Kind.MEDIUMTEXT)),
                required("COLUMN_KEY", ColumnType.enumOf("", "PRI", "UNI", "MUL")),
                optional("EXTRA", text(256)),
                optional("PRIVILEGES", text(154)),
                required("COLUMN_COMMENT", ColumnType.of(Kind.TEXT)),
                required("GENERATION_EXPRESSION", longText()),
                optional("SRS_ID", smallCount()));
    }

    @Override
    public void fillTable(Session session, ScanRequest request, RowSink sink) {
        for (TableSource table : new TableChoice(catalog, request).tables()) {
            int position = 0;
            for (TableColumn column : table.columns()) {
                position++;
                if (!sink.row(row(table, column, position))) {
                    return;
                }
            }
        }
    }

    private static Object[] row(TableSource table, TableColumn column, int position) {
        TypeFacts type = new TypeFacts(column.type());
        return new Object[] {
            "def",
            table.schema(),
            table.name(),
            column.name(),
            position,
            column.definition().defaultValue().orElse(null),
            yesNo(column.definition().nullable()),
            type.name(),
            type.characters(),
            type.bytes(),
            type.precision(),
            type.scale(),
            type.secondDigits(),
            type.charset(),
            type.collation(),
            type.text(),
            "",
            "",
            table.engine().isPresent() ? STORED : COMPUTED,
            column.definition().comment(),
            "",
            null
        };
    }
}
