package io.hearth.wire.row;

import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.type.Collation;
import io.hearth.sql.type.SqlType;
import java.util.List;

/** The two forms in which rows travel. */
public enum RowFormat {
    /** Every value as text: what COM_QUERY answers. */
    TEXT,
    /** Numbers and times in binary: what COM_STMT_EXECUTE answers. */
    BINARY;

    /**
     * Who writes rows in this form.
     *
     * @param columns the columns
     * @param results the collation of the results
     * @return an encoder for one result
     */
    public RowEncoder encoder(List<ResultColumn> columns, Collation results) {
        ColumnEncoder[] encoders = new ColumnEncoder[columns.size()];
        for (int i = 0; i < encoders.length; i++) {
            SqlType type = columns.get(i).type();
            encoders[i] =
                    this == TEXT
                            ? Encoders.text(type, results.charset())
                            : Encoders.binary(type, results.charset());
        }
        return this == TEXT ? new TextRows(encoders) : new BinaryRows(encoders);
    }
}
