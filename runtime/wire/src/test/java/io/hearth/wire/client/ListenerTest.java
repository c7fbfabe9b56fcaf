package io.hearth.wire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.wire.fake.FakeAccounts;
import io.hearth.wire.fake.FakeServer;
import io.hearth.wire.fake.FakeServer.FakeLimits;
import io.hearth.wire.listener.ListenException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerTest {
    @TempDir private Path folder;

    private static FakeAccounts withoutPassword() {
        return new FakeAccounts().with("root", "caching_sha2_password", "");
    }

    private static FakeServer listening(List<String> addresses, int port, Optional<Path> socket)
            throws IOException {
        return new FakeServer(withoutPassword(), FakeLimits.DEFAULT, addresses, port, socket);
    }

    @Test
    void aUnixSocketLetsClientsInFromLocalhost() throws IOException {
        Path socket = folder.resolve("s.sock");
        try (FakeServer server = listening(List.of("127.0.0.1"), 0, Optional.of(socket))) {
            try (RawClient client = new RawClient(UnixDomainSocketAddress.of(socket))) {
                assertThat(client.logIn("root", "", RawClient.USUAL).peek()).isZero();
                assertThat(server.frontEnd().open().values())
                        .singleElement()
                        .satisfies(open -> assertThat(open.client().host()).isEqualTo("localhost"));
            }
        }
        assertThat(socket).doesNotExist();
    }

    @Test
    void aSocketFileThatAServerLeftBehindIsReplaced() throws IOException {
        Path socket = Files.createFile(folder.resolve("s.sock"));
        try (FakeServer server = listening(List.of("127.0.0.1"), 0, Optional.of(socket));
                RawClient client = new RawClient(UnixDomainSocketAddress.of(socket))) {
            assertThat(client.logIn("root", "", RawClient.USUAL).peek()).isZero();
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aSocketThatAnotherServerHoldsIsNotTaken() throws IOException {
        Path socket = folder.resolve("s.sock");
        try (FakeServer first = listening(List.of("127.0.0.1"), 0, Optional.of(socket))) {
            assertThatThrownBy(() -> listening(List.of("127.0.0.1"), 0, Optional.of(socket)))
                    .isInstanceOf(ListenException.class)
                    .hasMessageContaining(socket.toString());
            assertThat(socket).exists();
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void itDoesNotListenBeyondLoopbackWhileAnAccountHasNoPassword() {
        for (String address : List.of("0.0.0.0", "*", "::")) {
            assertThatThrownBy(() -> listening(List.of("127.0.0.1", address), 0, Optional.empty()))
                    .isInstanceOf(ListenException.class)
                    .hasMessageContaining("'" + address + "'")
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> listening(List.of("127.0.0.1"), port, Optional.empty()))
                    .isInstanceOf(ListenException.class)
                    .hasMessageContaining("port " + port);
        }
    }

    @Test
    void anAddressThatNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> listening(List.of("no.such.host.invalid"), 0, Optional.empty()))
                .isInstanceOf(ListenException.class)
                .hasMessageContaining("no.such.host.invalid");
    }
}
