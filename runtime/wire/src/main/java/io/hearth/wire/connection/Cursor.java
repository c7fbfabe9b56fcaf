package io.hearth.wire.connection;

import io.hearth.sql.front.StatementResult;
import io.hearth.sql.vector.Batch;
import io.hearth.wire.packet.Buffers;
import io.hearth.wire.packet.PacketReader;
import io.hearth.wire.packet.PacketWriter;
import io.hearth.wire.packet.PayloadReader;
import io.hearth.wire.row.RowEncoder;
import java.io.IOException;
import java.util.Optional;

/**
 * The rows of a prepared statement that wait to be fetched. As in MySQL they are computed when the
 * statement is executed: other statements may run before they are fetched. One thread.
 */
final class Cursor implements AutoCloseable {
    private final RowSpool spool = new RowSpool();
    private final PacketReader reader = new PacketReader(spool);

    /** Reads all rows of a result. */
    static Cursor of(StatementResult result, RowEncoder encoder, Buffers buffers, int longest)
            throws IOException {
        Cursor cursor = new Cursor();
        PacketWriter writer = new PacketWriter(cursor.spool, buffers);
        writer.limit(longest);
        try {
            Batch batch = result.next();
            while (batch != null) {
                encoder.write(batch, writer);
                batch = result.next();
            }
            writer.flush();
            return cursor;
        } catch (IOException | RuntimeException failure) {
            cursor.closeAfter(failure);
            throw failure;
        } finally {
            writer.release();
        }
    }

    private void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /**
     * Sends the next rows.
     *
     * @return false if there were fewer than wanted
     */
    boolean fetch(long wanted, PacketWriter out) throws IOException {
        for (long i = 0; i < wanted; i++) {
            Optional<PayloadReader> row = reader.next(Integer.MAX_VALUE);
            if (row.isEmpty()) {
                return false;
            }
            out.begin();
            row.get().copyTo(out);
            out.end();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
