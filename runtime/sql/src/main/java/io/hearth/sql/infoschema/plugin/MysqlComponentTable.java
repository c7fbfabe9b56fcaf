package io.hearth.sql.infoschema.plugin;

import static io.hearth.sql.infoschema.support.Columns.required;
import static io.hearth.sql.infoschema.support.Columns.smallCount;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.api.table.ColumnType.Kind;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** mysql.component: what INSTALL COMPONENT installed; there is none. Immutable; any thread. */
final class MysqlComponentTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("component_id", smallCount()),
                required("component_group_id", smallCount()),
                required("component_urn", ColumnType.of(Kind.TEXT)));
    }
}
