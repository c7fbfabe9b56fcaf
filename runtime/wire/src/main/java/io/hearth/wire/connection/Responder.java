package io.hearth.wire.connection;

import io.hearth.api.error.ServerException;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.StatementResult;
import io.hearth.sql.type.Collation;
import io.hearth.sql.vector.Batch;
import io.hearth.wire.packet.Capabilities;
import io.hearth.wire.packet.Capability;
import io.hearth.wire.packet.ColumnDefinition;
import io.hearth.wire.packet.ErrPacket;
import io.hearth.wire.packet.OkPacket;
import io.hearth.wire.packet.PacketWriter;
import io.hearth.wire.packet.ServerStatus;
import io.hearth.wire.packet.SessionChange;
import io.hearth.wire.row.Definitions;
import io.hearth.wire.row.RowEncoder;
import io.hearth.wire.row.RowFormat;
import java.io.IOException;
import java.util.List;

/** Writes what commands answer, in the form that the client takes. One thread. */
final class Responder {
    private final PacketWriter out;
    private final Capabilities client;
    private final SqlConnection sql;
    private int resultsNumber = -1;
    private Collation results;

    Responder(PacketWriter out, LoggedIn login) {
        this.out = out;
        this.client = login.common();
        this.sql = login.sql();
    }

    PacketWriter out() {
        return out;
    }

    /** The status flags now. */
    int status(boolean more) {
        SqlConnection.ServerState state = sql.state();
        return (state.autocommit() ? ServerStatus.AUTOCOMMIT : 0)
                | (state.inTransaction() ? ServerStatus.IN_TRANSACTION : 0)
                | (state.noBackslashEscapes() ? ServerStatus.NO_BACKSLASH_ESCAPES : 0)
                | (more ? ServerStatus.MORE_RESULTS : 0);
    }

    private List<SessionChange> changes() {
        List<SqlConnection.StateChange> changes = sql.takeChanges();
        return changes.isEmpty() ? List.of() : changes.stream().map(Responder::change).toList();
    }

    private static SessionChange change(SqlConnection.StateChange change) {
        return switch (change.kind()) {
            case SCHEMA -> SessionChange.schema(change.value());
            case VARIABLE -> SessionChange.variable(change.name(), change.value());
        };
    }

    /** A command that has nothing to tell. */
    void ok() throws IOException {
        new OkPacket(0, 0, status(false), 0, "", changes()).write(out, client);
    }

    /** A statement without rows. */
    void ok(StatementResult result, boolean more) throws IOException {
        new OkPacket(
                        result.affectedRows(),
                        result.lastInsertId(),
                        status(more),
                        result.warningCount(),
                        result.info(),
                        changes())
                .write(out, client);
    }

    /** A failure, instead of what has been begun. */
    void error(ServerException failure) throws IOException {
        out.abandon();
        ErrPacket.of(failure).write(out);
    }

    /** The end of rows, with these flags besides the usual ones. */
    void end(int flags, int warnings) throws IOException {
        new OkPacket(0, 0, status(false) | flags, warnings, "", changes()).writeEnd(out, client);
    }

    /** The end of columns or parameters, for clients that expect one. */
    void endOfDefinitions(boolean more) throws IOException {
        if (!client.has(Capability.DEPRECATE_EOF)) {
            OkPacket.of(status(more), 0).writeEnd(out, client);
        }
    }

    /** How many columns there are, and what they are. */
    void columns(List<ResultColumn> columns) throws IOException {
        out.begin();
        out.lengthEncoded(columns.size());
        out.end();
        definitions(columns);
    }

    /** What columns are. */
    void definitions(List<ResultColumn> columns) throws IOException {
        for (ResultColumn column : columns) {
            definition(column).write(out);
        }
    }

    ColumnDefinition definition(ResultColumn column) {
        return Definitions.of(column, results());
    }

    RowEncoder encoder(List<ResultColumn> columns, RowFormat format) {
        return format.encoder(columns, results());
    }

    /** It seldom changes, and is asked for with each column. */
    private Collation results() {
        int number = sql.resultCollation();
        if (number != resultsNumber) {
            results = Collation.numbered(number).orElse(Collation.UTF8MB4_0900_AI_CI);
            resultsNumber = number;
        }
        return results;
    }

    /** A statement's result, rows or none; rows are computed while the client takes them. */
    void result(StatementResult result, RowFormat format, boolean more) throws IOException {
        List<ResultColumn> columns = result.columns();
        if (columns.isEmpty()) {
            ok(result, more);
            return;
        }
        columns(columns);
        endOfDefinitions(more);
        RowEncoder encoder = encoder(columns, format);
        Batch batch = result.next();
        while (batch != null) {
            encoder.write(batch, out);
            batch = result.next();
        }
        end(more ? ServerStatus.MORE_RESULTS : 0, result.warningCount());
    }
}
