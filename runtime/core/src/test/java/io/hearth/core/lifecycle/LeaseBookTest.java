package io.hearth.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.host.PluginLeases.PluginLease;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LeaseBookTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final LeaseBook book = new LeaseBook("p");
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void open() {
        book.open();
    }

    private PluginLease lease() {
        return book.lease("session 7", calls::incrementAndGet);
    }

    @Test
    void listsWhoUsesThePluginUntilTheyAreDone() {
        PluginLease lease = lease();
        assertThat(book.list()).extracting("user").containsExactly("session 7");
        lease.close();
        lease.close();
        assertThat(book.list()).isEmpty();
    }

    @Test
    void refusesUsersWhenClosed() {
        book.close();
        assertThatThrownBy(this::lease)
                .isInstanceOfSatisfying(
                        ServerException.class,
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo(ErrorCode.ER_PLUGIN_IS_NOT_LOADED));
    }

    @Test
    void newcomersWaitWhileItIsHeldAndEnterWhenItIsReleased() throws Exception {
        book.hold();
        CompletableFuture<PluginLease> newcomer = CompletableFuture.supplyAsync(this::lease);
        assertThat(book.list()).isEmpty();
        book.release();
        newcomer.get(10, TimeUnit.SECONDS).close();
    }

    @Test
    void theLastUserOfAClosedBookFinishesIt() {
        PluginLease first = lease();
        PluginLease second = lease();
        assertThat(book.closeFor(calls::incrementAndGet)).isFalse();
        first.close();
        assertThat(calls).hasValue(0);
        second.close();
        assertThat(calls).hasValue(1);
    }

    @Test
    void aBookWithoutUsersIsFinishedByWhoeverClosesIt() {
        assertThat(book.closeFor(calls::incrementAndGet)).isTrue();
        assertThat(calls).hasValue(0);
    }

    @Test
    void waitingEndsWithTheLastUser() throws Exception {
        PluginLease lease = lease();
        assertThat(book.awaitUnused(Duration.ofMillis(20))).isFalse();
        CompletableFuture.runAsync(lease::close);
        assertThat(book.awaitUnused(LONG)).isTrue();
    }

    @Test
    void usersAreToldToStop() {
        lease();
        lease();
        book.interruptAll();
        assertThat(calls).hasValue(2);
    }
}
