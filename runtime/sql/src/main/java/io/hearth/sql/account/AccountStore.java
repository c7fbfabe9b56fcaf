package io.hearth.sql.account;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.host.DictionaryTables.DictionaryTable;
import io.hearth.sql.front.Accounts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The server's accounts, kept in the data dictionary. Thread-safe; a change is on disk when its
 * call returns.
 */
public final class AccountStore implements Accounts {
    /** The one user there is as yet. */
    public static final String ROOT = "root";

    private static final String LOCALHOST = "localhost";

    private final DictionaryTable table;
    private volatile Map<String, StoredAccount> accounts;

    /**
     * The accounts; at the first start {@code root@localhost} without a password.
     *
     * @param table keeps them
     */
    public AccountStore(DictionaryTable table) {
        this.table = table;
        this.accounts = read(table);
        if (accounts.isEmpty()) {
            store(List.of(new StoredAccount(ROOT, LOCALHOST, Credentials.EMPTY)));
        }
    }

    private static Map<String, StoredAccount> read(DictionaryTable table) {
        Map<String, StoredAccount> all = new TreeMap<>();
        table.rows()
                .values()
                .forEach(
                        fields -> {
                            StoredAccount account = StoredAccount.read(fields);
                            all.put(account.name(), account);
                        });
        return all;
    }

    @Override
    public Optional<Account> find(String user, String host) {
        return accounts.values().stream()
                .filter(account -> account.user().equals(user))
                .filter(account -> new HostPattern(account.host()).matches(host))
                .max(Comparator.comparingInt(account -> new HostPattern(account.host()).rank()))
                .map(account -> account);
    }

    @Override
    public boolean anyWithoutPassword() {
        return accounts.values().stream().anyMatch(StoredAccount::emptyPassword);
    }

    /**
     * The accounts' names.
     *
     * @return {@code user@host}, by name
     */
    public List<String> names() {
        return List.copyOf(accounts.keySet());
    }

    /**
     * How an account proves itself.
     *
     * @param name {@code user@host}
     * @return empty if there is no such account
     */
    public Optional<Credentials> credentials(String name) {
        return Optional.ofNullable(accounts.get(name)).map(StoredAccount::credentials);
    }

    /**
     * An account to be made or changed.
     *
     * @param user its name
     * @param host its host pattern
     * @param credentials how it proves itself from now on
     */
    public record Entry(String user, String host, Credentials credentials) {
        /**
         * The account's name.
         *
         * @return {@code user@host}
         */
        public String name() {
            return user + "@" + host;
        }
    }

    /**
     * CREATE USER: all or none.
     *
     * @param entries the new accounts
     * @throws io.hearth.api.error.ServerException 1396 if there is one of that name
     */
    public synchronized void create(List<Entry> entries) {
        requireNone(entries, "CREATE USER", accounts::containsKey);
        store(entries.stream().map(AccountStore::account).toList());
    }

    /**
     * ALTER USER: all or none.
     *
     * @param entries what the accounts are from now on
     * @throws io.hearth.api.error.ServerException 1396 if there is none of that name
     */
    public synchronized void change(List<Entry> entries) {
        requireNone(entries, "ALTER USER", name -> !accounts.containsKey(name));
        store(entries.stream().map(AccountStore::account).toList());
    }

    private static void requireNone(
            List<Entry> entries, String operation, java.util.function.Predicate<String> wrong) {
        List<String> names =
                entries.stream()
                        .filter(entry -> wrong.test(entry.name()))
                        .map(entry -> "'" + entry.user() + "'@'" + entry.host() + "'")
                        .toList();
        if (!names.isEmpty()) {
            throw ErrorCode.ER_CANNOT_USER.toException(operation, String.join(",", names));
        }
    }

    private static StoredAccount account(Entry entry) {
        return new StoredAccount(entry.user(), entry.host(), entry.credentials());
    }

    private void store(List<StoredAccount> changed) {
        Map<String, Optional<Map<String, String>>> rows = new LinkedHashMap<>();
        Map<String, StoredAccount> all = new TreeMap<>(accounts);
        for (StoredAccount account : changed) {
            rows.put(account.name(), Optional.of(account.fields()));
            all.put(account.name(), account);
        }
        table.change(rows);
        accounts = all;
    }
}
