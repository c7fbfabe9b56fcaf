package io.hearth.sql.scan;

import io.hearth.sql.catalog.TableColumn;
import io.hearth.sql.plan.TableScan;
import io.hearth.sql.type.SqlType;
import io.hearth.sql.vector.ColumnVector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What all executions of a scan share. Immutable; any thread. */
public final class ScanLayout {
    private static final int UNWANTED = -1;

    private final TableScan scan;
    private final List<SqlType> types;
    private final List<TableColumn> columns;
    private final List<Optional<ColumnVector>> defaults;
    private final int[] places;

    /**
     * Prepares a scan.
     *
     * @param scan the scan
     */
    public ScanLayout(TableScan scan) {
        List<TableColumn> all = scan.source().columns();
        this.scan = scan;
        this.types = scan.types();
        this.columns = scan.columns().stream().map(all::get).toList();
        this.defaults = columns.stream().map(DefaultValue::of).toList();
        this.places = new int[all.size()];
        Arrays.fill(places, UNWANTED);
        for (int i = 0; i < columns.size(); i++) {
            places[scan.columns().get(i)] = i;
        }
    }

    TableScan scan() {
        return scan;
    }

    List<SqlType> types() {
        return types;
    }

    /** A wanted column, by its place in the output. */
    TableColumn column(int place) {
        return columns.get(place);
    }

    /** The value of a column that was not set, for each row; empty if there is none. */
    Optional<ColumnVector> defaultValue(int place) {
        return defaults.get(place);
    }

    boolean wants(int column) {
        return place(column) != UNWANTED;
    }

    /** A column's place in the output; negative if it is not wanted. */
    int place(int column) {
        if (column < 0 || column >= places.length) {
            throw new IllegalArgumentException(
                    "column %d of a table that has %d".formatted(column, places.length));
        }
        return places[column];
    }
}
