package io.hearth.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {
    @Test
    void writesASpanInTheUnitThatSuitsIt() {
        assertThat(Spans.text(Duration.ofMillis(250))).isEqualTo("250 ms");
        assertThat(Spans.text(Duration.ofSeconds(4))).isEqualTo("4 s");
        assertThat(Spans.text(Duration.ofMillis(1_500))).isEqualTo("1.5 s");
    }

    @Test
    void cutsASpanThatNoNumberCanHold() {
        assertThat(Spans.nanos(Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Duration.ofDays(36_500).toNanos());
    }
}
