package io.hearth.wire.row;

import io.hearth.sql.vector.Batch;
import io.hearth.wire.packet.PacketWriter;
import java.io.IOException;

/** Writes the rows of one result, batch by batch, a packet for each. One thread. */
public abstract sealed class RowEncoder permits TextRows, BinaryRows {
    private final ColumnEncoder[] columns;

    RowEncoder(ColumnEncoder[] columns) {
        this.columns = columns;
    }

    /**
     * Writes the batch's wanted rows.
     *
     * @param batch the rows
     * @param out takes the packets
     * @throws IOException if nobody takes them
     * @throws io.hearth.api.error.ServerException 1153 if a row is longer than a packet may be
     */
    public final void write(Batch batch, PacketWriter out) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            columns[i].bind(batch.column(i));
        }
        int[] selection = batch.selection();
        int count = batch.selected();
        for (int i = 0; i < count; i++) {
            out.begin();
            writeRow(columns, out, selection == null ? i : selection[i]);
            out.end();
        }
    }

    abstract void writeRow(ColumnEncoder[] encoders, PacketWriter out, int row) throws IOException;
}
