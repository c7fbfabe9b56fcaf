package io.hearth.wire.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wire.packet.Recording.Exchange;
import io.hearth.wire.packet.Recording.Packet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets of real servers and clients are read, and written again as they were. */
class RecordedPacketsTest {
    private static final Capabilities ALL = new Capabilities(-1);
    private static final Capabilities OLD =
            ALL.without(Capability.DEPRECATE_EOF).without(Capability.SESSION_TRACK);

    @ParameterizedTest
    @ValueSource(strings = {"cli", "connectorj", "mariadbj", "node", "sha2-node", "sha2-cli"})
    void greetings(String name) throws IOException {
        for (List<Packet> packets : Recording.of(name).connections()) {
            Packet first = packets.get(0);
            Handshake greeting = Handshake.read(first.payload());
            assertThat(greeting.plugin()).isEqualTo("mysql_native_password");
            assertThat(greeting.nonce()).hasSize(20).doesNotContain(0);
            byte[] written = Frames.of(0, greeting::write);
            assertThat(written).isEqualTo(withoutMariaDbsCapabilities(first.frame(), greeting));
        }
    }

    /** MariaDB keeps capabilities of its own in what MySQL leaves free. */
    private static byte[] withoutMariaDbsCapabilities(byte[] frame, Handshake greeting) {
        byte[] plain = frame.clone();
        int at = 4 + 1 + greeting.version().length() + 1 + 4 + 8 + 1 + 2 + 1 + 2 + 2 + 1 + 6;
        Arrays.fill(plain, at, at + 4, (byte) 0);
        return plain;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "connectorj", "mariadbj", "node"})
    void loginsTellUserPluginAndAttributes(String name) {
        for (List<Packet> packets : Recording.of(name).connections()) {
            HandshakeResponse login = HandshakeResponse.read(packets.get(1).payload(), ALL);
            assertThat(login.user()).isEqualTo("app");
            assertThat(login.plugin()).contains("mysql_native_password");
            assertThat(login.proof()).hasSize(20);
            assertThat(login.attributes()).containsKey("_client_name");
            assertThat(login.capabilities().has(Capability.PROTOCOL_41)).isTrue();
        }
    }

    @Test
    void theSchemaOfALoginIsThereOnlyWhenItIsGiven() {
        List<List<Packet>> logins = Recording.of("cli").connections();
        assertThat(HandshakeResponse.read(logins.get(0).get(1).payload(), ALL).schema())
                .contains("test2");
        assertThat(HandshakeResponse.read(logins.get(1).get(1).payload(), ALL).schema()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha2-cli", "sha2-connectorj", "sha2-mariadbj", "sha2-node"})
    void switchesOfThePlugin(String name) throws IOException {
        Packet packet = Recording.of(name).connections().get(0).get(2);
        AuthSwitchRequest request = AuthSwitchRequest.read(packet.payload());
        assertThat(request.plugin()).isEqualTo("caching_sha2_password");
        assertThat(request.nonce()).hasSize(20);
        assertThat(Frames.of(2, request::write)).isEqualTo(packet.frame());
    }

    @Test
    void thePublicKey() throws IOException {
        Packet packet = Recording.of("sha2-node").connections().get(0).get(6);
        AuthMoreData key = AuthMoreData.read(packet.payload());
        assertThat(new String(key.data())).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(Frames.of(6, key::write)).isEqualTo(packet.frame());
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectorj", "node", "mariadbj"})
    void okPackets(String name) throws IOException {
        List<Packet> packets =
                Recording.of(name).exchanges().stream()
                        .flatMap(exchange -> exchange.answers().stream().limit(1))
                        .filter(packet -> packet.first() == 0 && packet.length() == 7)
                        .toList();
        assertThat(packets).isNotEmpty();
        for (Packet packet : packets) {
            OkPacket ok = OkPacket.read(packet.payload(), OLD);
            assertThat(ok.status() & ServerStatus.AUTOCOMMIT).isNotZero();
            assertThat(Frames.of(packet.sequence(), out -> ok.write(out, OLD)))
                    .isEqualTo(packet.frame());
        }
    }

    @Test
    void theOkPacketOfALoginTellsTheSchema() throws IOException {
        Packet packet = Recording.of("cli").connections().get(0).get(2);
        OkPacket ok = OkPacket.read(packet.payload(), ALL);
        assertThat(ok.changes()).containsExactly(SessionChange.schema("test2"));
        assertThat(Frames.of(2, out -> ok.write(out, ALL))).isEqualTo(packet.frame());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "connectorj", "mariadbj", "node"})
    void errors(String name) throws IOException {
        List<Packet> packets =
                Recording.of(name).exchanges(Command.QUERY).stream()
                        .flatMap(exchange -> exchange.answers().stream().limit(1))
                        .filter(packet -> packet.first() == 0xff)
                        .toList();
        assertThat(packets).isNotEmpty();
        for (Packet packet : packets) {
            ErrPacket error = ErrPacket.read(packet.payload());
            assertThat(error.sqlState()).startsWith("42");
            assertThat(Frames.of(packet.sequence(), error::write)).isEqualTo(packet.frame());
        }
    }

    /** The other clients ask MariaDB for column definitions of another form. */
    @Test
    void columns() throws IOException {
        List<Packet> packets =
                Recording.of("connectorj").exchanges(Command.QUERY).stream()
                        .flatMap(RecordedPacketsTest::definitions)
                        .toList();
        assertThat(packets).hasSizeGreaterThan(20);
        for (Packet packet : packets) {
            ColumnDefinition column = ColumnDefinition.read(packet.payload());
            assertThat(Frames.of(packet.sequence(), column::write)).isEqualTo(packet.frame());
        }
    }

    private static Stream<Packet> definitions(Exchange exchange) {
        List<Packet> answers = exchange.answers();
        int first = answers.get(0).first();
        boolean rows = first != 0 && first != 0xff;
        return rows ? answers.subList(1, 1 + first).stream() : Stream.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectorj", "node"})
    void preparedStatements(String name) throws IOException {
        // A driver that does not wait for the answer has it recorded behind its next command.
        List<Exchange> exchanges =
                Recording.of(name).exchanges(Command.STMT_PREPARE).stream()
                        .filter(exchange -> !exchange.answers().isEmpty())
                        .toList();
        assertThat(exchanges).isNotEmpty();
        for (Exchange exchange : exchanges) {
            Packet packet = exchange.answers().get(0);
            PrepareOk ok = PrepareOk.read(packet.payload());
            assertThat(ok.columns()).isPositive();
            assertThat(Frames.of(packet.sequence(), ok::write)).isEqualTo(packet.frame());
        }
    }

    @Test
    void aChangeOfUser() {
        Exchange exchange = Recording.of("node").exchanges(Command.CHANGE_USER).get(0);
        PayloadReader payload = exchange.request().payload();
        payload.skip(1);
        ChangeUser request = ChangeUser.read(payload, ALL);
        assertThat(request.user()).isEqualTo("app");
        assertThat(request.schema()).contains("test2");
        assertThat(request.plugin()).contains("mysql_native_password");
        assertThat(request.collation()).contains(224);
    }
}
