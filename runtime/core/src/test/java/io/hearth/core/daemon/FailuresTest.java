package io.hearth.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
        }
    }

    @Test
    void anInterruptionIsFoundAmongTheCauses() {
        assertThat(Failures.isInterruption(new InterruptedException())).isTrue();
        assertThat(Failures.isInterruption(new ClosedByInterruptException())).isTrue();
        assertThat(Failures.isInterruption(new RuntimeException(new InterruptedException())))
                .isTrue();
        assertThat(Failures.isInterruption(new UncheckedIOException(new InterruptedIOException())))
                .isTrue();
    }

    @Test
    void aTimeOutIsNoInterruption() {
        assertThat(Failures.isInterruption(new SocketTimeoutException())).isFalse();
        assertThat(Failures.isInterruption(new Error("x"))).isFalse();
    }

    @Test
    void aCircleOfCausesIsLeft() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));
        assertThat(Failures.isInterruption(first)).isFalse();
    }

    @Test
    void anExceptionThatFailsItselfIsDescribedByItsClass() {
        Hostile hostile = new Hostile();
        assertThat(Failures.describe(hostile))
                .isEqualTo(
                        Hostile.class.getName()
                                + ", whose text failed with java.lang.IllegalStateException");
        assertThat(Failures.isInterruption(hostile)).isFalse();
    }

    @Test
    void anExceptionThatFailsItselfIsLoggedWithoutItsStack() {
        LogRecorder log = new LogRecorder();
        Failures.log(log.logger(), "Task a failed", new Hostile());
        assertThat(log.lines(Level.ERROR))
                .singleElement()
                .asString()
                .startsWith("Task a failed: " + Hostile.class.getName());
    }
}
