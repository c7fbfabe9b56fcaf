package io.hearth.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private final Transaction transaction = new Transaction();

    @Test
    void rollingBackToASavepointForgetsThoseAfterIt() {
        transaction.begin(false);
        transaction.savepoint("a");
        transaction.savepoint("b");
        transaction.rollbackTo("A");
        transaction.rollbackTo("a");
        assertThatThrownBy(() -> transaction.rollbackTo("b"))
                .hasMessage("SAVEPOINT b does not exist");
    }

    @Test
    void releasingASavepointForgetsItAndThoseAfterIt() {
        transaction.savepoint("a");
        transaction.savepoint("b");
        transaction.release("a");
        assertThatThrownBy(() -> transaction.release("b")).hasMessage("SAVEPOINT b does not exist");
    }

    @Test
    void aSavepointSetAgainIsMoved() {
        transaction.savepoint("a");
        transaction.savepoint("b");
        transaction.savepoint("a");
        transaction.rollbackTo("b");
        assertThatThrownBy(() -> transaction.rollbackTo("a"))
                .hasMessage("SAVEPOINT a does not exist");
    }

    @Test
    void theEndForgetsAllSavepoints() {
        transaction.begin(true);
        assertThat(transaction.isReadOnly()).isTrue();
        transaction.savepoint("a");
        transaction.end();
        assertThat(transaction.isOpen()).isFalse();
        assertThatThrownBy(() -> transaction.release("a")).hasMessageContaining("SAVEPOINT a");
    }

    @Test
    void whatIsSaidOfTheNextTransactionHoldsForOneAndNotInsideOne() {
        transaction.next(Optional.empty(), Optional.of(true));
        assertThat(transaction.nextReadOnly()).contains(true);
        transaction.begin(true);
        assertThat(transaction.nextReadOnly()).isEmpty();
        assertThatThrownBy(() -> transaction.next(Optional.empty(), Optional.of(true)))
                .hasMessageContaining("while a transaction is in progress");
    }
}
