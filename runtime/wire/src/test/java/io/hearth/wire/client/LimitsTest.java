package io.hearth.wire.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wire.fake.FakeAccounts;
import io.hearth.wire.fake.FakeServer;
import io.hearth.wire.fake.FakeServer.FakeLimits;
import io.hearth.wire.packet.Command;
import io.hearth.wire.packet.ErrPacket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client may not do, before login and after. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LimitsTest {
    private static final long MANY = 151;

    private final List<RawClient> clients = new ArrayList<>();
    private FakeServer server;

    private void start(FakeLimits limits) throws IOException {
        FakeAccounts accounts =
                new FakeAccounts()
                        .with("root", "caching_sha2_password", "")
                        .with("app", "caching_sha2_password", "");
        server = new FakeServer(accounts, limits);
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(server.port());
        clients.add(client);
        return client;
    }

    private RawClient loggedIn() throws IOException {
        RawClient client = client();
        assertThat(client.logIn("root", "", RawClient.USUAL).peek()).isZero();
        return client;
    }

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        server.close();
    }

    @Test
    void aClientThatSaysNothingIsClosedAfterConnectTimeout() throws IOException {
        start(new FakeLimits(MANY, 0, 1));
        RawClient client = client();
        client.answer();
        assertThat(client.isClosed()).isTrue();
        assertThat(server.counters().abortedConnects()).isEqualTo(1);
    }

    @Test
    void aClientThatTricklesIsClosedAfterConnectTimeoutToo() throws IOException {
        start(new FakeLimits(MANY, 0, 1));
        RawClient client = client();
        client.answer();
        client.raw(255, 10, 0, 1);
        long[] next = {System.nanoTime()};
        Waiting.until(
                () -> {
                    if (System.nanoTime() - next[0] > 0) {
                        next[0] += TimeUnit.MILLISECONDS.toNanos(50);
                        sendUnlessClosed(client);
                    }
                    return server.connections().count() == 0;
                });
        assertThat(server.counters().abortedConnects()).isEqualTo(1);
    }

    private static void sendUnlessClosed(RawClient client) {
        try {
            client.raw(1);
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
    }

    @Test
    void aLargePacketBeforeLoginIsRefusedByItsHeader() throws IOException {
        start(FakeLimits.DEFAULT);
        RawClient client = client();
        client.answer();
        client.raw(0xff, 0xff, 0xff, 1);
        client.expect(2);
        assertThat(client.error().number()).isEqualTo(1153);
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void aRequestForTlsIsABadHandshake() throws IOException {
        start(FakeLimits.DEFAULT);
        RawClient client = client();
        client.answer();
        client.raw(32, 0, 0, 1);
        client.raw(new int[32]);
        client.expect(2);
        assertThat(client.error().number()).isEqualTo(1043);
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void oneConnectionTooManyIs1040WithoutAGreeting() throws IOException {
        start(new FakeLimits(2, 0, 10));
        loggedIn();
        loggedIn();
        loggedIn();
        ErrPacket refused = client().error();
        assertThat(refused).isEqualTo(new ErrPacket(1040, "HY000", "Too many connections"));
        assertThat(server.counters().maxUsedConnections()).isEqualTo(2);
        assertThat(server.counters().refusedConnections()).isEqualTo(1);
    }

    @Test
    void theLastPlaceIsForAnAdministrator() throws IOException {
        start(new FakeLimits(1, 0, 10));
        loggedIn();
        ErrPacket refused = ErrPacket.read(client().logIn("app", "", RawClient.USUAL));
        assertThat(refused).isEqualTo(new ErrPacket(1040, "08004", "Too many connections"));
        Waiting.until(() -> server.connections().count() == 1);
        loggedIn();
    }

    @Test
    void aPlaceIsFreeAgainWhenAClientHasGone() throws IOException {
        start(new FakeLimits(1, 0, 10));
        RawClient first = client();
        assertThat(first.logIn("app", "", RawClient.USUAL).peek()).isZero();
        first.command(Command.QUIT);
        Waiting.until(() -> server.connections().count() == 0);
        assertThat(client().logIn("app", "", RawClient.USUAL).peek()).isZero();
        assertThat(server.counters().abortedClients()).isZero();
    }

    @Test
    void tooManyConnectionsOfOneAccountAre1203() throws IOException {
        start(new FakeLimits(MANY, 1, 10));
        assertThat(client().logIn("app", "", RawClient.USUAL).peek()).isZero();
        assertThat(ErrPacket.read(client().logIn("app", "", RawClient.USUAL)).number())
                .isEqualTo(1203);
        loggedIn();
        loggedIn();
    }

    @Test
    void anIdleClientIsTold4031() throws IOException {
        start(FakeLimits.DEFAULT);
        RawClient client = loggedIn();
        client.query("SET wait_timeout=1");
        assertThat(client.answer().int1()).isZero();
        client.expect(1);
        assertThat(client.error().number()).isEqualTo(4031);
        assertThat(client.isClosed()).isTrue();
        Waiting.until(() -> server.counters().abortedClients() == 1);
    }

    @Test
    void aPacketThatIsNotEndedInTimeIs1159() throws IOException {
        start(FakeLimits.DEFAULT);
        server.frontEnd().set("net_read_timeout", 1);
        RawClient client = loggedIn();
        client.raw(100, 0, 0, 0, 3);
        client.expect(1);
        assertThat(client.error().number()).isEqualTo(1159);
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void aPacketAboveMaxAllowedPacketIs1153() throws IOException {
        start(FakeLimits.DEFAULT);
        server.frontEnd().set("max_allowed_packet", 1024);
        RawClient client = loggedIn();
        client.command(Command.QUERY, new byte[2000]);
        assertThat(client.error().number()).isEqualTo(1153);
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void aRowAboveMaxAllowedPacketIs1153AndTheConnectionGoesOn() throws IOException {
        start(FakeLimits.DEFAULT);
        server.frontEnd().set("max_allowed_packet", 1024);
        RawClient client = loggedIn();
        client.query("SELECT REPEAT 2000");
        client.answer();
        client.answer();
        client.answer();
        assertThat(client.error().number()).isEqualTo(1153);
        client.command(Command.PING);
        assertThat(client.answer().int1()).isZero();
    }

    @Test
    void aSlowReaderSlowsTheExecutorAndIsClosedInTheEnd() throws IOException {
        start(FakeLimits.DEFAULT);
        server.frontEnd().set("net_write_timeout", 1);
        RawClient client = loggedIn();
        client.query("SELECT ROWS 100000000");
        Waiting.until(() -> server.counters().abortedClients() == 1);
        // A row has about 25 bytes; what was made fits the buffers of both sockets.
        assertThat(server.frontEnd().batches()).isLessThan(1000);
        Waiting.until(() -> server.connections().count() == 0);
    }

    @Test
    void anUnknownCommandIs1047AndTheConnectionGoesOn() throws IOException {
        start(FakeLimits.DEFAULT);
        RawClient client = loggedIn();
        for (int number : List.of(0, 7, 8, 13, 200, 255)) {
            client.command(number);
            assertThat(client.error()).isEqualTo(new ErrPacket(1047, "08S01", "Unknown command"));
        }
        client.command(Command.PING);
        assertThat(client.answer().int1()).isZero();
    }

    @Test
    void aClientThatIsGoneInTheMiddleIsCounted() throws IOException {
        start(FakeLimits.DEFAULT);
        RawClient client = loggedIn();
        client.raw(100, 0, 0, 0, 3);
        client.close();
        Waiting.until(() -> server.counters().abortedClients() == 1);
        Waiting.until(() -> server.frontEnd().open().isEmpty());
    }
}
