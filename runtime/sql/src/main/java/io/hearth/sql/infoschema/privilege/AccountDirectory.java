package io.hearth.sql.infoschema.privilege;

import java.util.List;

/** What the tables of this package show of accounts. Implementations are thread-safe. */
@FunctionalInterface
public interface AccountDirectory {
    /**
     * The accounts.
     *
     * @return a snapshot, in any order
     */
    List<KnownAccount> accounts();

    /**
     * An account.
     *
     * @param user its user name
     * @param host its host pattern
     * @param plugin how it proves itself, such as {@code caching_sha2_password}
     */
    record KnownAccount(String user, String host, String plugin) {
        /**
         * The account as the tables write it.
         *
         * @return {@code 'user'@'host'}
         */
        String grantee() {
            return "'" + user + "'@'" + host + "'";
        }
    }
}
