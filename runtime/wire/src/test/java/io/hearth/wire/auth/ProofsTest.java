package io.hearth.wire.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wire.packet.AuthSwitchRequest;
import io.hearth.wire.packet.Capabilities;
import io.hearth.wire.packet.Handshake;
import io.hearth.wire.packet.HandshakeResponse;
import io.hearth.wire.packet.Recording;
import io.hearth.wire.packet.Recording.Packet;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs that real clients made of the password {@code secret}. */
class ProofsTest {
    private static final byte[] PASSWORD = "secret".getBytes(UTF_8);

    private static byte[] twice(String algorithm) throws Exception {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        return digest.digest(digest.digest(PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "connectorj", "mariadbj", "node"})
    void nativePasswords(String name) throws Exception {
        for (List<Packet> packets : Recording.of(name).connections()) {
            byte[] nonce = Handshake.read(packets.get(0).payload()).nonce();
            byte[] proof =
                    HandshakeResponse.read(packets.get(1).payload(), new Capabilities(-1)).proof();
            assertThat(proof).isEqualTo(Proofs.nativePassword(PASSWORD, nonce));
            assertThat(Proofs.isNativePassword(proof, nonce, twice("SHA-1"))).isTrue();
            proof[3]++;
            assertThat(Proofs.isNativePassword(proof, nonce, twice("SHA-1"))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha2-cli", "sha2-connectorj", "sha2-mariadbj", "sha2-node"})
    void cachingSha2Passwords(String name) throws Exception {
        for (List<Packet> packets : Recording.of(name).connections()) {
            byte[] nonce = AuthSwitchRequest.read(packets.get(2).payload()).nonce();
            byte[] proof = packets.get(3).payload().rest();
            assertThat(proof).isEqualTo(Proofs.cachingSha2(PASSWORD, nonce));
            assertThat(Proofs.isCachingSha2(proof, nonce, twice("SHA-256"))).isTrue();
            proof[3]++;
            assertThat(Proofs.isCachingSha2(proof, nonce, twice("SHA-256"))).isFalse();
        }
    }
}
