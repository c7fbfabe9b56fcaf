package io.hearth.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final Interruption interruption = new Interruption();

    @Test
    void aKilledStatementStopsAndTheNextRuns() {
        interruption.begin();
        interruption.stopStatement();
        assertThat(code(interruption)).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        interruption.end();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        interruption.begin();
        assertThatCode(interruption::check).doesNotThrowAnyException();
    }

    @Test
    void aKillThatComesBetweenStatementsHitsNone() {
        interruption.stopStatement();
        interruption.begin();
        assertThatCode(interruption::check).doesNotThrowAnyException();
    }

    @Test
    void aKilledSessionRunsNothingAnyMore() {
        interruption.begin();
        interruption.stopSession();
        interruption.end();
        interruption.begin();
        assertThat(code(interruption)).isEqualTo(ErrorCode.ER_QUERY_INTERRUPTED);
        assertThat(interruption.isSessionKilled()).isTrue();
        interruption.end();
    }

    @Test
    void aTimeLimitEndsTheStatementAndHoldsForItAlone() throws InterruptedException {
        interruption.begin();
        interruption.limit(1);
        long end = System.nanoTime() + 5_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(code(interruption)).isEqualTo(ErrorCode.ER_QUERY_TIMEOUT);
        interruption.end();
        interruption.begin();
        assertThatCode(interruption::check).doesNotThrowAnyException();
    }

    private static ErrorCode code(Interruption interruption) {
        ServerException[] thrown = new ServerException[1];
        assertThatThrownBy(interruption::check)
                .isInstanceOfSatisfying(ServerException.class, failure -> thrown[0] = failure);
        return thrown[0].code();
    }
}
