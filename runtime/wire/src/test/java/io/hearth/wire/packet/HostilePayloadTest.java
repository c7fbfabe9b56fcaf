package io.hearth.wire.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.wire.packet.Recording.Packet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads that lie about lengths, or are cut or damaged, fail with an error of the protocol. */
class HostilePayloadTest {
    private static final Capabilities ALL = new Capabilities(-1);
    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fa",
                "fc",
                "fc01",
                "fd0102",
                "fe01020304050607",
                "feffffffffffffffff",
                "fe0000008000000000",
                "fdffffff",
                "fb",
                "ff",
                "05616263"
            })
    void aLengthBeyondTheEnd(String hex) {
        PayloadReader reader = new PayloadReader(java.util.HexFormat.of().parseHex(hex));
        assertMalformed(PayloadReader::lengthEncodedBytes, reader);
    }

    private static void assertMalformed(Consumer<PayloadReader> reading, PayloadReader reader) {
        assertThatThrownBy(() -> reading.accept(reader))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                assertThat(failure.code())
                                        .isEqualTo(ErrorCode.ER_MALFORMED_PACKET));
    }

    @Test
    void aTextWithoutItsEnd() {
        assertMalformed(PayloadReader::terminatedText, new PayloadReader("no end".getBytes(UTF_8)));
    }

    @Test
    void damagedLogins() {
        Packet login = Recording.of("connectorj").connections().get(0).get(1);
        damage(login.payload().rest(), in -> HandshakeResponse.read(in, ALL));
    }

    @Test
    void damagedChangesOfUser() {
        Packet request = Recording.of("node").exchanges(Command.CHANGE_USER).get(0).request();
        damage(request.payload().rest(), in -> ChangeUser.read(in, ALL));
    }

    @Test
    void damagedParameters() {
        Packet request =
                Recording.of("mariadbj").exchanges(Command.STMT_EXECUTE).stream()
                        .filter(exchange -> exchange.request().length() > 90)
                        .findFirst()
                        .orElseThrow()
                        .request();
        damage(
                request.payload().rest(),
                in -> {
                    in.skip(1);
                    ExecuteRequest.read(in);
                    Parameters.read(in, 14, List.of(), ahead -> null, UTF_8);
                });
    }

    /** The seed is fixed, so that a failure comes again. */
    private static void damage(byte[] good, Consumer<PayloadReader> reading) {
        Random random = new Random(20261121);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bad = good.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                reading.accept(new PayloadReader(bad, 0, random.nextInt(bad.length + 1)));
            } catch (ServerException expected) {
                assertThat(expected.code())
                        .isIn(ErrorCode.ER_MALFORMED_PACKET, ErrorCode.ER_WRONG_ARGUMENTS);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
