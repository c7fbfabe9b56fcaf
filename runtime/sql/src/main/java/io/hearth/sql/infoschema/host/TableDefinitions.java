package io.hearth.sql.infoschema.host;

import io.hearth.api.table.Column;
import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.type.Coercibility;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns columns as tables declare them into columns as SQL sees them. Stateless; any thread. */
final class TableDefinitions {
    private static final int MOST_COLUMNS = 4096;

    private TableDefinitions() {}

    /**
     * The columns of a table.
     *
     * @param declared by the table
     * @param collation of its texts
     * @return the same, in order
     * @throws IllegalArgumentException in one sentence what is wrong with them
     */
    static List<TableColumn> columns(List<Column> declared, Collation collation) {
        if (declared == null || declared.isEmpty()) {
            throw new IllegalArgumentException("columns() gives no column");
        }
        if (declared.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "columns() gives " + declared.size() + " columns; it may be " + MOST_COLUMNS);
        }
        Set<String> names = new HashSet<>();
        for (Column column : declared) {
            if (column == null) {
                throw new IllegalArgumentException("columns() gives a column that is null");
            }
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "columns() gives column '" + column.name() + "' twice");
            }
        }
        return declared.stream().map(column -> column(column, collation)).toList();
    }

    private static TableColumn column(Column column, Collation collation) {
        SqlType type = SqlType.of(column);
        return new TableColumn(
                column,
                type.isCharacter() ? type.withCollation(collation, Coercibility.IMPLICIT) : type);
    }
}
