package io.hearth.wire.row;

import io.hearth.sql.type.Collation;

/** The two forms in which rows travel. */
public enum RowFormat {
    /** Every value as text: what COM_QUERY answers. */
    TEXT,
    /** Numbers and times in binary: what COM_STMT_EXECUTE answers. */
    BINARY;

    /**
     * Who writes rows in this form.
     *
     * @param types the columns' types
     * @param results the collation of the results
     * @return an encoder for one result
     */
    public RowEncoder encoder(java.util.List<io.hearth.sql.type.SqlType> types, Collation results) {
        ColumnEncoder[] columns =
                types.stream()
                        .map(
                                type ->
                                        this == TEXT
                                                ? Encoders.text(type, results.charset())
                                                : Encoders.binary(type, results.charset()))
                        .toArray(ColumnEncoder[]::new);
        return this == TEXT ? new TextRows(columns) : new BinaryRows(columns);
    }
}
