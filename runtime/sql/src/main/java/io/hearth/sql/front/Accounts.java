package io.hearth.sql.front;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts of the server, for whoever authenticates clients. Any thread. */
@ProviderType
public interface Accounts {
    /**
     * The account for a user at a host.
     *
     * @param user the name as given
     * @param host the client's host name or address, without a port; {@code localhost} for a Unix
     *     socket and, as here everywhere, for the loopback addresses
     * @return empty if nobody of that name may log in from there
     */
    Optional<Account> find(String user, String host);

    /**
     * Whether an account has no password. That it may log in from this host only is no comfort to
     * whoever opens a server to others: proxies and tunnels come from this host too.
     *
     * @return true if the server must not listen beyond loopback
     */
    boolean anyWithoutPassword();

    /** One account. */
    interface Account {
        /**
         * The account's name.
         *
         * @return such as {@code root@localhost}
         */
        String name();

        /**
         * How it proves itself.
         *
         * @return {@code caching_sha2_password} or {@code mysql_native_password}
         */
        String plugin();

        /**
         * Whether it may take the connection beyond max_connections (CONNECTION_ADMIN).
         *
         * @return true for an administrator
         */
        boolean administrator();

        /**
         * Whether it has no password.
         *
         * @return true if an empty proof is the right one
         */
        boolean emptyPassword();

        /**
         * Checks a password sent in clear (through TLS or RSA), and remembers its fast form in
         * memory if it is right. Slow on purpose.
         *
         * @param password the password's bytes, without a closing 0
         * @return true if it is the account's
         */
        boolean checkPassword(byte[] password);

        /**
         * SHA256(SHA256(password)) of a password that was right before, kept in memory only.
         *
         * @return empty until {@link #checkPassword} was true once
         */
        Optional<byte[]> cachedSha256();

        /**
         * SHA1(SHA1(password)), of an account that uses mysql_native_password.
         *
         * @return empty for the others
         */
        Optional<byte[]> nativeHash();
    }
}
