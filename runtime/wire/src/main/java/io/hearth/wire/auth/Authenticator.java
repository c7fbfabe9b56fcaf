package io.hearth.wire.auth;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.sql.front.Accounts;
import io.hearth.wire.packet.AuthMoreData;
import io.hearth.wire.packet.AuthSwitchRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds out whether a client is who it says it is. Thread-safe.
 *
 * <p>A name that has no account is asked for a proof like any other, so that nobody learns which
 * names there are.
 */
public final class Authenticator {
    /** The plugin of the greeting, because every client can begin with it. */
    public static final String NATIVE = "mysql_native_password";

    private static final String CACHING_SHA2 = "caching_sha2_password";
    private static final byte FAST_AUTH_DONE = 3;
    private static final byte SEND_THE_PASSWORD = 4;
    private static final byte KEY_REQUEST = 2;

    private final Accounts accounts;
    private final Nonces nonces;
    private final PasswordKey key;

    /**
     * An authenticator.
     *
     * @param accounts who may log in
     * @param nonces for switches of the plugin
     * @param key for passwords on lines that others can read
     */
    public Authenticator(Accounts accounts, Nonces nonces, PasswordKey key) {
        this.accounts = accounts;
        this.nonces = nonces;
        this.key = key;
    }

    /**
     * Talks to a client until it is clear who it is.
     *
     * @param login what it sent
     * @param client the line to it
     * @return the account
     * @throws IOException if the client is gone
     * @throws ServerException 1045 if it is not who it says; 1251 if it cannot prove it
     */
    public Accounts.Account authenticate(Login login, Conversation client) throws IOException {
        Optional<Accounts.Account> known = accounts.find(login.user(), login.host());
        Accounts.Account account = known.orElse(NobodyAccount.INSTANCE);
        if (account.emptyPassword()) {
            return accepted(account, !login.withPassword(), login);
        }
        Answer answer = answer(login, account.plugin(), client);
        boolean right =
                !Login.isEmpty(answer.proof)
                        && (account.plugin().equals(NATIVE)
                                ? isNative(account, answer)
                                : isCachingSha2(account, answer, login.secret(), client));
        return accepted(account, right, login);
    }

    private static Accounts.Account accepted(Accounts.Account account, boolean right, Login login) {
        if (!right) {
            throw ErrorCode.ER_ACCESS_DENIED_ERROR.toException(
                    login.user(), login.host(), login.withPassword() ? "YES" : "NO");
        }
        return account;
    }

    /** The proof for the account's plugin: the one that came, or else one that is asked for. */
    private Answer answer(Login login, String plugin, Conversation client) throws IOException {
        boolean fits = login.plugin().orElse(NATIVE).equals(plugin);
        if (fits && login.nonce().isPresent()) {
            return new Answer(login.proof(), login.nonce().get());
        }
        if (!login.canSwitch()) {
            throw ErrorCode.ER_NOT_SUPPORTED_AUTH_MODE.toException();
        }
        byte[] nonce = nonces.next();
        client.send(new AuthSwitchRequest(plugin, nonce));
        return new Answer(client.read(), nonce);
    }

    private static boolean isNative(Accounts.Account account, Answer answer) {
        return account.nativeHash()
                .map(hash -> Proofs.isNativePassword(answer.proof, answer.nonce, hash))
                .orElse(false);
    }

    private boolean isCachingSha2(
            Accounts.Account account, Answer answer, boolean secret, Conversation client)
            throws IOException {
        Optional<byte[]> cached = account.cachedSha256();
        if (cached.isPresent() && Proofs.isCachingSha2(answer.proof, answer.nonce, cached.get())) {
            client.send(new AuthMoreData(new byte[] {FAST_AUTH_DONE}));
            return true;
        }
        client.send(new AuthMoreData(new byte[] {SEND_THE_PASSWORD}));
        byte[] sent = client.read();
        if (sent.length == 1 && sent[0] == KEY_REQUEST) {
            client.send(new AuthMoreData(key.publicPem()));
            sent = client.read();
        }
        return password(sent, answer.nonce, secret).map(account::checkPassword).orElse(false);
    }

    private Optional<byte[]> password(byte[] sent, byte[] nonce, boolean secret) {
        if (key.fits(sent)) {
            Optional<byte[]> decrypted = key.decrypt(sent, nonce);
            if (decrypted.isPresent()) {
                return decrypted;
            }
        }
        return secret ? PasswordKey.withoutEnd(sent) : Optional.empty();
    }

    private record Answer(byte[] proof, byte[] nonce) {}
}
