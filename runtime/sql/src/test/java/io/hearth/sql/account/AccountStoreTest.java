package io.hearth.sql.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.sql.account.AccountStore.Entry;
import io.hearth.sql.front.Accounts.Account;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountStoreTest {
    private final MemoryTable table = new MemoryTable();
    private final AccountStore accounts = new AccountStore(table);

    @Test
    void theFirstStartMakesRootAtLocalhostWithoutAPassword() {
        Account root = accounts.find("root", "localhost").orElseThrow();
        assertThat(root.name()).isEqualTo("root@localhost");
        assertThat(root.emptyPassword()).isTrue();
        assertThat(root.plugin()).isEqualTo("caching_sha2_password");
        assertThat(root.checkPassword(new byte[0])).isTrue();
        assertThat(root.checkPassword(bytes("x"))).isFalse();
        assertThat(accounts.find("root", "10.0.0.1")).isEmpty();
        assertThat(accounts.find("ROOT", "localhost")).isEmpty();
    }

    @Test
    void aPasswordIsKeptOverARestartAndNotInClear() {
        accounts.change(List.of(root("localhost", Credentials.CACHING_SHA2, "secret")));
        Account again = new AccountStore(table).find("root", "localhost").orElseThrow();
        assertThat(again.emptyPassword()).isFalse();
        assertThat(again.checkPassword(bytes("secret"))).isTrue();
        assertThat(again.checkPassword(bytes("Secret"))).isFalse();
        assertThat(again.checkPassword(new byte[0])).isFalse();
        assertThat(table.rows().toString()).doesNotContain("secret").contains("$A$005$");
    }

    @Test
    void theFastFormIsThereOnceThePasswordWasRightAndGoneWhenItChanges() {
        accounts.change(List.of(root("localhost", Credentials.CACHING_SHA2, "one")));
        Account account = accounts.find("root", "localhost").orElseThrow();
        assertThat(account.cachedSha256()).isEmpty();
        account.checkPassword(bytes("wrong"));
        assertThat(account.cachedSha256()).isEmpty();
        account.checkPassword(bytes("one"));
        assertThat(account.cachedSha256()).contains(Hashes.sha256(Hashes.sha256(bytes("one"))));
        accounts.change(List.of(root("localhost", Credentials.CACHING_SHA2, "two")));
        assertThat(accounts.find("root", "localhost").orElseThrow().cachedSha256()).isEmpty();
    }

    @Test
    void theQuickHashOfOldClientsIsKeptOnlyWhereItIsAskedFor() {
        accounts.change(List.of(root("localhost", Credentials.NATIVE, "secret")));
        Account account = accounts.find("root", "localhost").orElseThrow();
        assertThat(account.nativeHash()).contains(Hashes.sha1(Hashes.sha1(bytes("secret"))));
        assertThat(account.checkPassword(bytes("secret"))).isTrue();
        assertThat(account.checkPassword(bytes("other"))).isFalse();
    }

    @Test
    void theMostExactHostHolds() {
        accounts.create(
                List.of(
                        root("%", Credentials.CACHING_SHA2, "any"),
                        root("10.0.%", Credentials.CACHING_SHA2, "near"),
                        root("10.0.0.1", Credentials.CACHING_SHA2, "one")));
        assertThat(accounts.find("root", "10.0.0.1").orElseThrow().name())
                .isEqualTo("root@10.0.0.1");
        assertThat(accounts.find("root", "10.0.0.2").orElseThrow().name()).isEqualTo("root@10.0.%");
        assertThat(accounts.find("root", "example.org").orElseThrow().name()).isEqualTo("root@%");
    }

    @Test
    void tellsWhetherAnAccountHasNoPassword() {
        assertThat(accounts.anyWithoutPassword()).isTrue();
        accounts.change(List.of(root("localhost", Credentials.CACHING_SHA2, "secret")));
        assertThat(accounts.anyWithoutPassword()).isFalse();
        accounts.create(List.of(new Entry("root", "10.0.0.1", Credentials.EMPTY)));
        assertThat(accounts.anyWithoutPassword()).isTrue();
    }

    @Test
    void anAccountIsMadeOnceAndAllOrNone() {
        List<Entry> twice = List.of(root("%", Credentials.NATIVE, "x"), root("localhost", "x"));
        assertThatThrownBy(() -> accounts.create(twice))
                .hasMessage("Operation CREATE USER failed for 'root'@'localhost'");
        assertThat(accounts.names()).containsExactly("root@localhost");
        assertThatThrownBy(() -> accounts.change(List.of(root("nowhere", "x"))))
                .hasMessage("Operation ALTER USER failed for 'root'@'nowhere'");
    }

    @Test
    void whatNoPluginCanHaveStoredIsRefused() {
        assertThatThrownBy(() -> Credentials.stored("caching_sha2_password", "$A$zzz$"))
                .hasMessageContaining("expected format");
        assertThatThrownBy(() -> Credentials.of("sha256_password", "x"))
                .hasMessage("Plugin 'sha256_password' is not loaded");
        Credentials made = Credentials.of("caching_sha2_password", "x");
        assertThat(Credentials.stored(made.plugin(), made.stored())).isEqualTo(made);
    }

    private static Entry root(String host, String password) {
        return root(host, Credentials.CACHING_SHA2, password);
    }

    private static Entry root(String host, String plugin, String password) {
        return new Entry("root", host, Credentials.of(plugin, password));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
