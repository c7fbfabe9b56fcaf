package io.hearth.wire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wire.fake.FakeServer;
import io.hearth.wire.packet.AuthSwitchRequest;
import io.hearth.wire.packet.Capabilities;
import io.hearth.wire.packet.Capability;
import io.hearth.wire.packet.ColumnDefinition;
import io.hearth.wire.packet.Command;
import io.hearth.wire.packet.OkPacket;
import io.hearth.wire.packet.PayloadReader;
import io.hearth.wire.packet.PrepareOk;
import io.hearth.wire.packet.ServerStatus;
import io.hearth.wire.packet.SessionChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The commands that no driver sends, or not in the way that matters here. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CommandsTest {
    private static final Capabilities NEW =
            RawClient.USUAL.with(Capability.DEPRECATE_EOF).with(Capability.SESSION_TRACK);

    private FakeServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = FakeServer.start();
        client = RawClient.loggedIn(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void newClient() throws IOException {
        client.close();
        client = RawClient.loggedIn(server.port(), NEW);
    }

    private OkPacket ok(Capabilities capabilities) throws IOException {
        PayloadReader answer = client.answer();
        assertThat(answer.peek()).isZero();
        return OkPacket.read(answer, capabilities);
    }

    @Test
    void pingAndStatistics() throws IOException {
        client.command(Command.PING);
        assertThat(ok(RawClient.USUAL).status()).isEqualTo(ServerStatus.AUTOCOMMIT);
        client.command(Command.STATISTICS);
        assertThat(client.answer().restText(UTF_8)).isEqualTo("Uptime: 1  Threads: 1");
    }

    @Test
    void initDbTellsThoseThatWantToKnow() throws IOException {
        newClient();
        client.command(Command.INIT_DB, "test".getBytes(UTF_8));
        OkPacket ok = ok(NEW);
        assertThat(ok.changes()).containsExactly(SessionChange.schema("test"));
        assertThat(ok.status() & ServerStatus.SESSION_STATE_CHANGED).isNotZero();
        client.command(Command.INIT_DB, "nowhere".getBytes(UTF_8));
        assertThat(client.error().message()).contains("nowhere");
    }

    @Test
    void countsInfoAndWarningsOfAStatement() throws IOException {
        client.query("INSERT x");
        OkPacket ok = ok(RawClient.USUAL);
        assertThat(ok.affectedRows()).isEqualTo(3);
        assertThat(ok.lastInsertId()).isEqualTo(42);
        assertThat(ok.warnings()).isEqualTo(2);
        assertThat(ok.info()).isEqualTo("Records: 3  Duplicates: 0  Warnings: 2");
    }

    @Test
    void rowsEndWithAnEofForOldClientsAndWithAnOkForNewOnes() throws IOException {
        client.query("SELECT 1");
        assertThat(client.answer().int1()).isEqualTo(1);
        assertThat(ColumnDefinition.read(client.answer()).name()).isEqualTo("1");
        assertThat(client.answer().rest()).isEqualTo(bytes(0xfe, 0, 0, 2, 0));
        assertThat(client.answer().rest()).isEqualTo(bytes(1, '1'));
        assertThat(client.answer().rest()).isEqualTo(bytes(0xfe, 0, 0, 2, 0));
        newClient();
        client.query("SELECT 1");
        assertThat(client.answer().int1()).isEqualTo(1);
        client.answer();
        assertThat(client.answer().rest()).isEqualTo(bytes(1, '1'));
        assertThat(client.answer().rest()).isEqualTo(bytes(0xfe, 0, 0, 2, 0, 0, 0));
    }

    @Test
    void fieldListDescribesTheColumnsThatMatch() throws IOException {
        client.command(Command.FIELD_LIST, "t\0I%".getBytes(UTF_8));
        PayloadReader column = client.answer();
        assertThat(ColumnDefinition.read(column).name()).isEqualTo("Id");
        assertThat(column.rest()).isEqualTo(bytes(0xfb));
        assertThat(client.answer().int1()).isEqualTo(0xfe);
    }

    @Test
    void processListAndKill() throws IOException {
        client.command(Command.PROCESS_INFO);
        assertThat(client.answer().int1()).isEqualTo(2);
        client.answer();
        client.answer();
        client.answer();
        PayloadReader row = client.answer();
        int id = Integer.parseInt(row.lengthEncodedText());
        assertThat(client.answer().int1()).isEqualTo(0xfe);
        try (RawClient killer = RawClient.loggedIn(server.port())) {
            killer.command(Command.PROCESS_KILL, bytes(id, 0, 0, 0));
            assertThat(killer.answer().int1()).isZero();
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(server.counters().abortedClients()).isZero();
    }

    @Test
    void setOptionAllowsSeveralStatementsAndForbidsThemAgain() throws IOException {
        client.command(Command.SET_OPTION, bytes(0, 0));
        assertThat(client.answer().int1()).isEqualTo(0xfe);
        client.query("INSERT a; INSERT b");
        OkPacket first = ok(RawClient.USUAL);
        assertThat(first.status() & ServerStatus.MORE_RESULTS).isNotZero();
        assertThat(ok(RawClient.USUAL).status() & ServerStatus.MORE_RESULTS).isZero();
        client.command(Command.SET_OPTION, bytes(1, 0));
        assertThat(client.answer().int1()).isEqualTo(0xfe);
        client.query("SELECT 1; SELECT 1");
        assertThat(client.error().number()).isEqualTo(1105);
        client.command(Command.SET_OPTION, bytes(7, 0));
        assertThat(client.error().number()).isEqualTo(1047);
    }

    private PrepareOk prepare(String text) throws IOException {
        client.command(Command.STMT_PREPARE, text.getBytes(UTF_8));
        PrepareOk ok = PrepareOk.read(client.answer());
        int definitions = ok.parameters() + ok.columns();
        int ends = (ok.parameters() > 0 ? 1 : 0) + (ok.columns() > 0 ? 1 : 0);
        for (int i = 0; i < definitions + ends; i++) {
            client.answer();
        }
        return ok;
    }

    private byte[] execute(PrepareOk statement, int flags, int... parameters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes((int) statement.statement(), 0, 0, 0, flags, 1, 0, 0, 0));
        out.write(bytes(parameters));
        return out.toByteArray();
    }

    @Test
    void aCursorIsFetchedUntilItsLastRow() throws IOException {
        PrepareOk statement = prepare("SELECT ROWS 3");
        client.command(Command.STMT_EXECUTE, execute(statement, 1));
        assertThat(client.answer().int1()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            client.answer();
        }
        assertThat(endFlags() & ServerStatus.CURSOR_EXISTS).isNotZero();
        client.query("INSERT x");
        assertThat(client.answer().int1()).isZero();
        assertThat(fetched(statement, 2)).isEqualTo(2);
        assertThat(fetched(statement, 2)).isEqualTo(1);
        client.command(Command.STMT_FETCH, bytes((int) statement.statement(), 0, 0, 0, 1, 0, 0, 0));
        assertThat(client.error().number()).isEqualTo(1421);
    }

    private int endFlags() throws IOException {
        PayloadReader end = client.answer();
        assertThat(end.int1()).isEqualTo(0xfe);
        end.skip(2);
        return end.int2();
    }

    private int fetched(PrepareOk statement, int wanted) throws IOException {
        client.command(
                Command.STMT_FETCH, bytes((int) statement.statement(), 0, 0, 0, wanted, 0, 0, 0));
        int rows = 0;
        PayloadReader answer = client.answer();
        while (answer.peek() == 0) {
            rows++;
            answer = client.answer();
        }
        answer.skip(3);
        int flag = rows == wanted ? ServerStatus.CURSOR_EXISTS : ServerStatus.LAST_ROW_SENT;
        assertThat(answer.int2() & flag).isNotZero();
        return rows;
    }

    @Test
    void typesOfParametersHoldUntilNewOnesCome() throws IOException {
        PrepareOk statement = prepare("SELECT ?");
        // Without types at first.
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 0, 5));
        assertThat(client.error().number()).isEqualTo(1210);
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 1, 0, 5));
        assertThat(binaryText()).isEqualTo("Long 5");
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 0, 250));
        assertThat(binaryText()).isEqualTo("Long -6");
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 1, 0x80, 250));
        assertThat(binaryText()).isEqualTo("Long 250");
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 1, 0));
        assertThat(binaryText()).isEqualTo("NULL");
    }

    private String binaryText() throws IOException {
        assertThat(client.answer().int1()).isEqualTo(1);
        client.answer();
        endFlags();
        PayloadReader row = client.answer();
        row.skip(2);
        String text = row.lengthEncodedText();
        endFlags();
        return text;
    }

    @Test
    void longDataCountsForOneExecutionAndIsForgottenByReset() throws IOException {
        PrepareOk statement = prepare("SELECT ?");
        int id = (int) statement.statement();
        client.command(Command.STMT_SEND_LONG_DATA, bytes(id, 0, 0, 0, 0, 0, 'a', 'b'));
        client.command(Command.STMT_SEND_LONG_DATA, bytes(id, 0, 0, 0, 0, 0, 'c'));
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 254, 0));
        assertThat(binaryText()).isEqualTo("String abc");
        client.command(Command.STMT_SEND_LONG_DATA, bytes(id, 0, 0, 0, 0, 0, 'd'));
        client.command(Command.STMT_RESET, bytes(id, 0, 0, 0));
        assertThat(client.answer().int1()).isZero();
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 254, 0, 1, 'e'));
        assertThat(binaryText()).isEqualTo("String e");
    }

    @Test
    void longDataOfAParameterThatIsNotThereFailsAtTheExecution() throws IOException {
        PrepareOk statement = prepare("SELECT ?");
        int id = (int) statement.statement();
        client.command(Command.STMT_SEND_LONG_DATA, bytes(id, 0, 0, 0, 9, 0, 'a'));
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 254, 0, 0));
        assertThat(client.error().number()).isEqualTo(1210);
    }

    @Test
    void longDataAboveMaxAllowedPacketFailsAtTheExecution() throws IOException {
        server.frontEnd().set("max_allowed_packet", 1024);
        client.close();
        client = RawClient.loggedIn(server.port());
        PrepareOk statement = prepare("SELECT ?");
        byte[] piece = new byte[6 + 1000];
        piece[0] = (byte) statement.statement();
        client.command(Command.STMT_SEND_LONG_DATA, piece);
        client.command(Command.STMT_SEND_LONG_DATA, piece);
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 254, 0, 0));
        assertThat(client.error().message()).contains("max_allowed_packet");
    }

    @Test
    void aClosedStatementIsUnknown() throws IOException {
        PrepareOk statement = prepare("SELECT ?");
        client.command(Command.STMT_CLOSE, bytes((int) statement.statement(), 0, 0, 0));
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 1, 0, 5));
        assertThat(client.error().number()).isEqualTo(1243);
        assertThat(server.frontEnd().closedStatements()).isEqualTo(1);
    }

    @Test
    void resetConnectionForgetsPreparedStatements() throws IOException {
        PrepareOk statement = prepare("SELECT ?");
        client.command(Command.RESET_CONNECTION);
        assertThat(client.answer().int1()).isZero();
        client.command(Command.STMT_EXECUTE, execute(statement, 0, 0, 1, 1, 0, 5));
        assertThat(client.error().number()).isEqualTo(1243);
    }

    @Test
    void changeUserLogsInAnewOnTheSameConnection() throws IOException {
        long id = server.frontEnd().open().keySet().iterator().next();
        client.command(Command.CHANGE_USER, "old\0\0test\0".getBytes(UTF_8));
        AuthSwitchRequest request = AuthSwitchRequest.read(client.answer());
        assertThat(request.plugin()).isEqualTo("mysql_native_password");
        client.proof("secret", request.nonce());
        assertThat(client.answer().int1()).isZero();
        assertThat(server.frontEnd().open().get(id).client().user()).isEqualTo("old");
        assertThat(server.frontEnd().open().get(id).schema()).contains("test");
    }

    @Test
    void aChangeOfUserThatFailsEndsTheConnection() throws IOException {
        client.command(Command.CHANGE_USER, "nobody\0\0\0".getBytes(UTF_8));
        client.answer();
        client.proof("", new byte[20]);
        assertThat(client.error().number()).isEqualTo(1045);
        assertThat(client.isClosed()).isTrue();
        Waiting.until(() -> server.frontEnd().open().isEmpty());
    }

    @Test
    void commandsThatAreCutAreMalformedAndTheConnectionGoesOn() throws IOException {
        for (Command command :
                List.of(
                        Command.STMT_EXECUTE,
                        Command.STMT_FETCH,
                        Command.STMT_RESET,
                        Command.SET_OPTION,
                        Command.PROCESS_KILL,
                        Command.FIELD_LIST)) {
            client.command(command, bytes(1));
            assertThat(client.error().number()).as("%s", command).isEqualTo(1835);
        }
        client.command(Command.STMT_CLOSE, bytes(1));
        client.command(Command.STMT_SEND_LONG_DATA, bytes(1));
        client.command(Command.PING);
        assertThat(client.answer().int1()).isZero();
    }

    @Test
    void aStopOfTheServerFailsARunningStatementWith1053AndCloses() throws IOException {
        client.query("SELECT SLEEP");
        Waiting.until(() -> server.counters().threadsRunning() == 1);
        Thread stop = new Thread(server::close);
        stop.start();
        assertThat(client.error().number()).isEqualTo(1053);
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void aStopOfTheServerClosesIdleClients() {
        Thread stop = new Thread(server::close);
        stop.start();
        assertThat(client.isClosed()).isTrue();
    }
}
