package io.hearth.wire.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hearth.sql.front.Accounts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts of given names, from anywhere. Thread-safe. */
public final class FakeAccounts implements Accounts {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    /** Makes an account. */
    public FakeAccounts with(String user, String plugin, String password) {
        accounts.put(user, new FakeAccount(user, plugin, password.getBytes(UTF_8)));
        return this;
    }

    @Override
    public Optional<Account> find(String user, String host) {
        return Optional.ofNullable(accounts.get(user));
    }

    @Override
    public boolean anyWithoutPassword() {
        return accounts.values().stream().anyMatch(Account::emptyPassword);
    }

    private static byte[] twice(String algorithm, byte[] password) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return digest.digest(digest.digest(password));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class FakeAccount implements Account {
        private final String user;
        private final String plugin;
        private final byte[] password;
        private volatile boolean cached;

        FakeAccount(String user, String plugin, byte[] password) {
            this.user = user;
            this.plugin = plugin;
            this.password = password;
        }

        @Override
        public String name() {
            return user + "@localhost";
        }

        @Override
        public String plugin() {
            return plugin;
        }

        @Override
        public boolean administrator() {
            return user.equals("root");
        }

        @Override
        public boolean emptyPassword() {
            return password.length == 0;
        }

        @Override
        public boolean checkPassword(byte[] given) {
            cached |= Arrays.equals(password, given);
            return Arrays.equals(password, given);
        }

        @Override
        public Optional<byte[]> cachedSha256() {
            return cached ? Optional.of(twice("SHA-256", password)) : Optional.empty();
        }

        @Override
        public Optional<byte[]> nativeHash() {
            return plugin.equals("mysql_native_password")
                    ? Optional.of(twice("SHA-1", password))
                    : Optional.empty();
        }
    }
}
