package io.hearth.sql.infoschema.schema;

import static io.hearth.sql.infoschema.support.Columns.name;
import static io.hearth.sql.infoschema.support.Columns.optional;
import static io.hearth.sql.infoschema.support.Columns.required;

import io.hearth.api.table.Column;
import io.hearth.api.table.ColumnType;
import io.hearth.sql.infoschema.support.EmptyTable;
import java.util.List;

/** REFERENTIAL_CONSTRAINTS: foreign keys; none yet. Immutable; any thread. */
final class ReferentialConstraintsTable implements EmptyTable {
    @Override
    public List<Column> columns() {
        return List.of(
                required("CONSTRAINT_CATALOG", name()),
                required("CONSTRAINT_SCHEMA", name()),
                optional("CONSTRAINT_NAME", name()),
                required("UNIQUE_CONSTRAINT_CATALOG", name()),
                required("UNIQUE_CONSTRAINT_SCHEMA", name()),
                optional("UNIQUE_CONSTRAINT_NAME", name()),
                required("MATCH_OPTION", ColumnType.enumOf("NONE", "PARTIAL", "FULL")),
                required(
                        "UPDATE_RULE",
                        ColumnType.enumOf(
                                "NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT")),
                required(
                        "DELETE_RULE",
                        ColumnType.enumOf(
                                "NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT")),
                required("TABLE_NAME", name()),
                required("REFERENCED_TABLE_NAME", name()));
    }
}
