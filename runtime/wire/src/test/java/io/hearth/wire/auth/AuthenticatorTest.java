package io.hearth.wire.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.wire.fake.FakeAccounts;
import io.hearth.wire.packet.AuthMoreData;
import io.hearth.wire.packet.AuthSwitchRequest;
import java.io.IOException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {
    private static final String SHA2 = "caching_sha2_password";
    private static final byte[] PASSWORD = "secret".getBytes(UTF_8);
    private static final byte[] NOTHING = {};

    private final Nonces nonces = new Nonces();
    private final byte[] nonce = nonces.next();
    private final Authenticator authenticator =
            new Authenticator(
                    new FakeAccounts()
                            .with("empty", SHA2, "")
                            .with("sha", SHA2, "secret")
                            .with("old", Authenticator.NATIVE, "secret"),
                    nonces,
                    new PasswordKey());

    /** A client that answers what it is told to, and keeps what it was sent. */
    private static final class Script implements Conversation {
        private final Deque<Supplier<byte[]>> answers = new ArrayDeque<>();
        private final List<AuthSwitchRequest> switches = new ArrayList<>();
        private final List<byte[]> data = new ArrayList<>();

        Script answer(Supplier<byte[]> answer) {
            answers.add(answer);
            return this;
        }

        @Override
        public byte[] read() {
            return answers.remove().get();
        }

        @Override
        public void send(AuthSwitchRequest request) {
            switches.add(request);
        }

        @Override
        public void send(AuthMoreData more) {
            data.add(more.data());
        }

        byte[] newNonce() {
            return switches.get(0).nonce();
        }
    }

    private Login login(String user, byte[] proof, boolean secret) {
        return new Login(
                user,
                "10.0.0.1",
                proof,
                Optional.of(nonce),
                Optional.of(Authenticator.NATIVE),
                true,
                secret);
    }

    private static void assertDenied(String usingPassword, ThrowingCallable login) {
        assertThatThrownBy(login)
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure -> {
                            assertThat(failure.code()).isEqualTo(ErrorCode.ER_ACCESS_DENIED_ERROR);
                            assertThat(failure.getMessage())
                                    .endsWith("(using password: " + usingPassword + ")");
                        });
    }

    @Test
    void anEmptyPasswordNeedsNoSwitch() throws IOException {
        Script client = new Script();
        assertThat(authenticator.authenticate(login("empty", NOTHING, false), client).name())
                .isEqualTo("empty@localhost");
        assertThat(client.switches).isEmpty();
    }

    @Test
    void aPasswordForAnAccountWithoutOneIsWrong() {
        byte[] proof = Proofs.nativePassword(PASSWORD, nonce);
        assertDenied(
                "YES",
                () -> authenticator.authenticate(login("empty", proof, false), new Script()));
    }

    @Test
    void aNativePasswordIsProvedAtOnce() throws IOException {
        byte[] proof = Proofs.nativePassword(PASSWORD, nonce);
        Script client = new Script();
        authenticator.authenticate(login("old", proof, false), client);
        assertThat(client.switches).isEmpty();
    }

    @Test
    void aClientOfAnotherPluginIsAskedForANativeProof() throws IOException {
        Script client = new Script();
        client.answer(() -> Proofs.nativePassword(PASSWORD, client.newNonce()));
        Login login =
                new Login(
                        "old",
                        "10.0.0.1",
                        Proofs.cachingSha2(PASSWORD, nonce),
                        Optional.of(nonce),
                        Optional.of(SHA2),
                        true,
                        false);
        authenticator.authenticate(login, client);
        assertThat(client.switches.get(0).plugin()).isEqualTo(Authenticator.NATIVE);
    }

    @Test
    void noPasswordIsNotEnoughForAnAccountWithOne() {
        for (String user : List.of("old", "sha", "nobody")) {
            Script client = new Script().answer(() -> NOTHING);
            assertDenied(
                    "NO", () -> authenticator.authenticate(login(user, NOTHING, false), client));
        }
    }

    @Test
    void aNameThatHasNoAccountIsAskedLikeAnyOther() {
        Script client = new Script();
        client.answer(() -> Proofs.cachingSha2(PASSWORD, client.newNonce()))
                .answer(() -> new byte[] {2})
                .answer(() -> new byte[256]);
        byte[] proof = Proofs.nativePassword(PASSWORD, nonce);
        assertDenied(
                "YES", () -> authenticator.authenticate(login("nobody", proof, false), client));
        assertThat(client.switches).hasSize(1);
        assertThat(client.data).hasSize(2);
    }

    @Test
    void aPasswordThatOthersCouldReadIsEncryptedAndTheNextTimeNotSentAtAll() throws Exception {
        byte[] proof = Proofs.nativePassword(PASSWORD, nonce);
        Script first = new Script();
        first.answer(() -> Proofs.cachingSha2(PASSWORD, first.newNonce()))
                .answer(() -> new byte[] {2})
                .answer(() -> encrypted(first.data.get(1), first.newNonce()));
        authenticator.authenticate(login("sha", proof, false), first);
        assertThat(first.data.get(0)).containsExactly(4);

        Script second = new Script();
        second.answer(() -> Proofs.cachingSha2(PASSWORD, second.newNonce()));
        authenticator.authenticate(login("sha", proof, false), second);
        assertThat(second.data).hasSize(1);
        assertThat(second.data.get(0)).containsExactly(3);
    }

    private static byte[] encrypted(byte[] pem, byte[] nonce) {
        try {
            String body = new String(pem, UTF_8).replaceAll("-----[A-Z ]+-----|\\s", "");
            PublicKey key =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(Proofs.xor("secret\0".getBytes(UTF_8), nonce));
        } catch (java.security.GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Script sendsInClear() {
        Script client = new Script();
        client.answer(() -> Proofs.cachingSha2(PASSWORD, client.newNonce()))
                .answer(() -> "secret\0".getBytes(UTF_8));
        return client;
    }

    @Test
    void aPasswordInClearCountsOnlyWhereNobodyElseCanReadIt() throws IOException {
        byte[] proof = Proofs.nativePassword(PASSWORD, nonce);
        assertDenied(
                "YES",
                () -> authenticator.authenticate(login("sha", proof, false), sendsInClear()));
        assertThat(authenticator.authenticate(login("sha", proof, true), sendsInClear()).name())
                .isEqualTo("sha@localhost");
    }

    @Test
    void aClientThatCannotSwitchIs1251() {
        Login login =
                new Login(
                        "sha",
                        "10.0.0.1",
                        new byte[20],
                        Optional.of(nonce),
                        Optional.empty(),
                        false,
                        false);
        assertThatThrownBy(() -> authenticator.authenticate(login, new Script()))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                assertThat(failure.code())
                                        .isEqualTo(ErrorCode.ER_NOT_SUPPORTED_AUTH_MODE));
    }
}
