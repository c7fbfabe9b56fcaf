package io.hearth.wire.connection;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.admin.LikePattern;
import io.hearth.sql.front.ResultColumn;
import io.hearth.sql.front.Results;
import io.hearth.sql.front.SqlConnection;
import io.hearth.wire.packet.Capability;
import io.hearth.wire.packet.Command;
import io.hearth.wire.packet.PayloadReader;
import io.hearth.wire.row.RowFormat;
import java.io.IOException;
import java.nio.charset.Charset;

/** Runs the commands of one session, and answers them. One thread. */
final class Commands {
    private static final int MULTI_STATEMENTS_ON = 0;
    private static final int MULTI_STATEMENTS_OFF = 1;

    private final Responder responder;
    private final SqlConnection sql;
    private final ServerParts server;
    private final StatementCommands statements;
    private boolean severalStatements;

    Commands(Line line, ServerParts server, LoggedIn login) {
        this.responder = new Responder(line.out(), login);
        this.sql = login.sql();
        this.server = server;
        this.statements = new StatementCommands(responder, server.blocks(), sql);
        this.severalStatements = login.common().has(Capability.MULTI_STATEMENTS);
    }

    /** Runs a command of those that belong to a session. */
    void run(Command command, PayloadReader packet) throws IOException {
        switch (command) {
            case INIT_DB -> initDb(packet);
            case QUERY -> query(packet.statementText(charset()));
            case FIELD_LIST -> fieldList(packet);
            case STATISTICS -> statistics();
            case PROCESS_INFO -> query("SHOW PROCESSLIST");
            case PROCESS_KILL -> query("KILL " + Integer.toUnsignedString(packet.int4()));
            case PING -> responder.ok();
            case SET_OPTION -> setOption(packet.int2());
            case RESET_CONNECTION -> reset();
            case STMT_PREPARE -> statements.prepare(packet.statementText(charset()));
            case STMT_EXECUTE -> statements.execute(packet, charset());
            case STMT_SEND_LONG_DATA -> statements.sendLongData(packet);
            case STMT_CLOSE -> statements.close(packet);
            case STMT_RESET -> statements.reset(packet);
            case STMT_FETCH -> statements.fetch(packet);
            case QUIT, CHANGE_USER -> throw new IllegalArgumentException(command.name());
        }
    }

    private Charset charset() {
        return ClientCharset.of(sql.clientCollation());
    }

    void ok() throws IOException {
        responder.ok();
    }

    void error(ServerException failure) throws IOException {
        responder.error(failure);
    }

    /** Forgets the prepared statements. */
    void close() {
        statements.closeAll();
    }

    private void initDb(PayloadReader packet) throws IOException {
        sql.useSchema(packet.restText(charset()));
        responder.ok();
    }

    private void query(String text) throws IOException {
        try (Results results = sql.execute(text, severalStatements)) {
            boolean more = true;
            while (results.next()) {
                more = results.hasMore();
                responder.result(results.current(), RowFormat.TEXT, more);
            }
            if (more) {
                // The client was told that another result comes.
                responder.ok();
            }
        }
    }

    /** What the CLI completes names from; MySQL describes the columns without any rows. */
    private void fieldList(PayloadReader packet) throws IOException {
        String table = new String(packet.terminatedBytes(), charset());
        String wildcard = packet.restText(charset());
        LikePattern names = wildcard.isEmpty() ? LikePattern.ANY : new LikePattern(wildcard);
        String text = "SELECT * FROM `" + table.replace("`", "``") + "` LIMIT 0";
        try (Results results = sql.execute(text, false)) {
            results.next();
            for (ResultColumn column : results.current().columns()) {
                if (names.matches(column.name())) {
                    responder.definition(column).writeWithoutDefault(responder.out());
                }
            }
            responder.end(0, 0);
        }
    }

    /** The only answer that has no header at all. */
    private void statistics() throws IOException {
        responder.out().begin();
        responder.out().bytes(server.statistics().get().getBytes(charset()));
        responder.out().end();
    }

    private void setOption(int option) throws IOException {
        if (option != MULTI_STATEMENTS_ON && option != MULTI_STATEMENTS_OFF) {
            throw ErrorCode.ER_UNKNOWN_COM_ERROR.toException();
        }
        severalStatements = option == MULTI_STATEMENTS_ON;
        responder.end(0, 0);
    }

    private void reset() throws IOException {
        statements.closeAll();
        sql.reset();
        responder.ok();
    }
}
