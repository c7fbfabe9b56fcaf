package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.defaulted;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** mysql.func: functions of CREATE FUNCTION … SONAME; there are none. Immutable; any thread. */
final class MysqlFuncTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                defaulted("name", new ColumnType(Kind.CHAR, 64, 0, false)),
                required("ret", ColumnType.of(Kind.TINYINT)).defaultsTo("0"),
                defaulted("dl", new ColumnType(Kind.CHAR, 128, 0, false)),
                required("type", ColumnType.enumOf("function", "aggregate")));
    }
}
