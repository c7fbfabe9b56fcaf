package io.hearth.core.variable;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.error.ServerException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts on errors as a client sees them. */
final class Refused {
    private Refused() {}

    static void withError(String clientText, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure ->
                                org.assertj.core.api.Assertions.assertThat(failure.toClientText())
                                        .isEqualTo(clientText));
    }
}
