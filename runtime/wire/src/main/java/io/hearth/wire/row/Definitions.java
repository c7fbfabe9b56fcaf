package io.hearth.wire.row;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import io.hearth.wire.packet.ColumnDefinition;

/** Columns of results as the protocol describes them. Stateless. */
public final class Definitions {
    private static final int BINARY_COLLATION = 63;
    private static final int BINARY_FLAG = 0x80;
    private static final int VAR_STRING = 253;

    /** What stands for each {@code ?} before its type is known. */
    public static final ColumnDefinition PARAMETER =
            new ColumnDefinition(
                    "", "", "", "?", "", BINARY_COLLATION, 0, VAR_STRING, BINARY_FLAG, 0);

    private Definitions() {}

    /**
     * A column's definition.
     *
     * @param column the column
     * @param results the collation of the results
     * @return the definition
     */
    public static ColumnDefinition of(ResultColumn column, Collation results) {
        SqlType type = column.type();
        return new ColumnDefinition(
                column.schema(),
                column.table(),
                column.originalTable(),
                column.name(),
                column.originalName(),
                type.protocolCollation(results),
                type.protocolLength(results.charset()),
                type.kind().protocolType(),
                type.protocolFlags(),
                type.protocolDecimals());
    }
}
