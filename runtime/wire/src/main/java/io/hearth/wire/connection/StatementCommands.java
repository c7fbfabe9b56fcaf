package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.sql.front.Prepared;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.sql.front.StatementResult;
import io.hearth.wire.packet.Buffers;
import io.hearth.wire.packet.ExecuteRequest;
import io.hearth.wire.packet.Parameters;
import io.hearth.wire.packet.PayloadReader;
import io.hearth.wire.packet.PrepareOk;
import io.hearth.wire.packet.ServerStatus;
import io.hearth.wire.row.Definitions;
import io.hearth.wire.row.RowFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The commands for prepared statements. One session's, one thread. */
final class StatementCommands {
    private final OpenStatements statements = new OpenStatements();
    private final Responder responder;
    private final Buffers buffers;
    private final SqlConnection sql;

    StatementCommands(Responder responder, Buffers buffers, SqlConnection sql) {
        this.responder = responder;
        this.buffers = buffers;
        this.sql = sql;
    }

    private static long number(PayloadReader packet) {
        return packet.int4() & 0xffffffffL;
    }

    void prepare(String text) throws IOException {
        Prepared prepared = sql.prepare(text);
        OpenStatement statement = statements.add(prepared);
        List<ResultColumn> columns = prepared.columns();
        int parameters = prepared.parameterCount();
        new PrepareOk(statement.id(), columns.size(), parameters, 0).write(responder.out());
        if (parameters > 0) {
            for (int i = 0; i < parameters; i++) {
                Definitions.PARAMETER.write(responder.out());
            }
            responder.endOfDefinitions(false);
        }
        if (!columns.isEmpty()) {
            responder.definitions(columns);
            responder.endOfDefinitions(false);
        }
    }

    void execute(PayloadReader packet, Charset charset) throws IOException {
        ExecuteRequest request = ExecuteRequest.read(packet);
        OpenStatement statement = statements.require(request.statement(), "mysqld_stmt_execute");
        statement.closeCursor();
        List<Object> values = values(statement, packet, charset);
        try (Results results = statement.prepared().execute(values)) {
            while (results.next()) {
                StatementResult result = results.current();
                if (request.cursor() && !result.columns().isEmpty()) {
                    openCursor(statement, result);
                } else {
                    responder.result(result, RowFormat.BINARY, results.hasMore());
                }
            }
        }
    }

    /** Long data counts for one execution, whether it fails or not. */
    private static List<Object> values(
            OpenStatement statement, PayloadReader packet, Charset charset) {
        LongData longData = statement.longData();
        try {
            longData.check();
            Parameters parameters =
                    Parameters.read(
                            packet,
                            statement.prepared().parameterCount(),
                            statement.types(),
                            longData::bytes,
                            charset);
            statement.keepTypes(parameters.types());
            return parameters.values();
        } finally {
            longData.clear();
        }
    }

    private void openCursor(OpenStatement statement, StatementResult result) throws IOException {
        List<ResultColumn> columns = result.columns();
        int longest = (int) sql.wholeVariable("max_allowed_packet");
        statement.open(
                Cursor.of(result, responder.encoder(columns, RowFormat.BINARY), buffers, longest));
        responder.columns(columns);
        responder.end(ServerStatus.CURSOR_EXISTS, result.warningCount());
    }

    void fetch(PayloadReader packet) throws IOException {
        OpenStatement statement = statements.require(number(packet), "mysqld_stmt_fetch");
        long rows = number(packet);
        Cursor cursor =
                statement
                        .cursor()
                        .orElseThrow(
                                () ->
                                        ErrorCode.ER_STMT_HAS_NO_OPEN_CURSOR.toException(
                                                statement.id()));
        if (cursor.fetch(rows, responder.out())) {
            responder.end(ServerStatus.CURSOR_EXISTS, 0);
        } else {
            statement.closeCursor();
            responder.end(ServerStatus.LAST_ROW_SENT, 0);
        }
    }

    /** Never answered: what is wrong is told at the next execution. */
    void sendLongData(PayloadReader packet) {
        if (packet.remaining() < Integer.BYTES + Short.BYTES) {
            return;
        }
        Optional<OpenStatement> statement = statements.find(number(packet));
        if (statement.isEmpty()) {
            return;
        }
        LongData longData = statement.get().longData();
        int parameter = packet.int2();
        if (parameter >= statement.get().prepared().parameterCount()) {
            longData.setWrong();
        } else {
            longData.add(parameter, packet.rest(), sql.wholeVariable("max_allowed_packet"));
        }
    }

    void reset(PayloadReader packet) throws IOException {
        OpenStatement statement = statements.require(number(packet), "mysqld_stmt_reset");
        statement.longData().clear();
        statement.closeCursor();
        responder.ok();
    }

    /** Never answered. */
    void close(PayloadReader packet) {
        if (packet.remaining() >= Integer.BYTES) {
            statements.close(number(packet));
        }
    }

    void closeAll() {
        statements.closeAll();
    }
}
