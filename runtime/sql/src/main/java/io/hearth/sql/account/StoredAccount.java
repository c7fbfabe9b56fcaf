package io.hearth.sql.account;

import io.hearth.sql.front.Accounts;
import java.util.Map;
import java.util.Optional;

/**
 * One account. Thread-safe; but for the fast form of a password that was right once, immutable: a
 * change of the account makes a new one, which has forgotten it.
 */
final class StoredAccount implements Accounts.Account {
    private final String user;
    private final String host;
    private final Credentials credentials;
    private volatile byte[] cached;

    StoredAccount(String user, String host, Credentials credentials) {
        this.user = user;
        this.host = host;
        this.credentials = credentials;
    }

    static StoredAccount read(Map<String, String> fields) {
        return new StoredAccount(
                fields.get("user"),
                fields.get("host"),
                new Credentials(fields.get("plugin"), fields.get("authentication_string")));
    }

    Map<String, String> fields() {
        return Map.of(
                "user",
                user,
                "host",
                host,
                "plugin",
                credentials.plugin(),
                "authentication_string",
                credentials.stored());
    }

    String user() {
        return user;
    }

    String host() {
        return host;
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public String name() {
        return user + "@" + host;
    }

    @Override
    public String plugin() {
        return credentials.plugin();
    }

    /** Only root can do everything as yet. */
    @Override
    public boolean administrator() {
        return user.equals(AccountStore.ROOT);
    }

    @Override
    public boolean emptyPassword() {
        return credentials.isEmpty();
    }

    @Override
    public boolean checkPassword(byte[] password) {
        boolean right = credentials.matches(password);
        if (right && !credentials.isEmpty()) {
            cached = Hashes.sha256(Hashes.sha256(password));
        }
        return right;
    }

    @Override
    public Optional<byte[]> cachedSha256() {
        return Optional.ofNullable(cached).map(byte[]::clone);
    }

    @Override
    public Optional<byte[]> nativeHash() {
        boolean kept = plugin().equals(Credentials.NATIVE) && !credentials.isEmpty();
        return kept ? Optional.of(credentials.nativeHash()) : Optional.empty();
    }
}
